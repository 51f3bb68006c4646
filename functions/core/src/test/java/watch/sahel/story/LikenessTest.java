package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.story.Reports.report;

import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

class LikenessTest {
    private static final String TITLE = "Nine soldiers killed in ambush near Djibo";
    private static final String LEAD = "A convoy was hit on the road to Djibo, the governor says.";
    private static final String RETOLD = "Ambush near Djibo kills nine soldiers";

    @Test
    void isTheSameFromEitherSide() {
        var one = Telling.of(report("Dune Post", "en", 0, TITLE, LEAD));
        var other = Telling.of(report("Nordbote", "de", 5, "Neun Soldaten in Hinterhalt bei Djibo getötet", ""));

        assertThat(Likeness.of(one, other)).isEqualTo(Likeness.of(other, one)).isBetween(Likeness.FLOOR, 1.0);
    }

    @Test
    void ofACopyIsAsGoodAsCertain() {
        assertThat(likeness(report("Dune Post", "en", 0, TITLE, LEAD), report("The Canal", "en", 1, TITLE, LEAD)))
                .isGreaterThan(0.99);
    }

    @Test
    void fadesWithTheDaysAndEndsAfterThree() {
        var report = report("Dune Post", "en", 0, TITLE, LEAD);
        var late = (int) Likeness.LATE.toHours();

        assertThat(likeness(report, report("The Canal", "en", 40, RETOLD, LEAD)))
                .isLessThan(likeness(report, report("The Canal", "en", 1, RETOLD, LEAD)))
                .isPositive();
        assertThat(likeness(report, report("The Canal", "en", late, TITLE, LEAD)))
                .isZero();
    }

    @Test
    void isLessWhereTheTitlesCountOtherNumbers() {
        var report = report("Dune Post", "en", 0, TITLE, LEAD);

        assertThat(likeness(report, report("The Canal", "en", 1, "Ambush near Djibo kills forty soldiers", LEAD)))
                .isLessThan(likeness(report, report("The Canal", "en", 1, RETOLD, LEAD)));
    }

    @Test
    void isLessWhereTheTitleIsOfAnotherPlace() {
        var report = report("Dune Post", "en", 0, "Nine soldiers killed in ambush near Djibo", "");

        assertThat(likeness(report, report("The Canal", "en", 1, "Nine soldiers killed in ambush near Kaya", "")))
                .isLessThan(Grouping.THRESHOLD / 2);
    }

    @Test
    void isLessWhereOneDateIsUnknown() {
        var dated = report("Dune Post", "en", 0, TITLE, LEAD);
        var outlet = new Outlet("The Canal", "en", "", Affiliation.UNKNOWN);
        var other = Reports.at(outlet, dated.published(), RETOLD, LEAD);
        var undated = Reports.at(outlet, Report.UNDATED, RETOLD, LEAD);

        assertThat(likeness(dated, undated)).isLessThan(likeness(dated, other));
    }

    @Test
    void isLessWithinOneOutlet() {
        var report = report("Dune Post", "en", 0, TITLE, LEAD);

        assertThat(likeness(report, report("Dune Post", "en", 1, RETOLD, "")))
                .isLessThan(likeness(report, report("The Canal", "en", 1, RETOLD, "")));
    }

    @Test
    void isNotForWhatAnOutletPutsUnderEveryTitle() {
        var lead = "Dune Post tells you what matters in Djibo, Kaya and Dori, three times a day.";

        assertThat(likeness(
                        report("Dune Post", "en", 0, "Rain floods market in Djibo", lead),
                        report("Dune Post", "en", 1, "Governor of Djibo opens school", lead)))
                .isLessThan(Grouping.THRESHOLD / 2);
    }

    private static double likeness(Report one, Report other) {
        return Likeness.of(Telling.of(one), Telling.of(other));
    }
}
