package watch.sahel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.digest.Digests;
import watch.sahel.digest.Week;
import watch.sahel.feed.Affiliation;
import watch.sahel.language.Language;
import watch.sahel.match.TopicId;

class WordingTest {
    private static final Instant NOW = Digests.NOW;
    private final Wording english = Wording.in(Language.ENGLISH);

    @Test
    void ageIsToldInTheLargestUnitThatStillTells() {
        assertThat(ago("PT1M59S")).isEqualTo("just now");
        assertThat(ago("PT2M")).isEqualTo("2 min ago");
        assertThat(ago("PT59M59S")).isEqualTo("59 min ago");
        assertThat(ago("PT1H")).isEqualTo("1 h ago");
        assertThat(ago("PT47H59M")).isEqualTo("47 h ago");
        assertThat(ago("PT48H")).isEqualTo("2 days ago");
        assertThat(ago("P13D")).isEqualTo("13 days ago");
        assertThat(ago("P14D")).isEqualTo("15 Feb 2026");
    }

    @Test
    void ageInTheOtherLanguages() {
        var then = NOW.minus(Duration.ofDays(2));

        assertThat(Wording.forReader("fr").ago(then, NOW)).isEqualTo("il y a 2 jours");
        assertThat(Wording.forReader("ru").ago(then, NOW)).isEqualTo("2 дня назад");
        assertThat(Wording.forReader("uk").ago(then, NOW)).isEqualTo("2 дні тому");
        assertThat(Wording.forReader("ar").ago(then, NOW)).isEqualTo("قبل يومين");
    }

    private String ago(String age) {
        return english.ago(NOW.minus(Duration.parse(age)), NOW);
    }

    @Test
    void factsSayHowManyInWhichLanguagesWhenWhereAndOnWhat() {
        assertThat(english.facts(item(Affiliation.INDEPENDENT, Affiliation.STATE_AFFILIATED), NOW))
                .isEqualTo("2 outlets · fr · 3 h ago · Mali, Niger · Sahel");
        assertThat(Wording.forReader("uk").facts(item(Affiliation.INDEPENDENT), NOW))
                .isEqualTo("1 видання · fr · 3 год тому · Малі, Нігер · Сахель");
    }

    @Test
    void aStoryOfOnlyThoseWithASideSaysSo() {
        assertThat(english.facts(item(Affiliation.STATE_AFFILIATED, Affiliation.PARTY_TO_THE_CONFLICT), NOW))
                .endsWith(" · no independent source yet");
        assertThat(english.facts(item(Affiliation.UNKNOWN, Affiliation.STATE_AFFILIATED), NOW))
                .endsWith("Sahel");
    }

    private static DigestItem item(Affiliation... affiliations) {
        var sources = IntStream.range(0, affiliations.length)
                .mapToObj(i -> new Source("Outlet " + i, "ML", affiliations[i], "fr", ""))
                .toList();
        var item = Digests.item("1", "x");
        return new DigestItem(
                item.story(),
                "x",
                "fr",
                "",
                item.topics(),
                sources,
                2,
                item.published(),
                List.of(),
                List.of("ML", "NE"));
    }

    @Test
    void aHeadlineInAnotherLanguageIsMarked() {
        var english = Digests.item("1", "x");

        assertThat(Wording.languageMark(english, "fr")).isEqualTo(" [en]");
        assertThat(Wording.languageMark(english, "en-GB")).isEmpty();
    }

    @Nested
    class AWeek {
        @Test
        void isALineOfBarsAndItsSumAgainstTheWeekBefore() {
            assertThat(english.week(week(27))).isEqualTo("Sahel ▁▂▂▃▃▅▇ 28 stories in 7 days, up from 27");
            assertThat(english.week(week(29))).endsWith("28 stories in 7 days, down from 29");
            assertThat(english.week(week(28))).endsWith("28 stories in 7 days, as in the week before");
        }

        @Test
        void isComparedWithNothingWhereThereWasNothing() {
            assertThat(english.week(week(0))).isEqualTo("Sahel ▁▂▂▃▃▅▇ 28 stories in 7 days");
            assertThat(english.weekly(0, 0)).isEqualTo("0 stories in 7 days, as in the week before");
            assertThat(english.weekly(0, 1)).isEqualTo("0 stories in 7 days, down from 1");
        }

        @Test
        void hasSevenDays() {
            assertThatThrownBy(() -> new Week(TopicId.SAHEL, List.of(1, 2), 3, 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        private static Week week(int before) {
            return new Week(TopicId.SAHEL, List.of(0, 1, 2, 3, 4, 7, 11), 28, before);
        }
    }

    @Test
    void barsBeginAtNothingAndEndAtTheMost() {
        assertThat(Sparkline.of(List.of(0, 1, 100))).isEqualTo("▁▂▇");
        assertThat(Sparkline.of(List.of(0, 0))).isEqualTo("▁▁");
        assertThat(Sparkline.of(List.of(5, 5))).isEqualTo("▇▇");
    }

    @Test
    void aCutNeverLeavesHalfACharacter() {
        assertThat(Cut.at("abcd", 4)).isEqualTo("abcd");
        assertThat(Cut.at("abcde", 4)).isEqualTo("abc…");
        assertThat(Cut.at("ab🔥de", 4)).isEqualTo("ab…");
        assertThat(Cut.at("ab de", 4)).isEqualTo("ab…");
    }
}
