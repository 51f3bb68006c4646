package watch.sahel.lambda.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import watch.sahel.article.ArticleId;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.DigestId;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestOrder.Occasion;
import watch.sahel.feed.FeedId;
import watch.sahel.language.Language;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.ChatNotes;
import watch.sahel.subscriber.OptInRequest;
import watch.sahel.subscriber.SubscriberId;

/// What the messages of all queues look like: written here by the senders, read here by the handlers.
public final class Messages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Messages() {}

    /// `{"feeds":["rfi-afrique","maliweb"]}`
    static String of(List<FeedId> feeds) {
        var json = JSON.createObjectNode();
        var ids = json.putArray("feeds");
        feeds.forEach(feed -> ids.add(feed.value()));
        return json.toString();
    }

    public static List<FeedId> feeds(String body) {
        return read(
                body,
                json -> StreamSupport.stream(json.required("feeds").spliterator(), false)
                        .map(feed -> new FeedId(feed.asText()))
                        .toList());
    }

    /// `{"article":"0a1b..."}`
    static String of(ArticleId article) {
        return JSON.createObjectNode().put("article", article.value()).toString();
    }

    public static ArticleId article(String body) {
        return read(body, json -> new ArticleId(text(json, "article")));
    }

    /// `{"subscriber":"tg7","due":"2026-03-01T07:00:00Z","occasion":"SCHEDULED"}`
    static String of(DigestOrder order) {
        return JSON.createObjectNode()
                .put("subscriber", order.subscriber().value())
                .put("due", order.due().toString())
                .put("occasion", order.occasion().name())
                .toString();
    }

    public static DigestOrder order(String body) {
        return read(
                body,
                json -> new DigestOrder(
                        new SubscriberId(text(json, "subscriber")),
                        Instant.parse(text(json, "due")),
                        Occasion.valueOf(text(json, "occasion"))));
    }

    /// `{"story":"0a1b...","filed":"2026-03-01T07:00:00.123Z"}`, and to go on `"topic":"sahel","behind":"tg7"`
    static String of(AlertOrder order) {
        var json = JSON.createObjectNode()
                .put("story", order.alert().story().value())
                .put("filed", order.alert().filed().toString());
        order.reached()
                .ifPresent(reached -> json.put("topic", reached.topic().value())
                        .put("behind", reached.subscriber().value()));
        return json.toString();
    }

    public static AlertOrder alert(String body) {
        return read(body, json -> {
            var first =
                    AlertOrder.first(new Alert(new StoryId(text(json, "story")), Instant.parse(text(json, "filed"))));
            return json.has("topic")
                    ? first.behind(new TopicId(text(json, "topic")), new SubscriberId(text(json, "behind")))
                    : first;
        });
    }

    /// `{"subscriber":"tg7","digest":"01772348400-due"}`
    static String of(Delivery.Ref delivery) {
        return JSON.createObjectNode()
                .put("subscriber", delivery.subscriber().value())
                .put("digest", delivery.digest().value())
                .toString();
    }

    /// What is to be sent to a mailbox: a delivery, or the answer to a request for mails.
    public sealed interface Mailing {
        record Digest(Delivery.Ref delivery) implements Mailing {}

        /// @param attempt how often it was tried already
        record OptIn(OptInRequest request, int attempt) implements Mailing {}
    }

    /// `{"address":"desk@example.org","language":"fr","chat":7,"asked":"2026-03-01T07:00:00Z","attempt":0}`, the chat
    /// only if one asked
    static String of(OptInRequest request, int attempt) {
        var json = JSON.createObjectNode()
                .put("address", request.mailbox().mail())
                .put("language", request.language().tag())
                .put("asked", request.asked().toString())
                .put("attempt", attempt);
        request.chat().ifPresent(chat -> json.put("chat", chat.chatId()));
        return json.toString();
    }

    public static Mailing mailing(String body) {
        return read(body, json -> json.has("address") ? optIn(json) : new Mailing.Digest(delivery(json)));
    }

    private static Mailing optIn(JsonNode json) {
        var chat = json.has("chat")
                ? Optional.of(new Address.TelegramChat(json.get("chat").asLong()))
                : Optional.<Address.TelegramChat>empty();
        return new Mailing.OptIn(
                new OptInRequest(
                        new Address.Mailbox(text(json, "address")),
                        Language.of(text(json, "language")),
                        chat,
                        Instant.parse(text(json, "asked"))),
                json.required("attempt").asInt());
    }

    /// What is to be said in a chat: a delivery, or a line of the bot's own.
    public sealed interface Saying {
        record Digest(Delivery.Ref delivery) implements Saying {}

        record Line(ChatNotes.Note note) implements Saying {}
    }

    /// `{"chat":7,"note":"..."}`
    static String of(ChatNotes.Note note) {
        return JSON.createObjectNode()
                .put("chat", note.chat().chatId())
                .put("note", note.text())
                .toString();
    }

    public static Saying saying(String body) {
        return read(
                body,
                json -> json.has("note")
                        ? new Saying.Line(new ChatNotes.Note(
                                new Address.TelegramChat(json.required("chat").asLong()), text(json, "note")))
                        : new Saying.Digest(delivery(json)));
    }

    private static Delivery.Ref delivery(JsonNode json) {
        return new Delivery.Ref(new SubscriberId(text(json, "subscriber")), new DigestId(text(json, "digest")));
    }

    private interface Reading<T> {
        T of(JsonNode json);
    }

    private static <T> T read(String body, Reading<T> reading) {
        try {
            return reading.of(JSON.readTree(body));
        } catch (JsonProcessingException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new UnreadableMessageException(body, e);
        }
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).asText();
    }
}
