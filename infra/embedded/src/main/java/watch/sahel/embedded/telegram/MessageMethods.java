package watch.sahel.embedded.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import watch.sahel.embedded.telegram.SentMessage.Content;
import watch.sahel.embedded.telegram.SentMessage.LinkPreview;

/// The methods by which the bot is seen: messages, edits, answers to buttons. Rules are checked in Telegram's order,
/// the text before the chat and the rate last, so that a refused call costs nothing.
final class MessageMethods implements MethodGroup {
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    /// Bot API, `answerCallbackQuery`: a button may open "links like t.me/your_bot?start=XXXX", and the payload of
    /// such a link has up to 64 characters ("Deep linking").
    private static final Pattern OWN_LINK =
            Pattern.compile("https?://t\\.me/" + BotIdentity.EMBEDDED.username() + "\\?start=[A-Za-z0-9_-]{1,64}");

    /// Bot API, `sendDocument`: "0-1024 characters after entities parsing".
    private static final int MAX_CAPTION = 1024;

    private final Chats chats;
    private final Switchboard switchboard;
    private final Limits limits;
    private final RateLimits rates;
    private final List<Consumer<SentMessage>> listeners = new CopyOnWriteArrayList<>();

    MessageMethods(Chats chats, Switchboard switchboard, Limits limits) {
        this.chats = chats;
        this.switchboard = switchboard;
        this.limits = limits;
        this.rates = new RateLimits(limits);
    }

    void onMessage(Consumer<SentMessage> listener) {
        listeners.add(listener);
    }

    @Override
    public Optional<JsonNode> call(String method, Arguments arguments) {
        return switch (method) {
            case "sendmessage" -> Optional.of(sendMessage(arguments));
            case "senddocument" -> Optional.of(sendDocument(arguments));
            case "editmessagetext" -> Optional.of(editMessageText(arguments));
            case "answercallbackquery" -> Optional.of(answerCallbackQuery(arguments));
            case "sendchataction" -> Optional.of(sendChatAction(arguments));
            case "getchat" -> Optional.of(Shapes.fullChat(chats.find(arguments.text("chat_id"))));
            default -> Optional.empty();
        };
    }

    private JsonNode sendMessage(Arguments arguments) {
        var text = TextReader.read(arguments, limits);
        var chat = chats.find(arguments.text("chat_id"));
        return shown(content(text, arguments), chat, arguments);
    }

    /// A file that comes with the call; its caption is plain.
    private JsonNode sendDocument(Arguments arguments) {
        var file =
                arguments.file("document").orElseThrow(() -> Refusal.badRequest("there is no document in the request"));
        if (file.bytes().length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        var caption = arguments.text("caption");
        if (caption.length() > MAX_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        var chat = chats.find(arguments.text("chat_id"));
        var content = new Content(
                new FormattedText(caption, List.of()),
                caption,
                Keyboard.read(arguments, limits),
                LinkPreview.OFF,
                Optional.of(file));
        return shown(content, chat, arguments);
    }

    private JsonNode shown(Content content, Chat chat, Arguments arguments) {
        chat.checkWritable();
        int topic = topic(chat, arguments);
        long replyTo = replyTo(chat, arguments);
        rates.admit(chat, switchboard.now());
        var message = chat.show(content, topic, replyTo);
        listeners.forEach(listener -> listener.accept(message));
        return Shapes.sent(chat, message);
    }

    private Content content(FormattedText text, Arguments arguments) {
        if (text.text().length() > limits.messageChars()) {
            throw Refusal.badRequest("message is too long");
        }
        boolean off = arguments
                        .json("link_preview_options", "link preview options")
                        .path("is_disabled")
                        .asBoolean()
                || arguments.isTrue("disable_web_page_preview");
        return new Content(
                text,
                arguments.text("text"),
                Keyboard.read(arguments, limits),
                off ? LinkPreview.OFF : LinkPreview.SHOWN,
                Optional.empty());
    }

    private static int topic(Chat chat, Arguments arguments) {
        int topic = (int) arguments.integer("message_thread_id", 0);
        if (topic != 0 && !chat.hasTopic(topic)) {
            throw Refusal.badRequest("message thread not found");
        }
        return topic;
    }

    private static long replyTo(Chat chat, Arguments arguments) {
        var parameters = arguments.json("reply_parameters", "reply parameters");
        long message = parameters.path("message_id").asLong(arguments.integer("reply_to_message_id", 0));
        if (message == 0 || chat.knows(message)) {
            return message;
        }
        if (parameters.path("allow_sending_without_reply").asBoolean()
                || arguments.isTrue("allow_sending_without_reply")) {
            return 0;
        }
        throw Refusal.badRequest("message to be replied not found");
    }

    private JsonNode editMessageText(Arguments arguments) {
        var text = TextReader.read(arguments, limits);
        var chat = chats.find(arguments.text("chat_id"));
        var content = content(text, arguments);
        chat.checkWritable();
        return Shapes.sent(chat, chat.edit(arguments.integer("message_id", 0), content));
    }

    private JsonNode answerCallbackQuery(Arguments arguments) {
        var query = arguments.text("callback_query_id");
        var url = arguments.text("url");
        if (!url.isEmpty() && !OWN_LINK.matcher(url).matches()) {
            throw Refusal.badRequest("URL_INVALID");
        }
        var chat = switchboard
                .answer(query)
                .orElseThrow(() ->
                        Refusal.badRequest("query is too old and response timeout expired or query ID is invalid"));
        chat.recordAnswer(new CallbackAnswer(query, arguments.text("text"), url));
        return BooleanNode.TRUE;
    }

    private JsonNode sendChatAction(Arguments arguments) {
        var chat = chats.find(arguments.text("chat_id"));
        var action = arguments.text("action");
        if (!ACTIONS.contains(action)) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        chat.checkWritable();
        chat.recordAction(action);
        return BooleanNode.TRUE;
    }
}
