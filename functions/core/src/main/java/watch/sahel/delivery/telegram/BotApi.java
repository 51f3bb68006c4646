package watch.sahel.delivery.telegram;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import watch.sahel.delivery.Outcome;

/// The Telegram Bot API as we use it, through TelegramBots. Turns every answer into an [Outcome]; keeps no limits of
/// its own and retries nothing: that is the ledger's and the queues' work.
public final class BotApi {
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /// Connect, send and read of one call; below the ten seconds that a webhook has, and the lease of a delivery.
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

    /// Below the timeout of a call.
    public static final Duration MAX_LONG_POLL = Duration.ofSeconds(5);

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final OkHttpTelegramClient client;

    public BotApi(URI server, String token) {
        var http = new OkHttpClient.Builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .callTimeout(CALL_TIMEOUT)
                .retryOnConnectionFailure(false)
                .build();
        client = new OkHttpTelegramClient(http, token, url(server));
    }

    private static TelegramUrl url(URI server) {
        var https = "https".equals(server.getScheme());
        var port = server.getPort() != -1 ? server.getPort() : https ? 443 : 80;
        return TelegramUrl.builder()
                .schema(server.getScheme())
                .host(server.getHost())
                .port(port)
                .build();
    }

    /// Sends one message of HTML parse mode, without a link preview. A group that became a supergroup is followed.
    public Outcome message(long chat, String html) {
        return message(chat, html, List.of());
    }

    /// The same with rows of buttons under it.
    public Outcome message(long chat, String html, List<List<Tap>> buttons) {
        try {
            client.execute(html(chat, html, buttons));
            return new Outcome.Accepted();
        } catch (TelegramApiRequestException e) {
            var moved = moved(e);
            return moved.isPresent() && moved.get() != chat ? message(moved.get(), html, buttons) : outcome(e);
        } catch (TelegramApiException e) {
            return new Outcome.Later(unreachable(e), Duration.ZERO);
        }
    }

    /// Replaces a message of ours and the buttons under it. One that says so already is as good.
    public Outcome replace(long chat, int message, String html, List<List<Tap>> buttons) {
        try {
            client.execute(EditMessageText.builder()
                    .chatId(chat)
                    .messageId(message)
                    .text(html)
                    .parseMode(ParseMode.HTML)
                    .linkPreviewOptions(NO_PREVIEW)
                    .replyMarkup(keyboard(buttons))
                    .build());
            return new Outcome.Accepted();
        } catch (TelegramApiRequestException e) {
            var same = Optional.ofNullable(e.getApiResponse())
                    .filter(text -> text.contains("message is not modified"))
                    .isPresent();
            return same ? new Outcome.Accepted() : outcome(e);
        } catch (TelegramApiException e) {
            return new Outcome.Later(unreachable(e), Duration.ZERO);
        }
    }

    /// Ends the waiting sign on a tapped button, with a line that is shown for a moment, or "" for none. A tap too
    /// old to be answered is answered well enough.
    public Outcome answerTap(String query, String line) {
        try {
            client.execute(AnswerCallbackQuery.builder()
                    .callbackQueryId(query)
                    .text(line.isEmpty() ? null : line)
                    .build());
            return new Outcome.Accepted();
        } catch (TelegramApiRequestException e) {
            var answer = outcome(e);
            return answer instanceof Outcome.Refused ? new Outcome.Accepted() : answer;
        } catch (TelegramApiException e) {
            return new Outcome.Later(unreachable(e), Duration.ZERO);
        }
    }

    private static SendMessage html(long chat, String html, List<List<Tap>> buttons) {
        var message = SendMessage.builder()
                .chatId(chat)
                .text(html)
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW);
        return (buttons.isEmpty() ? message : message.replyMarkup(keyboard(buttons))).build();
    }

    private static InlineKeyboardMarkup keyboard(List<List<Tap>> buttons) {
        var rows = buttons.stream()
                .map(row -> new InlineKeyboardRow(row.stream()
                        .map(tap -> InlineKeyboardButton.builder()
                                .text(tap.label())
                                .callbackData(tap.data())
                                .build())
                        .toList()))
                .toList();
        return InlineKeyboardMarkup.builder().keyboard(rows).build();
    }

    private static Optional<Long> moved(TelegramApiRequestException e) {
        return Optional.ofNullable(e.getParameters()).map(parameters -> parameters.getMigrateToChatId());
    }

    /// Error code 0 is an answer that was no JSON: a gateway's error page.
    private static Outcome outcome(TelegramApiRequestException e) {
        int code = Optional.ofNullable(e.getErrorCode()).orElse(0);
        var text = Optional.ofNullable(e.getApiResponse()).orElse("no readable answer");
        var lower = text.toLowerCase(Locale.ROOT);
        if (code == 429) {
            var wait = Optional.ofNullable(e.getParameters()).map(parameters -> parameters.getRetryAfter());
            return new Outcome.Later("429 " + text, Duration.ofSeconds(wait.orElse(1)));
        }
        if (code == 403 || lower.contains("chat not found") || lower.contains("user is deactivated")) {
            return new Outcome.Unreachable(text);
        }
        // 401 and 404 mean a wrong token: an operator mends it, and nothing may be lost until then.
        return code == 400 ? new Outcome.Refused(text) : new Outcome.Later(code + " " + text, Duration.ZERO);
    }

    private static String unreachable(TelegramApiException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return "the Bot API server did not answer: " + cause.getMessage();
    }

    /// Has updates delivered to `url`, with `secret` in the header `X-Telegram-Bot-Api-Secret-Token`.
    public void registerWebhook(URI url, String secret) throws IOException {
        call(
                "setWebhook",
                () -> client.execute(SetWebhook.builder()
                        .url(url.toString())
                        .secretToken(secret)
                        .allowedUpdate("message")
                        .allowedUpdate("my_chat_member")
                        .allowedUpdate("callback_query")
                        .build()));
    }

    /// Shows the commands in the chat's menu.
    ///
    /// @param language two letters, ISO 639-1: of those whose Telegram speaks it; empty for all others
    public void registerCommands(Map<String, String> commands, String language) throws IOException {
        var list = commands.entrySet().stream()
                .map(command -> new BotCommand(command.getKey(), command.getValue()))
                .toList();
        var menu = SetMyCommands.builder().commands(list);
        if (!language.isEmpty()) {
            menu.languageCode(language);
        }
        call("setMyCommands", () -> client.execute(menu.build()));
    }

    /// Updates are fetched from now on; drops no waiting one.
    public void leaveWebhook() throws IOException {
        call("deleteWebhook", () -> client.execute(new DeleteWebhook()));
    }

    /// Waits up to `wait`, at most [#MAX_LONG_POLL], for updates; everything before `offset` counts as handled.
    public List<Update> updates(long offset, Duration wait) throws IOException {
        return call(
                "getUpdates",
                () -> client.execute(GetUpdates.builder()
                        .offset(Math.toIntExact(offset))
                        .timeout(Math.toIntExact(Math.min(wait.toSeconds(), MAX_LONG_POLL.toSeconds())))
                        .build()));
    }

    private interface Call<T> {
        T execute() throws TelegramApiException;
    }

    private static <T> T call(String method, Call<T> call) throws IOException {
        try {
            return call.execute();
        } catch (TelegramApiRequestException e) {
            throw new IOException(method + " was refused: " + e.getErrorCode() + " " + e.getApiResponse(), e);
        } catch (TelegramApiException e) {
            throw new IOException(method + " failed: " + unreachable(e), e);
        }
    }
}
