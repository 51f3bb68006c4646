package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// The server as TelegramBots, a client written against Telegram itself, sees it.
@Timeout(60)
class TelegramBotsClientTest {
    private BotApiServer server;
    private OkHttpTelegramClient client;
    private Chat amina;

    @BeforeEach
    void start() throws IOException {
        server = BotApiServer.start(new HandClock());
        client = client(server.token());
        amina = server.privateChat(101, "Amina", "fr");
    }

    private OkHttpTelegramClient client(String token) {
        var http = new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
        var url = TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(server.base().getPort())
                .build();
        return new OkHttpTelegramClient(http, token, url);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static SendMessage message(Chat chat, String html) {
        return SendMessage.builder()
                .chatId(chat.id())
                .text(html)
                .parseMode("HTML")
                .build();
    }

    private TelegramApiRequestException refusal(Chat chat, String html) {
        return catchThrowableOfType(TelegramApiRequestException.class, () -> client.execute(message(chat, html)));
    }

    @Test
    void aMessageIsSentWithAllItsParts() throws Exception {
        var more = InlineKeyboardButton.builder()
                .text("More")
                .callbackData("more:1")
                .build();
        var message = message(amina, "<b>Gao</b> <a href=\"https://example.org/a\">report</a>");
        message.setLinkPreviewOptions(
                LinkPreviewOptions.builder().isDisabled(true).build());
        message.setReplyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(more))));

        var sent = client.execute(message);

        assertThat(sent.getText()).isEqualTo("Gao report");
        assertThat(sent.getEntities()).extracting(entity -> entity.getType()).containsExactly("bold", "text_link");
        assertThat(sent.getDate()).isEqualTo((int) HandClock.START.getEpochSecond());
        assertThat(amina.messages()).singleElement().satisfies(kept -> {
            assertThat(kept.buttons()).containsExactly(List.of(new Button("More", "more:1", "")));
            assertThat(kept.linkPreview()).isEqualTo(SentMessage.LinkPreview.OFF);
            assertThat(kept.links()).containsExactly("https://example.org/a");
        });
    }

    @Test
    void updatesAreFetchedAndParsed() throws Exception {
        amina.says("/start");
        amina.block();

        var updates = client.execute(GetUpdates.builder().timeout(1).build());

        assertThat(updates).hasSize(2);
        var start = updates.getFirst().getMessage();
        assertThat(start.getEntities()).hasSize(1);
        assertThat(start.isCommand()).isTrue();
        assertThat(start.getFrom().getLanguageCode()).isEqualTo("fr");
        assertThat(updates.getLast().getMyChatMember().getNewChatMember().getStatus())
                .isEqualTo("kicked");
        assertThat(client.execute(GetUpdates.builder()
                        .offset(updates.getLast().getUpdateId() + 1)
                        .build()))
                .isEmpty();
    }

    @Test
    void aButtonIsPressedAndAnswered() throws Exception {
        var more = InlineKeyboardButton.builder()
                .text("More")
                .callbackData("more:1")
                .build();
        var message = message(amina, "choose");
        message.setReplyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(more))));
        var sent = client.execute(message);
        amina.presses(amina.messages().getFirst(), "more:1");

        var query = client.execute(new GetUpdates()).getFirst().getCallbackQuery();
        client.execute(AnswerCallbackQuery.builder()
                .callbackQueryId(query.getId())
                .text("ok")
                .build());
        client.execute(EditMessageText.builder()
                .chatId(101L)
                .messageId(sent.getMessageId())
                .text("chosen")
                .build());

        assertThat(query.getData()).isEqualTo("more:1");
        assertThat(query.getMessage().getMessageId()).isEqualTo(sent.getMessageId());
        assertThat(amina.callbackAnswers()).extracting(CallbackAnswer::text).containsExactly("ok");
        assertThat(amina.messages().getFirst().text()).isEqualTo("chosen");
    }

    @Test
    void aWebhookIsSetByItsMultipartForm() throws Exception {
        try (var site = new HookSite()) {
            amina.says("/start");
            client.execute(SetWebhook.builder()
                    .url(site.url().toString())
                    .secretToken("s3cret")
                    .allowedUpdate("message")
                    .allowedUpdate("my_chat_member")
                    .maxConnections(7)
                    .build());

            assertThat(server.awaitDelivered(Duration.ofSeconds(10))).isTrue();
            assertThat(site.deliveries()).singleElement().satisfies(delivery -> {
                assertThat(delivery.secret()).isEqualTo("s3cret");
                assertThat(delivery.text()).isEqualTo("/start");
            });
            var info = client.execute(new GetWebhookInfo());
            assertThat(info.getUrl()).isEqualTo(site.url().toString());
            assertThat(info.getMaxConnections()).isEqualTo(7);
            assertThat(info.getAllowedUpdates()).containsExactly("message", "my_chat_member");
            var conflict =
                    catchThrowableOfType(TelegramApiRequestException.class, () -> client.execute(new GetUpdates()));
            assertThat(conflict.getErrorCode()).isEqualTo(409);
            assertThat(client.execute(new DeleteWebhook())).isTrue();
            assertThat(client.execute(new GetUpdates())).isEmpty();
        }
    }

    @Test
    void commandsAreSetByScopeAndLanguage() throws Exception {
        var commands = SetMyCommands.builder()
                .command(new BotCommand("start", "Commencer"))
                .scope(new BotCommandScopeAllPrivateChats())
                .languageCode("fr")
                .build();

        assertThat(client.execute(commands)).isTrue();

        assertThat(server.menu(amina))
                .containsExactly(new watch.sahel.embedded.telegram.BotCommand("start", "Commencer"));
        assertThat(client.execute(new GetMyCommands())).isEmpty();
    }

    @Test
    void otherQuestionsAreAnswered() throws Exception {
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo(server.username());
        assertThat(client.execute(new GetChat("101")).getFirstName()).isEqualTo("Amina");
        assertThat(client.execute(
                        SendChatAction.builder().chatId(101L).action("typing").build()))
                .isTrue();
    }

    @Test
    void refusalsKeepTheirCodeTextAndParameters() throws Exception {
        var blocker = server.privateChat(102, "Blocker", "");
        blocker.block();
        assertThat(refusal(blocker, "x").getErrorCode()).isEqualTo(403);
        assertThat(refusal(blocker, "x").getApiResponse()).isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(refusal(amina, "<b>").getErrorCode()).isEqualTo(400);
        assertThat(refusal(amina, "<b>").getApiResponse()).startsWith("Bad Request: can't parse entities");

        var group = server.group("Desk");
        var next = server.upgrade(group);
        assertThat(refusal(group, "x").getParameters().getMigrateToChatId()).isEqualTo(next.id());

        server.failNext(1, Fault.tooManyRequests(Duration.ofSeconds(17)));
        var slow = refusal(amina, "x");
        assertThat(slow.getErrorCode()).isEqualTo(429);
        assertThat(slow.getParameters().getRetryAfter()).isEqualTo(17);
    }

    @Test
    void theOwnRateLimitIsA429() throws Exception {
        for (int i = 0; i < 5; i++) {
            client.execute(message(amina, "x"));
        }

        var refusal = refusal(amina, "x");

        assertThat(refusal.getErrorCode()).isEqualTo(429);
        assertThat(refusal.getParameters().getRetryAfter()).isEqualTo(5);
    }

    @Test
    void brokenGatewaysAndConnectionsLookAsTheyDoInTheField() {
        server.failNext(1, Fault.badGateway());
        assertThat(refusal(amina, "x").getErrorCode()).isZero();

        server.failNext(1, Fault.lostAnswer());
        var lost = catchThrowableOfType(TelegramApiException.class, () -> client.execute(message(amina, "sent")));
        assertThat(lost).isNotInstanceOf(TelegramApiRequestException.class).hasCauseInstanceOf(IOException.class);
        assertThat(amina.messages()).extracting(SentMessage::text).containsExactly("sent");
    }

    @Test
    void aForeignTokenIsUnauthorized() {
        var stranger = client("123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11");

        var refusal =
                catchThrowableOfType(TelegramApiRequestException.class, () -> stranger.execute(message(amina, "x")));

        assertThat(refusal.getErrorCode()).isEqualTo(401);
        assertThat(refusal.getApiResponse()).isEqualTo("Unauthorized");
    }
}
