package watch.sahel.story;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Whom, what places and how many a report names. Reports of one event agree in that; what differs is another event
/// of the same kind: a raid on another village, the same bulletin of another region. What is said of those named is
/// left to [Fingerprint]. Immutable.
final class Named {
    enum Kind {
        /// Of somebody or something: places and people among them.
        NAME,
        COUNTRY,
        /// A place that the lexicon has.
        PLACE,
        NUMBER
    }

    /// However many names two titles have each for itself: it is another place, or other people.
    private static final int MOST_APART = 2;

    private final Map<Kind, KeySet> inTitle;
    private final Map<Kind, KeySet> anywhere;

    private Named(Map<Kind, KeySet> inTitle, Map<Kind, KeySet> anywhere) {
        this.inTitle = inTitle;
        this.anywhere = anywhere;
    }

    static final class Builder {
        private final Map<Kind, Set<Long>> inTitle = new EnumMap<>(Kind.class);
        private final Map<Kind, Set<Long>> anywhere = new EnumMap<>(Kind.class);

        void inTitle(Kind kind, long feature) {
            inTitle.computeIfAbsent(kind, _ -> new HashSet<>()).add(feature);
            anywhere(kind, feature);
        }

        void anywhere(Kind kind, long feature) {
            anywhere.computeIfAbsent(kind, _ -> new HashSet<>()).add(feature);
        }

        Named build() {
            return new Named(keys(inTitle), keys(anywhere));
        }

        private static Map<Kind, KeySet> keys(Map<Kind, Set<Long>> named) {
            var keys = new EnumMap<Kind, KeySet>(Kind.class);
            for (var kind : Kind.values()) {
                keys.put(kind, KeySet.of(named.getOrDefault(kind, Set.of())));
            }
            return keys;
        }
    }

    /// The share of the names in either title that the other report has too; a half where there are none.
    double agreement(Named other) {
        var shared = title(Kind.NAME).inCommon(other.all(Kind.NAME))
                + other.title(Kind.NAME).inCommon(all(Kind.NAME));
        return (shared + 1.0)
                / (title(Kind.NAME).size() + other.title(Kind.NAME).size() + 2);
    }

    /// Whether both titles name places that the lexicon has, and neither is in the other report.
    boolean otherPlaces(Named other) {
        return differ(Kind.PLACE, other);
    }

    /// How surely the two are of different places or people: places or countries that have nothing in common, or
    /// names in each title that the other report does not have.
    int elsewhere(Named other) {
        var places = all(Kind.PLACE).excludes(other.all(Kind.PLACE)) ? 1 : 0;
        var countries = differ(Kind.COUNTRY, other) ? 1 : 0;
        var names = Math.min(alone(other), other.alone(this));
        return places + countries + Math.min(MOST_APART, names);
    }

    /// Whether both titles have a number, and neither is in the other report.
    boolean otherNumbers(Named other) {
        return differ(Kind.NUMBER, other);
    }

    /// Whether both titles name some, and none is anywhere in the other report.
    private boolean differ(Kind kind, Named other) {
        return title(kind).excludes(other.all(kind)) && other.title(kind).excludes(all(kind));
    }

    /// Names in the title that the other report does not have.
    private int alone(Named other) {
        return title(Kind.NAME).size() - title(Kind.NAME).inCommon(other.all(Kind.NAME));
    }

    private KeySet title(Kind kind) {
        return inTitle.getOrDefault(kind, KeySet.NONE);
    }

    private KeySet all(Kind kind) {
        return anywhere.getOrDefault(kind, KeySet.NONE);
    }
}
