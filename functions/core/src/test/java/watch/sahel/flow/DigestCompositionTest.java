package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Filing;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.Composer;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestOrder.Occasion;
import watch.sahel.digest.Week;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryFeeds;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.Samples;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Choices.NothingNew;
import watch.sahel.subscriber.QuietHours;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// Days of digests of one subscriber, who wants one at seven in the evening.
class DigestCompositionTest {
    private static final SubscriberId READER = new SubscriberId("tg7");
    private static final Choices EVENING = Choices.of(
            ZoneOffset.UTC, Set.of(TopicId.SAHEL, TopicId.WAGNER), new Schedule.Daily(List.of(LocalTime.of(19, 0))));

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryStories stories = new MemoryStories(articles);
    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryLedger ledger = new MemoryLedger(subscribers);
    private final List<Delivery.Ref> queued = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final DigestComposition composition = new DigestComposition(
            subscribers,
            stories,
            ledger,
            new FeedReport(new MemoryFeeds(), articles, Optional.empty()),
            (delivery, _, _) -> queued.add(delivery),
            _ -> {},
            () -> now);

    private void join(Choices choices) {
        subscribers.add(Subscriber.joining(new Address.TelegramChat(7), "en", choices, now)
                .digestedAt(now));
    }

    private StoryId file(String name, TopicId topic) {
        var article = Samples.article(name, now);
        articles.claim(article, Filing.AWAITED);
        var report = Samples.report(article, topic);
        var story = Story.opened(report, now);
        stories.file(story, report);
        return story.id();
    }

    private Subscriber reader() {
        return subscribers.find(READER).orElseThrow();
    }

    /// Runs the rounds of each minute until `end`; says what was told, with the time of day.
    private List<String> live(String end) {
        var until = Instant.parse("2026-11-" + end + ":00Z");
        var told = new ArrayList<String>();
        for (; now.isBefore(until); now = now.plusSeconds(60)) {
            Rounds.digests(subscribers, orders -> orders.forEach(composition::compose), () -> now);
            for (var ref : queued) {
                told.add(now.toString().substring(8, 16) + " " + stories(ref).size());
            }
            queued.clear();
        }
        return told;
    }

    @Test
    void theHeadTellsTheWeekOfItsTopics() {
        join(EVENING);
        now = now.minus(Duration.ofDays(8));
        file("before", TopicId.SAHEL);
        now = now.plus(Duration.ofDays(8));
        file("one", TopicId.SAHEL);
        file("two", TopicId.SAHEL);
        now = Instant.parse("2026-11-20T19:00:00Z");
        Rounds.digests(subscribers, orders -> orders.forEach(composition::compose), () -> now);

        var digest = ledger.find(queued.getFirst()).orElseThrow().digest();

        assertThat(digest.weeks()).containsExactly(new Week(TopicId.SAHEL, List.of(0, 0, 0, 0, 0, 0, 2), 2, 1));
    }

    private List<DigestItem> stories(Delivery.Ref ref) {
        return ledger.find(ref).orElseThrow().digest().items();
    }

    @Test
    void eachStoryIsToldOnceAtItsTime() {
        join(EVENING);
        file("one", TopicId.SAHEL);
        file("two", TopicId.WAGNER);

        assertThat(live("23T00:00")).containsExactly("20T19:00 2");
    }

    @Test
    void manyDaysMissedAreOneDigest() {
        join(EVENING);
        file("one", TopicId.SAHEL);
        now = now.plus(Duration.ofDays(6));
        file("two", TopicId.SAHEL);

        assertThat(live("28T00:00")).containsExactly("26T12:00 2");
    }

    @Test
    void aDigestMissedUntilQuietHoursComesWhenTheyEnd() {
        join(EVENING.quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0))));
        file("one", TopicId.SAHEL);
        now = Instant.parse("2026-11-20T23:30:00Z");

        assertThat(live("23T00:00")).containsExactly("21T06:00 1");
    }

    @Test
    void whatQuietHoursHoldIsToldWithoutTheTopicsOfTheDigest() {
        join(EVENING.atOnce(Set.of(TopicId.WAGNER)).quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0))));
        live("20T23:00");
        file("held", TopicId.WAGNER);
        file("waits", TopicId.SAHEL);

        assertThat(live("23T00:00")).containsExactly("21T06:00 1", "21T19:00 1");
    }

    @Test
    void nothingNewIsNoMessageOrANoteIfAskedFor() {
        join(EVENING);
        assertThat(live("21T00:00")).isEmpty();

        subscribers.save(reader().choosing(EVENING.nothingNew(NothingNew.A_NOTE), now));
        assertThat(live("23T00:00")).containsExactly("21T19:00 0", "22T19:00 0");
    }

    @Test
    void theEndOfQuietHoursIsNoOccasionForANote() {
        join(EVENING.nothingNew(NothingNew.A_NOTE)
                .atOnce(Set.of(TopicId.WAGNER))
                .quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0))));

        assertThat(live("22T00:00")).containsExactly("20T19:00 0", "21T19:00 0");
    }

    @Test
    void whatDidNotFitIsNotForgottenHoweverLongAgo() {
        join(EVENING);
        for (var i = 0; i < Composer.MAX_ITEMS + 5; i++) {
            file("s" + i, TopicId.SAHEL);
        }
        now = now.plus(Duration.ofDays(8));

        assertThat(live("30T00:00")).containsExactly("28T12:00 60", "28T19:00 5");
    }

    @Test
    void aDigestOneAsksForMovesNoOther() {
        join(EVENING);
        file("one", TopicId.SAHEL);
        composition.compose(new DigestOrder(READER, now, Occasion.ASKED));
        file("two", TopicId.SAHEL);

        assertThat(live("21T00:00")).containsExactly("20T12:00 1", "20T19:00 1");
    }
}
