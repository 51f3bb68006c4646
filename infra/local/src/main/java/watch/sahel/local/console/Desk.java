package watch.sahel.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.mail.ReceivedMail;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.SentFile;
import watch.sahel.local.host.QueueDepths.Depth;

/// What the console shows and does: the chat, the mailbox, the queues and the figures of one demo.
///
/// @param pages where the bot's own pages are
public record Desk(
        BotApiServer telegram,
        Chat chat,
        Mailbox mailbox,
        URI pages,
        Supplier<List<Depth>> queues,
        Supplier<Figures> figures) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private static final Map<String, String> FILES = Map.of(
            "/", "console.html",
            "/console.css", "console.css",
            "/console.js", "console.js",
            "/chat.js", "chat.js",
            "/mail.js", "mail.js",
            "/work.js", "work.js",
            "/icon.svg", "icon.svg");
    private static final String MAIL = "/mail/";
    static final String SEND = "/api/send";

    /// Of a file that is sent to the bot: four times what `/import` takes, so that one can see it refuse.
    static final int MAX_FILE_BYTES = 1024 * 1024;
    /// Of what a file is called: as file systems have it.
    private static final int MAX_NAME = 255;

    Reply show(String path) throws IOException {
        if (FILES.containsKey(path)) {
            return file(FILES.get(path));
        }
        if (path.startsWith(MAIL)) {
            return mail(path.substring(MAIL.length()))
                    .map(mail -> Reply.mail(mail.html().isEmpty() ? "<!DOCTYPE html><title>-</title>" : mail.html()))
                    .orElseGet(() -> Reply.text(404, "There is no such mail."));
        }
        return switch (path) {
            case "/api/chat" -> Reply.json(ChatJson.of(telegram, chat));
            case "/api/mail" -> Reply.json(MailJson.of(mailbox.messages()));
            case "/api/work" -> Reply.json(WorkJson.of(figures.get(), queues.get(), pages));
            case "/api/stories" -> Reply.file("application/json; charset=utf-8", stories());
            default -> Reply.text(404, "There is nothing at " + path + ".");
        };
    }

    /// @throws IllegalArgumentException if it cannot be done as asked
    Reply act(String path, byte[] body) throws IOException {
        var order = JSON.readTree(body);
        return switch (path) {
            case "/api/say" -> say(order.path("text").asText().strip());
            case SEND -> send(order);
            case "/api/press" -> press(order);
            case "/api/unsubscribe" -> unsubscribe(order.path("mail").asText());
            default -> Reply.text(404, "There is nothing at " + path + ".");
        };
    }

    private Reply say(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a message has some text");
        }
        chat.says(text);
        return Reply.json(JSON.createObjectNode());
    }

    /// The bot is told of the file and fetches it when it wants to, as from Telegram.
    private Reply send(JsonNode order) {
        var name = order.path("name").asText();
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a file has a name of at most " + MAX_NAME + " characters");
        }
        var bytes = Base64.getDecoder().decode(order.path("base64").asText());
        if (bytes.length > MAX_FILE_BYTES) {
            throw new IllegalArgumentException("a file has at most " + MAX_FILE_BYTES + " bytes here");
        }
        chat.sends(new SentFile(name, bytes), order.path("text").asText().strip());
        return Reply.json(JSON.createObjectNode());
    }

    private Reply press(JsonNode order) {
        var id = order.path("message").asLong();
        var message = chat.messages().stream()
                .filter(sent -> sent.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no message " + id));
        return Reply.json(JSON.createObjectNode()
                .put("query", chat.presses(message, order.path("data").asText())));
    }

    /// What a mail program does when its reader presses "Unsubscribe" (RFC 8058, 3.2).
    private Reply unsubscribe(String number) throws IOException {
        var mail = mail(number).orElseThrow(() -> new IllegalArgumentException("there is no mail " + number));
        var link = MailJson.oneClick(mail)
                .orElseThrow(() -> new IllegalArgumentException("this mail offers no unsubscribing with one click"));
        var request = HttpRequest.newBuilder(link)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        return Reply.json(JSON.createObjectNode().put("status", answer(request).statusCode()));
    }

    /// The bot's own feed of stories, which is JSON as it is.
    private String stories() throws IOException {
        return answer(HttpRequest.newBuilder(pages.resolve("/feed.json"))
                        .timeout(PATIENCE)
                        .build())
                .body();
    }

    private static HttpResponse<String> answer(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Optional<ReceivedMail> mail(String number) {
        var mails = mailbox.messages();
        return number.matches("\\d{1,6}") && Integer.parseInt(number) < mails.size()
                ? Optional.of(mails.get(Integer.parseInt(number)))
                : Optional.empty();
    }

    private static Reply file(String name) {
        var type =
                switch (name.substring(name.indexOf('.') + 1)) {
                    case "html" -> "text/html";
                    case "css" -> "text/css";
                    case "js" -> "text/javascript";
                    default -> "image/svg+xml";
                };
        try (var in = Desk.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return Reply.file(
                    type + (name.endsWith(".svg") ? "" : "; charset=utf-8"),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
