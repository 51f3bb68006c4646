package watch.sahel.story;

import java.time.Duration;
import java.time.Instant;

/// How likely two reports tell one event: a function of the two alone, so that no third report changes it.
///
/// The odds are a sum over what speaks for it and against it, each with its weight. The weights were fitted to the
/// pairs of labelled reports by logistic regression; docs/decisions/0005 says how, and what each is worth.
final class Likeness {
    /// Below, a likeness is chance, and counts as none.
    static final double FLOOR = 0.02;
    /// Hardly ever is an event reported later than this after its first report.
    static final Duration LATE = Duration.ofDays(3);
    /// Reports with fewer rare features in common are not compared: one word may be anybody's.
    static final int MIN_KEYS = 2;

    /// An outlet that has one title twice within this time has corrected itself or posted a copy; later, it has a
    /// column.
    private static final Duration SAME_ISSUE = Duration.ofHours(12);

    private static final double BEFOREHAND = -8.7;
    /// An event's reports bring different background, but each says what the other's title says.
    private static final double TITLES_TOLD = 3.7;
    private static final double ALIKE = 2.4;
    /// Two that are alike but short may be so by chance: for the logarithm of how much they share.
    private static final double SHARED = 4.5;
    private static final double NAMES_SHARED = 1.8;
    private static final double ELSEWHERE = -1.1;
    /// No pair of one event was seen to do this; the fit, held back by its penalty, says -2.5.
    private static final double OTHER_PLACES = -4;
    private static final double OTHER_NUMBERS = -3.2;
    private static final double DAY_APART = -3.7;
    /// A date known of one alone says least: mostly the undated one is of another year.
    private static final double ONE_UNDATED = -3.6;
    private static final double BOTH_UNDATED = -1.7;
    /// Across languages less can be known again, so what is says more.
    private static final double OTHER_LANGUAGE = 1.5;
    /// An outlet tells of an event once and goes on to the next, in words of its own that are in both. Set, not
    /// fitted: hardly any labelled pair is of one outlet.
    private static final double ONE_OUTLET = -1.2;

    private Likeness() {}

    static double of(Telling a, Telling b) {
        var gap = gap(a.report().published(), b.report().published());
        if (a.column()
                || b.column()
                || gap.compareTo(LATE) >= 0
                || apart(a, b)
                || a.print().keys().inCommon(b.print().keys()) < MIN_KEYS) {
            return 0;
        }
        var odds = said(a, b)
                + named(a.print().named(), b.print().named())
                + time(a, b, gap)
                + (oneOutlet(a, b) ? ONE_OUTLET : 0);
        var likeness = 1 / (1 + Math.exp(-odds));
        return likeness < FLOOR ? 0 : likeness;
    }

    private static double said(Telling a, Telling b) {
        var one = a.print();
        var other = b.print();
        if (leadSaysNothing(a, b)) {
            return said(one.ownTitle(), one.ownTitle(), other.ownTitle(), other.ownTitle());
        }
        return a.language().equals(b.language())
                ? said(one.own(), one.ownTitle(), other.own(), other.ownTitle())
                : OTHER_LANGUAGE + said(one.neutral(), one.neutralTitle(), other.neutral(), other.neutralTitle());
    }

    private static double said(Weights a, Weights titleOfA, Weights b, Weights titleOfB) {
        var shared = a.shared(b);
        return BEFOREHAND
                + TITLES_TOLD * (titleOfA.coveredBy(b) + titleOfB.coveredBy(a)) / 2
                + ALIKE * shared.cosine()
                + SHARED * Math.log1p(shared.sum());
    }

    /// What an outlet puts under several titles is about itself.
    private static boolean leadSaysNothing(Telling a, Telling b) {
        return oneOutlet(a, b)
                && !a.headline().equals(b.headline())
                && a.report().lead().equals(b.report().lead());
    }

    private static double named(Named a, Named b) {
        return NAMES_SHARED * a.agreement(b)
                + ELSEWHERE * a.elsewhere(b)
                + (a.otherPlaces(b) ? OTHER_PLACES : 0)
                + (a.otherNumbers(b) ? OTHER_NUMBERS : 0);
    }

    private static double time(Telling a, Telling b, Duration gap) {
        if (undated(a)) {
            return undated(b) ? BOTH_UNDATED : ONE_UNDATED;
        }
        return undated(b)
                ? ONE_UNDATED
                : DAY_APART * gap.toSeconds() / Duration.ofDays(1).toSeconds();
    }

    private static boolean undated(Telling telling) {
        return telling.report().published().equals(Report.UNDATED);
    }

    /// None where a date is unknown.
    private static Duration gap(Instant a, Instant b) {
        return a.equals(Report.UNDATED) || b.equals(Report.UNDATED)
                ? Duration.ZERO
                : Duration.between(a, b).abs();
    }

    /// Both titles name a day, and not the same.
    private static boolean dated(Telling a, Telling b) {
        return !a.date().isEmpty() && !b.date().isEmpty() && !a.date().equals(b.date());
    }

    private static boolean oneOutlet(Telling a, Telling b) {
        return a.report().outlet().name().equals(b.report().outlet().name());
    }

    /// Two issues of one column.
    private static boolean apart(Telling a, Telling b) {
        return oneOutlet(a, b)
                && (a.headline().equals(b.headline()) || dated(a, b))
                && Duration.between(a.report().published(), b.report().published())
                                .abs()
                                .compareTo(SAME_ISSUE)
                        > 0;
    }
}
