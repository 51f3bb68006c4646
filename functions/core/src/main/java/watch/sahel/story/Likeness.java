package watch.sahel.story;

import java.time.Duration;
import java.time.Instant;

/// How likely two reports tell one event: a function of the two alone, so that no third report changes it.
///
/// Two signs are averaged. How much of each title the other report says too: an event's reports bring different
/// background, but each says what the other's title says. And how alike both are on the whole.
final class Likeness {
    /// Below, a likeness is chance, and counts as none.
    static final double FLOOR = 0.12;
    /// Reports of one event mostly come within this time of each other.
    static final Duration SOON = Duration.ofHours(24);
    /// And hardly ever later than this.
    static final Duration LATE = Duration.ofDays(3);

    /// Two that share less than this (two names, or four common words) may share it by chance, however short they
    /// are.
    private static final double ENOUGH = 2;
    /// Entities and concepts repeat from event to event more than words do.
    private static final double OTHER_LANGUAGE = 0.85;
    /// Where one of two dates is unknown.
    private static final double SOME_TIME = 0.6;
    /// An outlet that has one title twice within this time has corrected itself or posted a copy; later, it has a
    /// column.
    private static final Duration SAME_ISSUE = Duration.ofHours(12);

    /// Reports with fewer rare features in common are not compared: one word may be anybody's.
    static final int MIN_KEYS = 2;

    private Likeness() {}

    static double of(Telling a, Telling b) {
        if (a.column()
                || b.column()
                || apart(a, b)
                || a.print().keys().inCommon(b.print().keys()) < MIN_KEYS) {
            return 0;
        }
        var time = time(a.report().published(), b.report().published());
        if (time == 0) {
            return 0;
        }
        var alike = a.language().equals(b.language()) ? sameLanguage(a, b) : otherLanguage(a, b);
        var likeness = time * alike;
        return likeness < FLOOR ? 0 : likeness;
    }

    private static double sameLanguage(Telling a, Telling b) {
        return alike(
                a.print().own(),
                a.print().ownTitle(),
                b.print().own(),
                b.print().ownTitle());
    }

    private static double otherLanguage(Telling a, Telling b) {
        return OTHER_LANGUAGE
                * alike(
                        a.print().neutral(),
                        a.print().neutralTitle(),
                        b.print().neutral(),
                        b.print().neutralTitle());
    }

    private static double alike(Weights a, Weights titleOfA, Weights b, Weights titleOfB) {
        var told = (titleOfA.coveredBy(b) + titleOfB.coveredBy(a)) / 2;
        return Math.min(1, a.inCommon(b) / ENOUGH) * (told + a.cosine(b)) / 2;
    }

    private static double time(Instant a, Instant b) {
        if (a.equals(Report.UNDATED) || b.equals(Report.UNDATED)) {
            return a.equals(b) ? 1 : SOME_TIME;
        }
        var gap = Duration.between(a, b).abs();
        if (gap.compareTo(SOON) <= 0) {
            return 1;
        }
        var left = LATE.minus(gap);
        return left.isNegative()
                ? 0
                : (double) left.toSeconds() / LATE.minus(SOON).toSeconds();
    }

    /// Both titles name a day, and not the same.
    private static boolean dated(Telling a, Telling b) {
        return !a.date().isEmpty() && !b.date().isEmpty() && !a.date().equals(b.date());
    }

    /// Two issues of one column.
    private static boolean apart(Telling a, Telling b) {
        return a.report().outlet().name().equals(b.report().outlet().name())
                && (a.headline().equals(b.headline()) || dated(a, b))
                && Duration.between(a.report().published(), b.report().published())
                                .abs()
                                .compareTo(SAME_ISSUE)
                        > 0;
    }
}
