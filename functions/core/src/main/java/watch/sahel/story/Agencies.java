package watch.sahel.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watch.sahel.text.Shape;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Finds the news agency that a report credits: in a byline, a dateline or a "reports TASS". The credit of a
/// photograph is none.
final class Agencies {
    /// A line of credits goes on so: `(Seyllou/AFP via Getty Images)`.
    private static final Set<String> PHOTO = Set.of("via", "getty", "images", "photo", "photos", "фото");

    private static final Map<String, List<Name>> BY_FIRST_WORD = new HashMap<>();

    private record Name(String agency, List<String> words, boolean capitals) {}

    static {
        WordList.read("agencies.txt", Agencies::add);
    }

    private Agencies() {}

    private static void add(String agency, List<String> names) {
        for (var written : names) {
            var text = written.replace('_', ' ');
            var words = Words.of(text).stream().map(Word::folded).toList();
            var capitals = words.size() == 1 && Words.of(text).getFirst().shape() == Shape.UPPER;
            BY_FIRST_WORD
                    .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                    .add(new Name(agency, words, capitals));
        }
    }

    /// The agency whose name `outlet` bears, else the one credited first.
    static Optional<String> credited(Report report) {
        return in(report.outlet().name()).or(() -> in(report.lead())).or(() -> in(report.title()));
    }

    private static Optional<String> in(String text) {
        var words = Words.of(text);
        for (var i = 0; i < words.size(); i++) {
            for (var name : BY_FIRST_WORD.getOrDefault(words.get(i).folded(), List.of())) {
                if (stands(name, words, i) && !photo(words, i + name.words.size())) {
                    return Optional.of(name.agency);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean stands(Name name, List<Word> words, int at) {
        if (at + name.words.size() > words.size()
                || (name.capitals && words.get(at).shape() != Shape.UPPER)) {
            return false;
        }
        for (var i = 0; i < name.words.size(); i++) {
            if (!words.get(at + i).folded().equals(name.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean photo(List<Word> words, int next) {
        return next < words.size() && PHOTO.contains(words.get(next).folded());
    }
}
