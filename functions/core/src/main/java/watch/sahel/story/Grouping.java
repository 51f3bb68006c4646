package watch.sahel.story;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Decides which open story a report belongs to, by who, where, what and how many, and by its words where the
/// language
/// is the same. Pure: the report and the open stories alone decide.
public final class Grouping {
    /// Two reports this alike tell one event.
    public static final double THRESHOLD = 0.5;

    /// Reports of one event come within this time of another one of it.
    private static final Duration MAX_GAP = Duration.ofHours(30);
    /// A story is as alike as its best report, and a little as its reports on the whole: no chains.
    private static final double BEST = 0.75;

    private static final double ENTITIES = 0.55;
    private static final double CONCEPTS = 0.33;
    private static final double NUMBERS = 0.12;
    /// Of the whole, where both are in one language.
    private static final double WORDS = 0.45;

    private Grouping() {}

    public static Placement place(Report report, Collection<Story> open) {
        var fingerprint = Fingerprint.of(report);
        return open.stream()
                .map(story -> new Placement.Joins(story, likeness(report, fingerprint, story)))
                .filter(candidate -> candidate.likeness() >= THRESHOLD)
                .max(Comparator.comparingDouble(Placement.Joins::likeness)
                        .thenComparing(candidate -> candidate.story().id().value()))
                .<Placement>map(candidate -> candidate)
                .orElseGet(Placement.Opens::new);
    }

    private static double likeness(Report report, Fingerprint fingerprint, Story story) {
        var best = 0.0;
        var sum = 0.0;
        for (var other : story.reports()) {
            var likeness = likeness(report, fingerprint, other, Fingerprint.of(other));
            best = Math.max(best, likeness);
            sum += likeness;
        }
        return BEST * best + (1 - BEST) * sum / story.reports().size();
    }

    private static double likeness(Report a, Fingerprint one, Report b, Fingerprint other) {
        if (Duration.between(a.published(), b.published()).abs().compareTo(MAX_GAP) > 0) {
            return 0;
        }
        var event = ENTITIES * cosine(one.entities(), other.entities(), EntityWeight::of)
                + CONCEPTS * cosine(one.concepts(), other.concepts(), _ -> 1)
                + NUMBERS * cosine(one.numbers(), other.numbers(), _ -> 1);
        if (!a.primaryLanguage().equals(b.primaryLanguage())) {
            return event;
        }
        var words = cosine(one.words(), other.words(), _ -> 1);
        return Math.max(event, (1 - WORDS) * event + WORDS * Math.sqrt(words));
    }

    /// Of two sets as vectors of weights: 1 if they are the same, 0 if they share nothing.
    private static <T> double cosine(Set<T> one, Set<T> other, ToDoubleFunction<T> weight) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        return square(shared, weight) / Math.sqrt(square(one, weight) * square(other, weight));
    }

    private static <T> double square(Set<T> set, ToDoubleFunction<T> weight) {
        return set.stream().mapToDouble(weight).map(value -> value * value).sum();
    }
}
