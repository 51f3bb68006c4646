package watch.sahel.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.article.ArticleId;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.NextDigest.Reach;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.text.Sha256;

class ComposerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final TopicId SAHEL = new TopicId("sahel");
    private static final TopicId WAGNER = new TopicId("wagner");
    private final Subscriber reader = subscriber("en", Set.of(SAHEL));

    @Test
    void whatWasToldIsNotToldAgain() {
        var story = Story.opened(report("a", "en", "North Quay", SAHEL), NOW);

        assertThat(compose(List.of(story), Map.of()).items()).hasSize(1);
        assertThat(compose(List.of(story), Map.of(story.id(), Gist.of(story))).items())
                .isEmpty();
    }

    @Test
    void onlyTheSubscribersTopicsAreTold() {
        var wagner = Story.opened(report("a", "en", "North Quay", WAGNER), NOW);

        assertThat(compose(List.of(wagner), Map.of()).items()).isEmpty();
    }

    @Test
    void whatSeveralOutletsReportComesFirst() {
        var lone = Story.opened(report("a", "en", "North Quay", SAHEL), NOW);
        var shared = Story.opened(report("b", "en", "Ledger", SAHEL), NOW)
                .with(report("c", "fr", "Dunes", SAHEL), NOW)
                .with(report("d", "ar", "Raml", SAHEL), NOW);

        assertThat(compose(List.of(lone, shared), Map.of()).items())
                .extracting(DigestItem::story)
                .containsExactly(shared.id(), lone.id());
    }

    @Test
    void theHeadlineIsInTheReadersLanguageIfAnOutletWroteOne() {
        var story = Story.opened(report("a", "en", "North Quay", SAHEL), NOW)
                .with(report("b", "fr", "Dunes", SAHEL), NOW)
                .with(report("c", "ru", "Marfa", SAHEL), NOW);

        assertThat(Composer.item(story, "fr", Set.of(SAHEL)).headline()).isEqualTo("title b");
        assertThat(Composer.item(story, "de", Set.of(SAHEL)).headline()).isEqualTo("title a");
    }

    @Test
    void anOutletWithTwoReportsIsOneSource() {
        var story = Story.opened(report("a", "en", "North Quay", SAHEL), NOW)
                .with(report("b", "en", "North Quay", SAHEL), NOW);
        var item = Composer.item(story, "en", Set.of(SAHEL));

        assertThat(item.sources()).hasSize(1);
        assertThat(item.reportCount()).isEqualTo(2);
    }

    @Test
    void whatDoesNotFitIsCountedAndWaits() {
        var stories = IntStream.rangeClosed(1, Composer.MAX_ITEMS + 1)
                .mapToObj(i -> Story.opened(report("s" + i, "en", "Outlet " + i, SAHEL), NOW))
                .toList();

        assertThat(compose(stories, Map.of()).items()).hasSize(Composer.MAX_ITEMS);
        assertThat(compose(stories, Map.of()).more()).isEqualTo(1);
        assertThat(compose(stories.subList(1, stories.size()), Map.of()).more()).isZero();
    }

    @Test
    void theOrderOfTheStoriesGivenDoesNotMatter() {
        var stories = IntStream.range(0, 9)
                .mapToObj(i -> Story.opened(report("s" + i, "en", "Outlet " + i % 3, SAHEL), NOW))
                .toList();

        assertThat(compose(stories.reversed(), Map.of())).isEqualTo(compose(stories, Map.of()));
    }

    private Digest compose(List<Story> stories, Map<StoryId, Gist> told) {
        var order = new DigestOrder(reader.id(), NOW, DigestOrder.Occasion.SCHEDULED);
        return Composer.compose(order.digest(), reader, Reach.ALL, stories, told, NOW);
    }

    private static Subscriber subscriber(String language, Set<TopicId> topics) {
        var schedule = new Schedule.Daily(List.of(LocalTime.of(7, 0)));
        return Subscriber.joining(new Address.TelegramChat(1), language, ZoneOffset.UTC, topics, schedule, NOW);
    }

    private static Report report(String id, String language, String outlet, TopicId topic) {
        return new Report(
                new ArticleId(Sha256.identity(id)),
                new Outlet(outlet, language, "", Affiliation.INDEPENDENT),
                language,
                "title " + id,
                "",
                "https://example.org/" + id,
                NOW.minus(Duration.ofHours(1)),
                Set.of(topic),
                Set.of(),
                List.of());
    }
}
