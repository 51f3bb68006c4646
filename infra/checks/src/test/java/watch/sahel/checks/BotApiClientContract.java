package watch.sahel.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;
import watch.sahel.checks.BotApiPeer.Shown;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.local.LocalBot;
import watch.sahel.subscriber.Address;

/// What our client does with every Bot API server, ours or another's.
abstract class BotApiClientContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Address.TelegramChat CHAT = new Address.TelegramChat(BotApiPeer.PERSON);
    private static final List<List<Tap>> BUTTONS =
            List.of(List.of(new Tap("Да", "yes please"), new Tap("Non", "no")), List.of(new Tap("لاحقًا", "later 2h")));
    private static final List<List<String>> SHOWN_BUTTONS =
            List.of(List.of("Да=yes please", "Non=no"), List.of("لاحقًا=later 2h"));

    private BotApiPeer server;
    private BotApi api;
    private long offset;

    /// A server of which nobody knows yet.
    abstract BotApiPeer open() throws IOException, InterruptedException;

    /// Whether the server reads multipart forms, which is how the client's library registers a webhook.
    boolean readsForms() {
        return true;
    }

    @BeforeEach
    final void start() throws IOException, InterruptedException {
        server = open();
        api = new BotApi(server.base(), server.token());
    }

    @AfterEach
    final void stop() {
        if (server != null) {
            server.close();
        }
    }

    private List<Update> fetched() throws IOException {
        var updates = api.updates(offset, Duration.ZERO);
        if (!updates.isEmpty()) {
            offset = updates.getLast().getUpdateId() + 1L;
        }
        return updates;
    }

    private Shown last() throws IOException, InterruptedException {
        return server.shown().getLast();
    }

    @Test
    void aMessageArrivesAsItWasSent() throws Exception {
        assertThat(api.message(CHAT, "Кидаль 🚀 كيدال, line one\nline two")).isEqualTo(new Outcome.Accepted());

        assertThat(server.shown()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Кидаль 🚀 كيدال, line one\nline two");
            assertThat(message.buttons()).isEmpty();
        });
    }

    @Test
    void buttonsAreUnderItRowByRow() throws Exception {
        assertThat(api.message(CHAT, "Well?", BUTTONS)).isEqualTo(new Outcome.Accepted());

        assertThat(last().buttons()).isEqualTo(SHOWN_BUTTONS);
    }

    @Test
    void aMessageIsReplacedWhereItStands() throws Exception {
        api.message(CHAT, "First", BUTTONS);
        api.message(CHAT, "Second");
        var first = Math.toIntExact(server.shown().getFirst().id());
        var other = List.of(List.of(new Tap("Done", "done")));

        assertThat(api.replace(CHAT.chatId(), first, "Changed", other)).isEqualTo(new Outcome.Accepted());
        assertThat(api.replace(CHAT.chatId(), first, "Changed", other)).isEqualTo(new Outcome.Accepted());
        assertThat(server.shown())
                .containsExactly(
                        new Shown(first, "Changed", List.of(List.of("Done=done"))),
                        new Shown(last().id(), "Second", List.of()));
    }

    @Test
    void whatIsTypedIsFetchedOnce() throws Exception {
        server.says("/watch Кидаль 🚀");
        server.says("and more");

        assertThat(fetched())
                .extracting(update -> update.getMessage().getText())
                .containsExactly("/watch Кидаль 🚀", "and more");
        assertThat(fetched()).isEmpty();
    }

    @Test
    void whoTypesAndWhereIsRead() throws Exception {
        server.says("hello");
        var message = fetched().getFirst().getMessage();

        assertThat(message.getChatId()).isEqualTo(BotApiPeer.PERSON);
        assertThat(message.getChat().isUserChat()).isTrue();
        assertThat(message.getFrom().getId()).isEqualTo(BotApiPeer.PERSON);
        assertThat(message.getFrom().getLanguageCode()).isEqualTo("en");
        var now = Clock.systemUTC().instant().getEpochSecond();
        assertThat((long) message.getDate()).isBetween(now - 60, now + 1);
    }

    @Test
    void aTapIsFetchedWithItsMessageAndAnswered() throws Exception {
        api.message(CHAT, "Well?", BUTTONS);
        server.presses(last(), "later 2h");
        var tap = fetched().getLast().getCallbackQuery();

        assertThat(tap.getData()).isEqualTo("later 2h");
        assertThat(tap.getFrom().getId()).isEqualTo(BotApiPeer.PERSON);
        assertThat(tap.getMessage().getChatId()).isEqualTo(BotApiPeer.PERSON);
        assertThat((long) tap.getMessage().getMessageId()).isEqualTo(last().id());
        assertThat(api.answerTap(tap.getId(), "In two hours")).isEqualTo(new Outcome.Accepted());
    }

    @Test
    void updatesComeToTheWebhookWhileThereIsOne() throws Exception {
        assumeTrue(readsForms(), "skipped: this server reads no multipart form, so it cannot be told of a webhook");
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        var hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/telegram", exchange -> {
            try (exchange) {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        hook.start();
        try {
            var url = URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/telegram");
            api.registerWebhook(url, "secret");
            server.says("to the webhook");
            var update = JSON.readTree(bodies.poll(20, TimeUnit.SECONDS));
            assertThat(update.path("update_id").isIntegralNumber()).isTrue();
            assertThat(update.at("/message/text").asText()).isEqualTo("to the webhook");

            api.leaveWebhook();
            server.says("to be fetched");
            assertThat(fetched())
                    .last()
                    .satisfies(last -> assertThat(last.getMessage().getText()).isEqualTo("to be fetched"));
            assertThat(bodies).isEmpty();
        } finally {
            hook.stop(0);
        }
    }

    /// The whole way: fetched, handed to the webhook's route, queued, answered.
    @Test
    void aCommandIsAnsweredAndSoIsATapUnderTheAnswer() throws Exception {
        var settings = Stage.settings(server.base(), server.token(), URI.create("smtp://127.0.0.1:9"));
        try (var bot = Stage.bot(Stage.freshStack(), settings, _ -> {}, Clock.systemUTC())) {
            server.says("/privacy");
            handOver(bot, settings.get("WEBHOOK_SECRET"));
            var answer = last();
            assertThat(answer.text()).startsWith("I keep the id of this chat");
            assertThat(answer.buttons().getFirst()).contains("/export=export");

            server.presses(answer, "export");
            handOver(bot, settings.get("WEBHOOK_SECRET"));
            assertThat(last().text()).startsWith("You are not subscribed.");
        }
    }

    private void handOver(LocalBot bot, String secret) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var update : fetched()) {
                JsonNode body = JSON.valueToTree(update);
                var request = HttpRequest.newBuilder(bot.base().resolve("/telegram"))
                        .header("X-Telegram-Bot-Api-Secret-Token", secret)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
                assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        Stage.settle(bot);
    }
}
