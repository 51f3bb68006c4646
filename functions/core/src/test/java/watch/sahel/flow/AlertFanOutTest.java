package watch.sahel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import watch.sahel.article.Filing;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.AlertOrder;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.Samples;
import watch.sahel.story.Alert;
import watch.sahel.story.Story;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.QuietHours;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// Stories told at once, at noon.
class AlertFanOutTest {
    private static final Choices AT_ONCE =
            Choices.of(ZoneOffset.UTC, Set.of(TopicId.SAHEL, TopicId.WAGNER), new Schedule.AtOnce());

    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryStories stories = new MemoryStories(articles);
    private final MemorySubscribers subscribers = new MemorySubscribers();
    private final MemoryLedger ledger = new MemoryLedger(subscribers);
    private final ArrayDeque<AlertOrder> alerts = new ArrayDeque<>();
    private final List<Delivery.Ref> queued = new ArrayList<>();
    private final Instant now = Instant.parse("2026-11-20T12:00:00.123456Z");
    /// How many more deliveries the queue takes before the sender dies.
    private int strength = Integer.MAX_VALUE;

    private final AlertFanOut fanOut = new AlertFanOut(
            subscribers,
            stories,
            ledger,
            orders -> orders.forEach(alerts::add),
            (delivery, _, _) -> {
                if (strength-- == 0) {
                    throw new IllegalStateException("crashed");
                }
                queued.add(delivery);
            },
            _ -> {},
            () -> now);

    private void join(long chat, Choices choices) {
        subscribers.add(Subscriber.joining(new Address.TelegramChat(chat), "en", choices, now));
    }

    private AlertOrder file(String name, TopicId... topics) {
        var article = Samples.article(name, now);
        articles.claim(article, Filing.AWAITED);
        var report = Samples.report(article, topics);
        var story = Story.opened(report, now);
        stories.file(story, report);
        return AlertOrder.first(Alert.of(story));
    }

    /// Runs the order and all that follow from it; says in how many batches.
    private int run(AlertOrder order) {
        alerts.add(order);
        var batches = 0;
        for (; !alerts.isEmpty(); batches++) {
            fanOut.run(alerts.remove());
        }
        return batches;
    }

    private List<String> told() {
        return queued.stream().map(ref -> ref.subscriber().value()).sorted().toList();
    }

    @Test
    void whoWantsTheTopicAtOnceIsTold() {
        join(1, AT_ONCE);
        join(2, AT_ONCE.following(Set.of(TopicId.SAHEL)));
        join(3, AT_ONCE.on(new Schedule.Daily(List.of(LocalTime.of(7, 0)))));
        join(4, AT_ONCE.on(new Schedule.Hourly()).atOnce(Set.of(TopicId.WAGNER)));

        run(file("one", TopicId.WAGNER));

        assertThat(told()).containsExactly("tg1", "tg4");
        assertThat(ledger.find(queued.getFirst()).orElseThrow().digest().items())
                .hasSize(1);
    }

    @Test
    void aStoryOfTwoTopicsIsToldOnce() {
        join(1, AT_ONCE);

        run(file("one", TopicId.SAHEL, TopicId.WAGNER));

        assertThat(new HashSet<>(queued)).hasSize(1);
    }

    @Test
    void whoLeftIsNotTold() {
        join(1, AT_ONCE);
        subscribers.save(subscribers.find(new SubscriberId("tg1")).orElseThrow().standing(Standing.STOPPED));

        run(file("one", TopicId.SAHEL));

        assertThat(queued).isEmpty();
    }

    @Test
    void quietHoursHoldIt() {
        join(1, AT_ONCE.quiet(new QuietHours(LocalTime.of(11, 0), LocalTime.of(13, 0))));

        run(file("one", TopicId.SAHEL));

        assertThat(queued).isEmpty();
    }

    @Test
    void aToldStoryIsNotToldAgainForAnotherReport() {
        join(1, AT_ONCE);
        var first = file("one", TopicId.SAHEL);
        run(first);

        run(AlertOrder.first(new Alert(first.alert().story(), now.plusSeconds(60))));

        assertThat(queued).hasSize(1);
    }

    @Test
    void theFilingIsMarkedOnlyAfterItsLastBatch() {
        LongStream.rangeClosed(1, 2 * AlertFanOut.BATCH + 1).forEach(chat -> join(100 + chat, AT_ONCE));
        var order = file("one", TopicId.SAHEL);

        fanOut.run(order);
        assertThat(queued).hasSize(AlertFanOut.BATCH);
        assertThat(stories.unalerted(now, 10)).containsExactly(order.alert());

        assertThat(run(alerts.remove())).isEqualTo(2);
        assertThat(queued).hasSize(2 * AlertFanOut.BATCH + 1).doesNotHaveDuplicates();
        assertThat(stories.unalerted(now, 10)).isEmpty();
    }

    @Test
    void aBatchThatBreaksOffIsFinishedByItsRepetition() {
        LongStream.rangeClosed(1, 5).forEach(chat -> join(chat, AT_ONCE));
        var order = file("one", TopicId.SAHEL);
        strength = 3;

        assertThatThrownBy(() -> fanOut.run(order)).hasMessage("crashed");
        assertThat(stories.unalerted(now, 10)).containsExactly(order.alert());
        strength = Integer.MAX_VALUE;
        run(order);

        assertThat(new HashSet<>(told())).containsExactlyInAnyOrder("tg1", "tg2", "tg3", "tg4", "tg5");
        assertThat(ledger.overdue(now.plus(Duration.ofDays(1)), 10)).hasSize(5);
        assertThat(stories.unalerted(now, 10)).isEmpty();
    }

    @Test
    void aStoryThatIsGoneLeavesNoMark() {
        fanOut.run(AlertOrder.first(new Alert(Samples.storyId("gone"), now)));

        assertThat(queued).isEmpty();
    }
}
