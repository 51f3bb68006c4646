package watch.sahel.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.article.ArticleId;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.text.Sha256;

class MutesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Story STORY = Story.opened(report("Dunes", "La Coupe d’Afrique à Bamako"), NOW)
            .with(report("Raml", "هجوم قرب كاتي"), NOW)
            .with(report("North Quay", "Attack near Kati"), NOW);

    @Test
    void aMutedOutletsReportsAreLeftOut() {
        var heard = muting(Mute.Kind.OUTLET, "dunes", Optional.empty())
                .heard(STORY, NOW)
                .orElseThrow();

        assertThat(heard.outlets()).extracting(Outlet::name).containsExactly("North Quay", "Raml");
        assertThat(heard.reportCount()).isEqualTo(2);
    }

    @Test
    void aStoryThatOnlyMutedReportsTellIsNotTold() {
        var alone = Story.opened(report("Dunes", "Attaque près de Kati"), NOW);

        assertThat(muting(Mute.Kind.OUTLET, "Dunes", Optional.empty()).heard(alone, NOW))
                .isEmpty();
        assertThat(muting(Mute.Kind.WORD, "KATI", Optional.empty()).heard(alone, NOW))
                .isEmpty();
    }

    @Test
    void aMutedWordIsAWholeWordWithoutCaseAndAccents() {
        assertThat(outlets(muting(Mute.Kind.WORD, "coupe D'AFRIQUE", Optional.empty())))
                .doesNotContain("Dunes");
        assertThat(outlets(muting(Mute.Kind.WORD, "coup", Optional.empty()))).contains("Dunes");
        assertThat(outlets(muting(Mute.Kind.WORD, "كاتي", Optional.empty()))).doesNotContain("Raml");
    }

    @Test
    void aMuteEndsAtItsEnd() {
        var end = NOW.plus(Duration.ofDays(7));
        var mutes = muting(Mute.Kind.OUTLET, "Dunes", Optional.of(end));

        assertThat(mutes.heard(STORY, end.minusMillis(1)).orElseThrow().outlets())
                .hasSize(2);
        assertThat(mutes.heard(STORY, end).orElseThrow().outlets()).hasSize(3);
    }

    @Test
    void mutingAgainChangesTheEnd() {
        var week = new Mute(Mute.Kind.OUTLET, "Dunes", Optional.of(NOW.plus(Duration.ofDays(7))));
        var ever = new Mute(Mute.Kind.OUTLET, "DUNES", Optional.empty());

        assertThat(Mutes.NONE.with(week, NOW).flatMap(mutes -> mutes.with(ever, NOW)))
                .contains(new Mutes(List.of(ever)));
        assertThat(new Mutes(List.of(week)).without(ever, NOW)).isEqualTo(Mutes.NONE);
    }

    @Test
    void theLastThatFitsIsTakenAndTheNextIsNotUntilOneEnds() {
        var end = NOW.plus(Duration.ofDays(1));
        var full = new Mutes(IntStream.range(0, Mutes.MAX)
                .mapToObj(i -> new Mute(Mute.Kind.WORD, "w" + i, Optional.of(end)))
                .toList());
        var more = new Mute(Mute.Kind.WORD, "more", Optional.empty());

        assertThat(full.with(more, NOW)).isEmpty();
        assertThat(full.with(full.all().getFirst(), NOW)).isPresent();
        assertThat(full.with(more, end)).contains(new Mutes(List.of(more)));
    }

    private static Mutes muting(Mute.Kind kind, String name, Optional<Instant> until) {
        return new Mutes(List.of(new Mute(kind, name, until)));
    }

    private static List<String> outlets(Mutes mutes) {
        return mutes.heard(STORY, NOW).orElseThrow().outlets().stream()
                .map(Outlet::name)
                .toList();
    }

    private static Report report(String outlet, String title) {
        return new Report(
                new ArticleId(Sha256.identity(outlet + title)),
                new Outlet(outlet, "fr", "ML", Affiliation.INDEPENDENT),
                "fr",
                title,
                "",
                "https://echo.example/" + outlet.length(),
                NOW,
                Set.of(TopicId.SAHEL),
                Set.of(),
                List.of());
    }
}
