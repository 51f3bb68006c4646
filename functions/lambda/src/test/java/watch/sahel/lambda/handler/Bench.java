package watch.sahel.lambda.handler;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.model.Message;
import watch.sahel.embedded.aws.Deployed;
import watch.sahel.flow.Journal;
import watch.sahel.lambda.AwsClients;
import watch.sahel.lambda.Settings;
import watch.sahel.lambda.TestAws;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.dynamo.DynamoSubscribers;
import watch.sahel.lambda.dynamo.DynamoUpdates;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

/// A stack of its own for handlers, invoked with event JSON as Lambda does it.
final class Bench {
    static final String WEBHOOK_SECRET = "webhook-secret";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Deployed stack = TestAws.freshStack();
    private final List<Journal.Event> events = new CopyOnWriteArrayList<>();
    private final Map<String, String> variables;
    private final Wiring wiring;

    Bench(URI telegram, String token) {
        variables = variables(telegram, token);
        wiring = wiringWith(Map.of());
    }

    /// As it would be with other variables.
    Wiring wiringWith(Map<String, String> others) {
        var all = new HashMap<>(variables);
        all.putAll(others);
        var aws = AwsClients.of(TestAws.dynamo(), TestAws.sqs());
        return new Wiring(Settings.from(all), aws, Clock.systemUTC(), events::add);
    }

    private Map<String, String> variables(URI telegram, String token) {
        var variables = new HashMap<String, String>();
        variables.put("TABLE_NAME", stack.tableName("Table"));
        for (var queue : List.of("Polls", "Articles", "Alerts", "Digests", "Telegram", "Email", "Updates")) {
            variables.put(queue.toUpperCase(java.util.Locale.ROOT) + "_QUEUE_URL", stack.queueUrl(queue + "Queue"));
        }
        variables.put("TELEGRAM_API_URL", telegram.toString());
        variables.put("TELEGRAM_TOKEN", token);
        variables.put("WEBHOOK_SECRET", WEBHOOK_SECRET);
        variables.put("LINK_SECRET", "a link secret for tests");
        variables.put("CONTACT_URL", "https://watch.example/about");
        variables.put("PUBLIC_URL", "http://127.0.0.1:9");
        variables.put("ALLOW_PRIVATE_FEEDS", "true");
        variables.put("POLL_SPREAD", "PT0S");
        variables.put("HOST_SPACING", "PT0S");
        variables.put("TELEGRAM_RATE", "unlimited");
        return variables;
    }

    Wiring wiring() {
        return wiring;
    }

    /// Subscribes an address that is told each story as it comes, with its first digest behind it.
    void subscribeAtOnce(Address address) {
        var now = Instant.now();
        var topics = Set.of(TopicId.SAHEL, TopicId.WAGNER);
        var subscriber = Subscriber.joining(address, "en", ZoneOffset.UTC, topics, new Schedule.AtOnce(), now);
        new DynamoSubscribers(table()).add(subscriber.digestedAt(now));
    }

    Table table() {
        return new Table(TestAws.dynamo(), stack.tableName("Table"));
    }

    DynamoUpdates updates() {
        return new DynamoUpdates(new Table(TestAws.dynamo(), stack.tableName("Table")));
    }

    DynamoSubscribers subscribers() {
        return new DynamoSubscribers(new Table(TestAws.dynamo(), stack.tableName("Table")));
    }

    /// Everything that happened so far.
    List<Journal.Event> events() {
        return List.copyOf(events);
    }

    static JsonNode invoke(RequestStreamHandler handler, String event) throws IOException {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
        handler.handleRequest(in, out, new NoContext());
        return JSON.readTree(out.toByteArray());
    }

    /// The event that the messages waiting in a queue make, which are then gone from it.
    String batchOf(String queue) {
        var url = stack.queueUrl(queue);
        var messages = received(queue);
        messages.forEach(message ->
                TestAws.sqs().deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle())));
        return event(queue, messages);
    }

    /// The same, and they stay in it, in hand.
    String inHand(String queue) {
        return event(queue, received(queue));
    }

    private List<Message> received(String queue) {
        var url = stack.queueUrl(queue);
        return TestAws.sqs()
                .receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10))
                .messages();
    }

    private String event(String queue, List<Message> messages) {
        var event = JSON.createObjectNode();
        var records = event.putArray("Records");
        for (Message message : messages) {
            records.addObject()
                    .put("messageId", message.messageId())
                    .put("receiptHandle", message.receiptHandle())
                    .put("body", message.body())
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", stack.queueArn(queue))
                    .putObject("attributes")
                    .put("ApproximateReceiveCount", "1");
        }
        return event.toString();
    }

    /// What somebody says in a private chat, as Telegram hands it over.
    static String update(long id, String text, Instant sent) {
        var update = JSON.createObjectNode().put("update_id", id);
        var message = update.putObject("message")
                .put("message_id", id)
                .put("date", sent.getEpochSecond())
                .put("text", text);
        message.putObject("chat").put("id", 7).put("type", "private").put("first_name", "Amina");
        message.putObject("from")
                .put("id", 7)
                .put("is_bot", false)
                .put("first_name", "Amina")
                .put("language_code", "en");
        return update.toString();
    }
}
