package watch.sahel.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Parts reports by where they come from: those of one outlet, those that credit one agency, and those of nearly
/// the same text come from one source.
final class Sources {
    /// A run of so many words is hardly written twice by chance.
    private static final int PHRASE = 4;
    /// Of the phrases of the shorter text; an edited copy keeps more, a report of one's own with a quotation fewer.
    private static final double SAME_TEXT = 0.5;
    /// A text of fewer phrases is a headline; those are alike by necessity.
    private static final int MIN_PHRASES = 8;

    private static final PerReport<Optional<String>> AGENCIES = new PerReport<>(Agencies::credited);
    private static final PerReport<Set<String>> PHRASES = new PerReport<>(Sources::phrases);

    private Sources() {}

    static List<List<Report>> of(Collection<Report> reports) {
        var sources = new ArrayList<List<Report>>();
        for (var report : reports) {
            var merged = new ArrayList<>(List.of(report));
            sources.removeIf(source -> {
                var one = source.stream().anyMatch(other -> oneSource(report, other));
                if (one) {
                    merged.addAll(source);
                }
                return one;
            });
            sources.add(merged);
        }
        return sources;
    }

    private static boolean oneSource(Report a, Report b) {
        if (a.outlet().name().equals(b.outlet().name())) {
            return true;
        }
        var agency = AGENCIES.of(a);
        return (agency.isPresent() && agency.equals(AGENCIES.of(b))) || nearlyTheSame(PHRASES.of(a), PHRASES.of(b));
    }

    private static boolean nearlyTheSame(Set<String> a, Set<String> b) {
        var least = Math.min(a.size(), b.size());
        if (least < MIN_PHRASES) {
            return false;
        }
        var same = 0;
        for (var phrase : a) {
            same += b.contains(phrase) ? 1 : 0;
        }
        return same >= SAME_TEXT * least;
    }

    private static Set<String> phrases(Report report) {
        var words = Words.of(report.lead()).stream().map(Word::folded).toList();
        var phrases = new HashSet<String>();
        for (var i = 0; i + PHRASE <= words.size(); i++) {
            phrases.add(String.join(" ", words.subList(i, i + PHRASE)));
        }
        return phrases;
    }
}
