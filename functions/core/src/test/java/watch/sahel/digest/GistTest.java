package watch.sahel.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.digest.Stories.by;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;

class GistTest {
    private static final Gist TOLD = Gist.of(Stories.of(by("North Quay").saying("12 killed near Dori")));

    private static Set<News> news(Stories.Told... more) {
        var all = new ArrayList<Stories.Told>();
        all.add(by("North Quay").saying("12 killed near Dori"));
        all.addAll(List.of(more));
        return Gist.of(Stories.of(all.toArray(Stories.Told[]::new))).newsTo(TOLD);
    }

    @Test
    void theSameStoryHasNoNews() {
        assertThat(news()).isEmpty();
        assertThat(news(by("North Quay").saying("Attack near Dori: 12 killed"))).isEmpty();
    }

    @Test
    void twiceTheSourcesAreNews() {
        var two = Stories.of(by("a"), by("b"));
        var three = Stories.of(by("a"), by("b"), by("c"));
        var four = Stories.of(by("a"), by("b"), by("c"), by("d"));

        assertThat(Gist.of(three).newsTo(Gist.of(two))).isEmpty();
        assertThat(Gist.of(four).newsTo(Gist.of(two))).containsExactly(News.SOURCES);
    }

    @Test
    void anotherTollIsNews() {
        assertThat(news(by("North Quay").saying("Dori: 40 killed"))).containsExactly(News.NUMBER);
        assertThat(news(by("North Quay").saying("Dori after the attack of 2025")))
                .isEmpty();
    }

    @Test
    void anotherSideIsNews() {
        var armyVoice = by("Army Voice").is(Affiliation.PARTY_TO_THE_CONFLICT, "BF");

        assertThat(news(armyVoice)).contains(News.SIDE);
        assertThat(Gist.of(Stories.of(armyVoice, by("Ledger"))).newsTo(Gist.of(Stories.of(armyVoice))))
                .contains(News.SIDE);
        assertThat(news(by("Somebody").is(Affiliation.UNKNOWN, "NE"))).doesNotContain(News.SIDE);
    }

    @Test
    void anotherLanguageIsNews() {
        assertThat(news(by("North Quay").in("fr"))).containsExactly(News.LANGUAGE);
    }

    @Test
    void allTellingsTogetherAreWhatIsKnown() {
        var french = Gist.of(Stories.of(by("Dunes").in("fr").saying("40 morts")));
        var story = Gist.of(Stories.of(
                by("North Quay").saying("12 killed"), by("Dunes").in("fr").saying("40 morts")));

        assertThat(story.newsTo(TOLD)).contains(News.NUMBER, News.LANGUAGE);
        assertThat(story.newsTo(TOLD.and(french))).containsExactly(News.SOURCES);
    }

    @Test
    void nothingIsNewsToATellingOfWhichNothingIsKept() {
        assertThat(Gist.of(Stories.of(by("a"), by("b"), by("c").in("fr"))).newsTo(Gist.UNKNOWN))
                .isEmpty();
    }

    @Test
    void aStoryOfAnAggregatorAloneIsKnownToBeTold() {
        var gist = Gist.of(Stories.of(by("Hub").is(Affiliation.AGGREGATOR, "")));

        assertThat(gist.sources()).isEqualTo(1);
        assertThat(Gist.of(Stories.of(by("a"), by("b"))).newsTo(gist)).contains(News.SOURCES);
    }
}
