package watch.sahel.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Counts where reports come from: those of one outlet, those that credit one agency, and those of nearly
/// the same text come from one source.
final class Sources {
    /// A run of so many words is hardly written twice by chance.
    private static final int PHRASE = 4;
    /// Of the phrases of the shorter text; an edited copy keeps more, a report of one's own with a quotation fewer.
    private static final double SAME_TEXT = 0.5;
    /// A text of fewer phrases is a headline; those are alike by necessity.
    private static final int MIN_PHRASES = 8;

    private static final PerReport<Optional<String>> AGENCIES = new PerReport<>(Agencies::credited);
    private static final PerReport<KeySet> PHRASES = new PerReport<>(Sources::phrases);

    private Sources() {}

    /// What of a report tells where it comes from.
    private record Origin(String outlet, Optional<String> agency, KeySet phrases) {
        static Origin of(Report report) {
            return new Origin(report.outlet().name(), AGENCIES.of(report), PHRASES.of(report));
        }

        boolean same(Origin other) {
            return outlet.equals(other.outlet)
                    || (agency.isPresent() && agency.equals(other.agency))
                    || nearlyTheSame(phrases, other.phrases);
        }
    }

    static int number(Collection<Report> reports) {
        var sources = new ArrayList<List<Origin>>();
        for (var report : reports) {
            var origin = Origin.of(report);
            var merged = new ArrayList<>(List.of(origin));
            sources.removeIf(source -> {
                var one = source.stream().anyMatch(origin::same);
                if (one) {
                    merged.addAll(source);
                }
                return one;
            });
            sources.add(merged);
        }
        return sources.size();
    }

    private static boolean nearlyTheSame(KeySet a, KeySet b) {
        var least = Math.min(a.size(), b.size());
        return least >= MIN_PHRASES && a.inCommon(b) >= SAME_TEXT * least;
    }

    /// Compared by numbers, since a digest compares each report of a story with all others.
    private static KeySet phrases(Report report) {
        var words = Words.of(report.lead()).stream().map(Word::folded).toList();
        var phrases = new HashSet<Long>();
        for (var i = 0; i + PHRASE <= words.size(); i++) {
            phrases.add(Feature.WORD.of(String.join(" ", words.subList(i, i + PHRASE))));
        }
        return KeySet.of(phrases);
    }
}
