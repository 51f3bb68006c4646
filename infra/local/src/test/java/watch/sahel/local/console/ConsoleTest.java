package watch.sahel.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.mail.RawEmail;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.local.host.QueueDepths.Depth;

class ConsoleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private HttpServer pages;
    private BotApiServer telegram;
    private Mailbox mailbox;
    private Chat chat;
    private Console console;

    @BeforeEach
    void open() throws IOException {
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pages.createContext("/", exchange -> {
            try (exchange) {
                posted.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write("{}".getBytes(UTF_8));
            }
        });
        pages.start();
        telegram = BotApiServer.start(Clock.systemUTC());
        mailbox = Mailbox.start();
        chat = telegram.privateChat(7001, "Amina", "en");
        var desk = new Desk(
                telegram,
                chat,
                mailbox,
                base(),
                () -> List.of(new Depth("Polls", 3, 1, 0, 2)),
                () -> new Figures(Map.of("feeds", 22L), List.of("Oasis: 410 Gone")));
        console = Console.start(desk);
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + pages.getAddress().getPort());
    }

    @AfterEach
    void close() {
        console.close();
        mailbox.close();
        telegram.close();
        pages.stop(0);
    }

    @Test
    void itsPageMayRunItsOwnScriptsAndNothingElse() throws IOException {
        var page = get("/");

        assertThat(page).startsWith("HTTP/1.1 200").contains("<title>Sahel Watch demo</title>");
        assertThat(page).contains("script-src 'self'; style-src 'self'").doesNotContain("unsafe");
        assertThat(page).doesNotContain("<style", "style=", "onclick=");
        for (var file : List.of("/console.css", "/console.js", "/chat.js", "/mail.js", "/work.js", "/icon.svg")) {
            assertThat(get(file)).as(file).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whoComesByAnotherNameIsTurnedAway() throws IOException {
        assertThat(ask("GET", "/api/chat", "evil.example", Map.of(), "")).startsWith("HTTP/1.1 421");
        assertThat(ask("GET", "/api/chat", "localhost:" + port(), Map.of(), "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void onlyItsOwnPageMayAct() throws IOException {
        var body = "{\"text\":\"/stop\"}";
        var json = "application/json";

        assertThat(post("/api/say", Map.of("Content-Type", json), body)).startsWith("HTTP/1.1 403");
        assertThat(post("/api/say", Map.of("Content-Type", json, "Origin", "http://evil.example"), body))
                .startsWith("HTTP/1.1 403");
        assertThat(post("/api/say", Map.of("Content-Type", "text/plain", "Origin", own()), body))
                .startsWith("HTTP/1.1 403");
        assertThat(chat.said()).isEmpty();
        assertThat(act("/api/say", body)).startsWith("HTTP/1.1 200");
        assertThat(chat.said())
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo("/stop"));
    }

    @Test
    void anOrderIsReadUpToItsBound() throws IOException {
        var frame = "{\"text\":\"\"}".length();
        var longest = "{\"text\":\"" + "x".repeat(Console.MAX_BODY_BYTES - frame) + "\"}";

        assertThat(act("/api/say", longest)).startsWith("HTTP/1.1 200");
        assertThat(act("/api/say", longest + " ")).startsWith("HTTP/1.1 413");
    }

    @Test
    void aFileReachesTheBotUpToItsBound() throws IOException {
        assertThat(act("/api/send", file("feeds.opml", Desk.MAX_FILE_BYTES))).startsWith("HTTP/1.1 200");
        assertThat(act("/api/send", file("feeds.opml", Desk.MAX_FILE_BYTES + 1)))
                .startsWith("HTTP/1.1 400")
                .contains("at most 1048576 bytes");
        assertThat(act("/api/send", " ".repeat(Console.MAX_FILE_BODY_BYTES + 1)))
                .startsWith("HTTP/1.1 413");
        assertThat(chat.said())
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo("📎 feeds.opml /import"));
        assertThat(json("/api/chat").path("largestFile").asInt()).isEqualTo(Desk.MAX_FILE_BYTES);
        assertThat(json("/api/chat").path("waiting").asInt()).isOne();
    }

    @Test
    void aFilesNameIsBoundedToo() throws IOException {
        assertThat(act("/api/send", file("x".repeat(255), 1))).startsWith("HTTP/1.1 200");
        assertThat(act("/api/send", file("x".repeat(256), 1))).startsWith("HTTP/1.1 400");
        assertThat(act("/api/send", file(" ", 1))).startsWith("HTTP/1.1 400");
    }

    private static String file(String name, int bytes) {
        var content = Base64.getEncoder().encodeToString(new byte[bytes]);
        return JSON.createObjectNode()
                .put("name", name)
                .put("text", "/import")
                .put("base64", content)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/say {}",
                "/api/send {\"name\":\"x\",\"base64\":\"?\"}",
                "/api/press {\"message\":1}",
                "/api/unsubscribe {\"mail\":\"7\"}"
            })
    void whatCannotBeDoneIsSaid(String order) throws IOException {
        var parts = order.split(" ", 2);

        assertThat(act(parts[0], parts[1])).startsWith("HTTP/1.1 400").contains("This cannot be done: ");
    }

    @Test
    void aMailMayRunNothingAndLoadNothing() throws IOException {
        deliver("<p style=\"color:red\">Hello<script>alert(1)</script></p>");
        var mail = get("/mail/0");

        assertThat(mail).contains("Content-security-policy: sandbox allow-popups; default-src 'none';", "<p style=");
        assertThat(get("/mail/1")).startsWith("HTTP/1.1 404");
        assertThat(get("/mail/x")).startsWith("HTTP/1.1 404");
    }

    @Test
    void oneClickPostsAsAMailProgramDoes() throws IOException {
        deliver("<p>Hello</p>");

        assertThat(json("/api/mail").path("mails").path(0).path("oneClick").asBoolean())
                .isTrue();
        assertThat(act("/api/unsubscribe", "{\"mail\":\"0\"}")).contains("{\"status\":200}");
        assertThat(posted).containsExactly("POST /unsubscribe?token=t List-Unsubscribe=One-Click");
    }

    @Test
    void whatBothSidesWroteStandsInOrderWithTheMenu() throws IOException {
        chat.says("one");
        chat.says("two");
        var shown = json("/api/chat");

        assertThat(shown.path("messages").findValuesAsText("text")).containsExactly("one", "two");
        assertThat(shown.path("waiting").asInt()).isEqualTo(2);
    }

    @Test
    void workIsShownInNumbers() throws IOException {
        var work = json("/api/work");

        assertThat(work.path("counts").path(0).toString()).isEqualTo("{\"name\":\"feeds\",\"count\":22}");
        assertThat(work.path("queues").path(0).toString())
                .isEqualTo("{\"name\":\"Polls\",\"waiting\":3,\"inHand\":1,\"putOff\":0,\"dead\":2}");
        assertThat(work.path("failing").path(0).asText()).isEqualTo("Oasis: 410 Gone");
        assertThat(json("/api/stories").isObject()).isTrue();
        assertThat(posted).containsExactly("GET /feed.json ");
    }

    private void deliver(String html) {
        var mime = """
                From: Sahel Watch <watch@sahel.example>
                To: desk@example.org
                Subject: Digest
                List-Unsubscribe: <mailto:x@sahel.example>, <%s/unsubscribe?token=t>
                List-Unsubscribe-Post: List-Unsubscribe=One-Click
                Content-Type: text/html; charset=utf-8

                %s
                """.formatted(base(), html).replace("\n", "\r\n");
        mailbox.deliver(new RawEmail("watch@sahel.example", List.of("desk@example.org"), mime.getBytes(UTF_8)));
    }

    private JsonNode json(String path) throws IOException {
        return JSON.readTree(get(path).split("\r\n\r\n", 2)[1]);
    }

    private String get(String path) throws IOException {
        return ask("GET", path, "127.0.0.1:" + port(), Map.of(), "");
    }

    private String act(String path, String body) throws IOException {
        return post(path, Map.of("Content-Type", "application/json", "Origin", own()), body);
    }

    private String post(String path, Map<String, String> headers, String body) throws IOException {
        return ask("POST", path, "127.0.0.1:" + port(), headers, body);
    }

    private String own() {
        return "http://127.0.0.1:" + port();
    }

    private int port() {
        return console.address().getPort();
    }

    /// By hand: the JDK's client lets nobody choose the Host.
    private String ask(String method, String path, String host, Map<String, String> headers, String body)
            throws IOException {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write((head + body).getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
