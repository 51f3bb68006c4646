package watch.sahel.lambda.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import watch.sahel.article.ArticleId;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.DigestId;
import watch.sahel.digest.DigestOrder;
import watch.sahel.embedded.aws.Deployed;
import watch.sahel.feed.DueFeed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Pacing;
import watch.sahel.lambda.TestAws;
import watch.sahel.story.Alert;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.text.Sha256;

class SqsQueuesTest {
    private static final Delivery.Ref DELIVERY =
            new Delivery.Ref(new SubscriberId("tg7"), new DigestId("01772348400-due"));
    private static final Address CHAT = new Address.TelegramChat(7);

    private final Deployed stack = TestAws.freshStack();

    @Test
    void manyFeedsAreQueuedInBatchesAndNoneIsLost() {
        var feeds =
                IntStream.range(0, 23).mapToObj(i -> new FeedId("feed-" + i)).toList();

        new SqsPolls(TestAws::sqs, stack.queueUrl("PollsQueue"))
                .poll(Pacing.NONE.turns(feeds.stream()
                        .map(feed -> new DueFeed(feed, "host.example"))
                        .toList()));

        assertThat(received("PollsQueue"))
                .map(Message::body)
                .flatMap(Messages::feeds)
                .containsExactlyInAnyOrderElementsOf(feeds);
    }

    @Test
    void feedsOfOneTurnAreOneMessage() {
        var feeds = IntStream.range(0, Pacing.TOGETHER + 1)
                .mapToObj(i -> new DueFeed(new FeedId("feed-" + i), "host.example"))
                .toList();

        new SqsPolls(TestAws::sqs, stack.queueUrl("PollsQueue")).poll(Pacing.NONE.turns(feeds));

        assertThat(received("PollsQueue"))
                .map(message -> Messages.feeds(message.body()).size())
                .containsExactlyInAnyOrder(Pacing.TOGETHER, 1);
    }

    @Test
    void nothingToQueueCallsNobody() {
        new SqsPolls(
                        () -> {
                            throw new AssertionError("SQS was called");
                        },
                        "http://127.0.0.1:9/nowhere")
                .poll(List.of());
    }

    @Test
    void articlesArriveInTheirOrder() {
        var ids = articles(12);

        new SqsArticles(TestAws::sqs, stack.queueUrl("ArticlesQueue")).file(ids);

        assertThat(received("ArticlesQueue"))
                .map(Message::body)
                .map(Messages::article)
                .containsExactlyElementsOf(ids);
    }

    @Test
    void anArticleQueuedAgainAtOnceIsOneMessage() {
        var queue = new SqsArticles(TestAws::sqs, stack.queueUrl("ArticlesQueue"));

        queue.file(List.of(articles(1).getFirst(), articles(1).getFirst()));
        queue.file(articles(1));

        assertThat(received("ArticlesQueue")).hasSize(1);
    }

    @Test
    void digestOrdersAreQueued() {
        var order = new DigestOrder(
                new SubscriberId("tg7"), Instant.parse("2026-03-01T07:00:00Z"), DigestOrder.Occasion.SCHEDULED);

        new SqsDigests(TestAws::sqs, stack.queueUrl("DigestsQueue")).compose(List.of(order));

        assertThat(received("DigestsQueue"))
                .map(Message::body)
                .map(Messages::order)
                .containsExactly(order);
    }

    @Test
    void alertsAreQueued() {
        var story = new StoryId("0123456789abcdef0123456789abcdef");
        var order = AlertOrder.first(new Alert(story, Instant.parse("2026-03-01T07:00:00.123Z")));

        new SqsAlerts(TestAws::sqs, stack.queueUrl("AlertsQueue")).alert(List.of(order));

        assertThat(received("AlertsQueue"))
                .map(Message::body)
                .map(Messages::alert)
                .containsExactly(order);
    }

    @Test
    void aDeliveryGoesToTheQueueOfItsChannel() {
        var queue = deliveries();
        var toDesk = new Delivery.Ref(new SubscriberId("em0a"), new DigestId("01772348400-due"));

        queue.send(DELIVERY, CHAT, Duration.ZERO);
        queue.send(toDesk, new Address.Mailbox("desk@example.org"), Duration.ofSeconds(-3));

        assertThat(received("TelegramQueue"))
                .map(Message::body)
                .map(Messages::saying)
                .containsExactly(new Messages.Saying.Digest(DELIVERY));
        assertThat(received("EmailQueue"))
                .map(Message::body)
                .map(Messages::mailing)
                .containsExactly(new Messages.Mailing.Digest(toDesk));
    }

    @Test
    void aDelayedDeliveryDoesNotArriveBeforeItsTime() {
        deliveries().send(DELIVERY, CHAT, Duration.ofMillis(600_001));

        assertThat(received("TelegramQueue")).isEmpty();
        assertThat(count("TelegramQueue", QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .isEqualTo("1");
    }

    @Test
    void aDelayBeyondWhatSqsTakesIsCutToIt() {
        deliveries().send(DELIVERY, CHAT, Duration.ofDays(3));

        assertThat(count("TelegramQueue", QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .isEqualTo("1");
    }

    private SqsDeliveries deliveries() {
        return new SqsDeliveries(TestAws::sqs, stack.queueUrl("TelegramQueue"), stack.queueUrl("EmailQueue"));
    }

    private static List<ArticleId> articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ArticleId(Sha256.identity("article " + i)))
                .toList();
    }

    private String count(String queue, QueueAttributeName which) {
        return TestAws.sqs()
                .getQueueAttributes(
                        request -> request.queueUrl(stack.queueUrl(queue)).attributeNames(which))
                .attributes()
                .getOrDefault(which, "");
    }

    /// All that can be received now; deletes it, or a FIFO queue would hold the rest of its group back.
    private List<Message> received(String queue) {
        var url = stack.queueUrl(queue);
        var all = new ArrayList<Message>();
        List<Message> some;
        do {
            some = TestAws.sqs()
                    .receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10))
                    .messages();
            all.addAll(some);
            some.forEach(message -> TestAws.sqs()
                    .deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle())));
        } while (!some.isEmpty());
        return all;
    }
}
