package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.archive.Shelf;
import watch.sahel.article.Article;
import watch.sahel.article.Filing;
import watch.sahel.delivery.telegram.StoryTag;
import watch.sahel.language.Language;
import watch.sahel.story.StoryId;

class ArchiveCommandsTest {
    private static final Instant NOW = Phone.NOW;
    private static final String CONVOY = "JNIM fighters burn fuel trucks near Kayes in Mali";
    private static final String MINE = "Gunmen attack a gold mine in Burkina Faso";

    private final Phone phone = new Phone();
    private StoryId convoy;

    @BeforeEach
    void file() {
        convoy = file(phone);
    }

    private static StoryId file(Phone phone) {
        var shelf = new Shelf(phone.articles, phone.stories);
        shelf.opens(NOW.minus(Duration.ofDays(30)), MINE, "The army of Burkina Faso sent drones.");
        var story = shelf.opens(NOW.minus(Duration.ofHours(3)), CONVOY, "A convoy was stopped by the fighters.");
        var french = Shelf.report(
                "Le Clairon", "fr", NOW.minus(Duration.ofHours(2)), "Kayes : un convoi incendié au Mali", "Le Jnim...");
        shelf.joins(story, french, NOW.minus(Duration.ofHours(2)));
        return story;
    }

    @Nested
    class Searching {
        @Test
        void findsStoriesWithTheirTags() {
            assertThat(phone.types("/search @jnim convoy"))
                    .contains("<code>@jnim AND convoy</code>", "1 story", CONVOY, "/story_" + StoryTag.of(convoy))
                    .doesNotContain("gold mine");
            assertThat(phone.labels()).containsExactly("1");
        }

        @Test
        void reachesBackBeyondTheWeekOfLatest() {
            assertThat(phone.types("/search gold mine")).contains(MINE);
            assertThat(phone.types("/search helicopter")).contains("Nothing found in the last 90 days.");
        }

        @Test
        void opensAStoryByATap() {
            phone.types("/search convoy");

            assertThat(phone.taps("1")).contains(CONVOY, "Kayes : un convoi incendié au Mali");
        }

        @Test
        void turnsPagesInPlace() {
            var shelf = new Shelf(phone.articles, phone.stories);
            for (var i = 0; i < Search.PAGE + 1; i++) {
                shelf.opens(NOW.minus(Duration.ofDays(2 + i)), "Helicopter shot down near Kidal, case " + i, "");
            }

            assertThat(phone.types("/search helicopter"))
                    .contains("6 stories · 1/2", "case 0")
                    .doesNotContain("case 5");
            assertThat(phone.labels()).containsExactly("1", "2", "3", "4", "5", "▶️");
            var messages = phone.messages();
            assertThat(phone.taps("▶️"))
                    .contains("6 stories · 2/2", "6.", "case 5")
                    .doesNotContain("case 0");
            assertThat(phone.labels()).containsExactly("6", "◀️");
            assertThat(phone.taps("◀️")).contains("1/2", "case 0");
            assertThat(phone.messages()).isEqualTo(messages);
        }

        @Test
        void aWrongQueryIsRefusedAsForAWatch() {
            assertThat(phone.types("/search @jnimm AND fuel"))
                    .contains("<b>@jnimm</b> AND fuel", "<code>/search @jnim AND fuel</code>");
        }

        @Test
        void anEmptyQueryIsAskedFor() {
            assertThat(phone.types("/search")).contains("What shall I look for?", "NEAR/5", "/search @jnim");
        }
    }

    @Nested
    class AStory {
        @Test
        void isShownReportByReport() {
            assertThat(phone.types("/story " + StoryTag.of(convoy)))
                    .contains("2 reports", "2 independent reports", "/story_" + StoryTag.of(convoy))
                    .containsSubsequence("North Quay World Service", CONVOY, "Le Clairon", "un convoi incendié");
            assertThat(phone.labels()).containsExactly("Why", "Follow @jnim @kayes");
        }

        @Test
        void isShownByATapOnItsTag() {
            assertThat(phone.types("/story_" + StoryTag.of(convoy))).contains("2 reports");
            assertThat(phone.types("/story_" + StoryTag.of(convoy) + "@sahelwatch_bot"))
                    .contains("2 reports");
            assertThat(phone.types("/story " + convoy.value())).contains("2 reports");
        }

        @Test
        void tellsWhatItsOutletsDidToTheirReports() {
            var report = phone.stories.reports(convoy).getFirst();
            var kept = phone.articles.find(report.article()).orElseThrow().article();
            var amended = kept.amendedBy(new Article(
                    kept.id(),
                    kept.outlet(),
                    "Forty trucks burned",
                    kept.summary(),
                    kept.link(),
                    kept.language(),
                    kept.published(),
                    NOW,
                    kept.edits()));
            phone.articles.amend(amended, Filing.FILED);
            var revised = report.amendedBy(amended);
            phone.stories.revise(
                    phone.stories.find(convoy).orElseThrow().revising(revised), revised, phone.stories.revision());

            assertThat(phone.types("/story " + StoryTag.of(convoy)))
                    .contains("Forty trucks burned", "· North Quay World Service: title changed", "was: " + CONVOY);
        }

