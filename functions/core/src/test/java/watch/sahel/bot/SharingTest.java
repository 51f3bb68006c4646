package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.archive.Shelf;
import watch.sahel.article.ArticleId;
import watch.sahel.delivery.telegram.Offer;
import watch.sahel.feed.FeedId;
import watch.sahel.match.Lexicon;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;

class SharingTest {
    private static final Instant NOW = Phone.NOW;
    private final Phone phone = new Phone();
    private Shelf shelf;

    @BeforeEach
    void file() {
        shelf = new Shelf(phone.articles, phone.stories);
        shelf.opens(NOW.minus(Duration.ofHours(3)), "Drones strike a JNIM convoy near Kidal in Mali", "");
        shelf.opens(NOW.minus(Duration.ofDays(40)), "Gunmen attack a gold mine in Burkina Faso", "");
    }

    private List<String> titles(String typed) {
        return phone.asks(typed, "").offers().stream().map(Offer::title).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kidal drones",
                "kidal dron",
                "@jnim",
                "@jnim AND",
                "@jnim AND (",
                "\"jnim conv",
                "kidal OR",
                "KIDAL NOT",
                "drones NEAR/5 conv",
                "(kidal",
                "lang:en kidal",
            })
    void storiesAreFoundByWhatIsTypedSoFar(String typed) {
        assertThat(titles(typed)).containsExactly("Drones strike a JNIM convoy near Kidal in Mali");
    }

    @ParameterizedTest
    @CsvSource({
        "gold, gold*",
        "gold min, gold AND min*",
        "go, go",
        "gold AND, gold*",
        "gold OR mine, gold OR mine",
    })
    void theLastWordMayBeHalfTyped(String typed, String query) {
        assertThat(Sharing.query(typed, Lexicon.bundled()).orElseThrow().canonical())
                .isEqualTo(query);
    }

    @Test
    void nothingTypedOffersTheNewest() {
        assertThat(titles("")).containsExactly("Drones strike a JNIM convoy near Kidal in Mali");
        assertThat(titles("gold mine")).hasSize(1);
    }

    @Test
    void nothingTypedOffersTheNewestOfWhatOneFollows() {
        shelf.opens(NOW.minus(Duration.ofHours(1)), "Wagner mercenaries leave Bangui", "");
        phone.types("/start topic_jnim");
        assertThat(titles("")).containsExactly("Drones strike a JNIM convoy near Kidal in Mali");

        phone.change(choices -> choices.following(Set.of()));
        assertThat(titles("")).hasSize(2).first().isEqualTo("Wagner mercenaries leave Bangui");
    }

    @Test
    void whatOnesAddedFeedTellsIsNotForOtherChats() {
        phone.types("/start");
        var feed = FeedId.added(URI.create("https://desk.example/feed"));
        phone.change(choices -> choices.following(Set.of(TopicId.of(feed), TopicId.SAHEL)));
        var shared = Shelf.report("Desk", "en", NOW, "Helicopter of Mali's army shot down near Gao", "");
        shelf.opens(
                new Report(
                        new ArticleId(feed.digits() + shared.article()),
                        shared.outlet(),
                        shared.language(),
                        shared.title(),
                        shared.lead(),
                        shared.link(),
                        shared.published(),
                        shared.topics(),
                        shared.entities(),
                        shared.because()),
                NOW);

        assertThat(phone.types("/latest")).contains("Drones");
        assertThat(phone.types("/search helicopter")).contains("Nothing found");
        assertThat(titles("helicopter")).isEmpty();
        assertThat(titles("")).containsExactly("Drones strike a JNIM convoy near Kidal in Mali");
    }

    @ParameterizedTest
    @ValueSource(strings = {"helicopter", "?!", "@", "(", "NOT", "NEAR/5"})
    void whatFindsNothingOffersNothing(String typed) {
        assertThat(titles(typed)).isEmpty();
    }

    @Test
    void whatIsOfferedCanBeSentAsItIs() {
        var offer = phone.asks("kidal", "").offers().getFirst();

        assertThat(offer.description()).contains("1 outlet", "3 h ago");
        assertThat(offer.html()).startsWith("<a href=\"https://outlet.example/").contains("North Quay World Service");
    }

    @Test
    void moreAreOfferedWhenTheFirstWereSeen() {
        for (var i = 0; i < Sharing.PAGE; i++) {
            shelf.opens(NOW.minus(Duration.ofHours(4 + i)), "Kidal again in Mali's army report, part " + i, "");
        }

        for (var typed : List.of("kidal", "")) {
            var first = phone.asks(typed, "");
            var rest = phone.asks(typed, first.next());
            assertThat(first.offers()).hasSize(Sharing.PAGE);
            assertThat(rest.offers()).hasSize(1).doesNotContainAnyElementsOf(first.offers());
            assertThat(rest.next()).isEmpty();
        }
        assertThat(phone.asks("kidal", "garbage").offers()).hasSize(Sharing.PAGE);
    }
}