        @Test
        void tellsWhichNumbersWereStatedWhenAndByWhom() {
            var shelf = new Shelf(phone.articles, phone.stories);
            var story = shelf.opens(
                    Shelf.report("Dunes", "en", NOW.minus(Duration.ofHours(5)), "Army says 47 killed in Kati", ""),
                    NOW);
            shelf.joins(
                    story,
                    Shelf.report("Delta", "en", NOW.minus(Duration.ofHours(1)), "Rebels say 84 killed in Kati", ""),
                    NOW);

            assertThat(phone.types("/story " + StoryTag.of(story)))
                    .containsSubsequence(
                            "killed: 47 (army); 84 (rebels)",
                            "Dunes",
                            "· killed: 47 (army)",
                            "Delta",
                            "· killed: 84 (rebels)");
        }

        @Test
        void isNamedByTheBeginningOfItsTagOrIdIfNoOtherBeginsSo() {
            var tag = StoryTag.of(convoy);
            assertThat(phone.types("/story " + tag.substring(0, Timeline.SHORTEST_BEGINNING)))
                    .contains("2 reports");
            assertThat(phone.types("/story " + convoy.value().substring(0, 8))).contains("2 reports");
            assertThat(phone.types("/story " + tag.substring(0, Timeline.SHORTEST_BEGINNING - 1)))
                    .contains("Which story?");
        }

        @Test
        void isShownByALinkToWhoeverFollowsIt() {
            assertThat(phone.types("/start story_" + StoryTag.of(convoy))).contains(CONVOY, "2 reports");
            assertThat(phone.labels()).containsExactly("Why", "Follow @jnim @kayes", "Subscribe");
            assertThat(phone.subscriber()).isEmpty();
        }

        @Test
        void isFollowedByAWatchOnItsActorAndPlace() {
            phone.types("/start");
            phone.types("/story " + StoryTag.of(convoy));

            assertThat(phone.taps("Follow @jnim @kayes")).contains("<code>@jnim AND @kayes</code>");
        }

        @Test
        void ofManyReportsIsTurnedPageByPage() {
            var shelf = new Shelf(phone.articles, phone.stories);
            for (var i = 0; i < Timeline.PAGE; i++) {
                var at = NOW.minus(Duration.ofMinutes(60 - i));
                shelf.joins(convoy, Shelf.report("Outlet " + i, "en", at, CONVOY + ", take " + i, ""), at);
            }

            assertThat(phone.types("/story " + StoryTag.of(convoy)))
                    .contains("1/2", "take 5")
                    .doesNotContain("take 6");
            assertThat(phone.taps("▶️")).contains("2/2", "take 7").doesNotContain("take 5");
        }

        @ParameterizedTest
        @CsvSource({
            "/story, Which story?",
            "/story xyz, Which story?",
            "/story 0000000000000000000000001, That story is not kept any more.",
        })
        void thatIsNoneIsExplained(String typed, String said) {
            assertThat(phone.types(typed)).contains(said);
        }
    }

    @Nested
    class ATrend {
        @ParameterizedTest
        @ValueSource(strings = {"sahel", "Sahel", "@jnim", "convoy OR convoi", "jnim"})
        void isTold(String subject) {
            assertThat(phone.types("/trend " + subject))
                    .contains(
                            "1 story in 7 days",
                            "2 reports, 2 outlets",
                            "▇ last 14 days",
                            "▇ last 12 weeks",
                            "Kayes 1, Mali 1");
        }

        @Test
        void isOfAWatchByItsNumber() {
            phone.types("/start");
            phone.types("/watch gold mine");
            phone.taps("✅ Watch this");

            assertThat(phone.types("/trend #1")).contains("as in the week before", "last 12 weeks");
            assertThat(phone.types("/trend #2")).contains("You have no watch “#2”.");
            assertThat(phone.types("/trend #")).contains("You have no watch “#”.");
        }

        @Test
        void ofNothingIsExplained() {
            assertThat(phone.types("/trend")).contains("/trend wagner");
            assertThat(phone.types("/trend helicopter")).contains("Nothing found");
            assertThat(phone.types("/trend wagnr")).contains("I know no topic “wagnr”", "sahel");
            assertThat(phone.types("/trend \"open")).contains("/trend", "<b>");
        }
    }

    @Nested
    class TheLatest {
        @ParameterizedTest
        @ValueSource(strings = {"", " sahel", " SAHEL 3", " @jnim", " convoy 1", " @kayes fuel 2", " jnim", " 1"})
        void areOfATopicOrAQuery(String subject) {
            assertThat(phone.types("/latest" + subject))
                    .contains("Latest", CONVOY)
                    .doesNotContain("gold mine");
        }

        @Test
        void areOfAWatchByItsNumber() {
            phone.types("/start");
            phone.types("/watch convoy");
            phone.taps("✅ Watch this");

            assertThat(phone.types("/latest #1")).contains("No story in the last 7 days yet.");
            assertThat(phone.types("/latest #7 2")).contains("You have no watch “#7”.");
        }

        @Test
        void ofNothingAreExplained() {
            assertThat(phone.types("/latest wagnr")).contains("I know no topic “wagnr”");
            assertThat(phone.types("/latest helicopter")).contains("No story in the last 7 days yet.");
            assertThat(phone.types("/latest (open")).contains("<b>");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSaidInEveryLanguage(Language language) {
        var other = new Phone(language.tag());
        var story = file(other);

        assertThat(other.types("/search convoy")).contains("🔎");
        assertThat(other.types("/story " + StoryTag.of(story))).contains(StoryTag.of(story));
        assertThat(other.types("/trend sahel")).contains("📈");
    }
}
