package watch.sahel.delivery.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Outcome;
import watch.sahel.subscriber.Address;

/// The Telegram Bot API as we use it, through TelegramBots. Turns every answer into an [Outcome]; keeps no limits of
/// its own and retries nothing: that is the ledger's and the queues' work.
public final class BotApi {
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    private static final System.Logger LOG = System.getLogger(BotApi.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /// Connect, send and read of one call; below the ten seconds that a webhook has, and the lease of a delivery.
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

    /// Bot API, `sendDocument`: "0-1024 characters".
    private static final int MAX_CAPTION = 1024;

    /// Below the timeout of a call.
    public static final Duration MAX_LONG_POLL = Duration.ofSeconds(5);

    /// What the bot hears of. Others, such as edits, are for nobody here. Telegram remembers it for both ways of
    /// getting updates until it is told anew.
    private static final List<String> HEARD =
            List.of("message", "channel_post", "my_chat_member", "callback_query", "inline_query");

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final OkHttpTelegramClient client;
    private final OkHttpClient http;
    private final HttpUrl files;
    /// Its id, with which a token begins.
    private final long own;

    private volatile String username = "";

    public BotApi(URI server, String token) {
        http = new OkHttpClient.Builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .callTimeout(CALL_TIMEOUT)
                .retryOnConnectionFailure(false)
                .build();
        client = new OkHttpTelegramClient(http, token, url(server));
        own = id(token);
        files = HttpUrl.get(server.toString())
                .newBuilder()
                .addPathSegment("file")
                .addPathSegment("bot" + token)
                .build();
    }

    private static long id(String token) {
        var id = token.substring(0, Math.max(0, token.indexOf(':')));
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
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

    /// Sends one message of HTML parse mode, without a link preview.
    public Outcome message(Address.TelegramChat chat, String html) {
        return message(chat, html, List.of());
    }

    /// The same with rows of buttons under it. What Telegram cannot read or finds too long is sent as plain text, cut
    /// to fit: better without its links than not at all.
    public Outcome message(Address.TelegramChat chat, String html, List<List<Tap>> buttons) {
        var answer = sent(html(chat, html, buttons));
        return answer instanceof Outcome.Refused(String why) && asPlainText(why)
                ? sent(plain(chat, html, buttons))
                : answer;
    }

    /// Sends a file with a line under it.
    public Outcome document(Address.TelegramChat chat, String name, byte[] bytes, String html) {
        var document = SendDocument.builder()
                .chatId(chat.chatId())
                .document(new InputFile(new ByteArrayInputStream(bytes), name))
                .caption(Cut.at(TelegramHtml.plain(html), MAX_CAPTION));
        if (chat.thread() != 0) {
            document.messageThreadId(chat.thread());
        }
        try {
            client.execute(document.build());
            return new Outcome.Accepted();
        } catch (TelegramApiRequestException e) {
            return Refusals.outcome(e);
        } catch (TelegramApiException e) {
            return new Outcome.Later(unreachable(e), Duration.ZERO);
        }
    }

    /// A file that somebody sent; empty if Telegram does not hand it out, or has more than `most` bytes of it.
    ///
    /// @param id as the message has it
    public Optional<byte[]> file(String id, int most) throws IOException {
        var path =
                seen(() -> client.execute(GetFile.builder().fileId(id).build()).getFilePath());
        return path.isEmpty() ? Optional.empty() : fetched(path.get(), most);
    }

    private Optional<byte[]> fetched(String path, int most) throws IOException {
        var url = files.newBuilder().addPathSegments(path).build();
        try (var answer = http.newCall(new Request.Builder().url(url).build()).execute()) {
            var body = answer.body();
            if (!answer.isSuccessful() || body == null) {
                return Optional.empty();
            }
            var bytes = body.byteStream().readNBytes(most + 1);
            return bytes.length <= most ? Optional.of(bytes) : Optional.empty();
        }
    }

    private static boolean asPlainText(String why) {
        return why.contains("can't parse entities") || why.contains("message is too long");
    }

    private Outcome sent(SendMessage message) {
        try {
            client.execute(message);
            return new Outcome.Accepted();
        } catch (TelegramApiRequestException e) {
            return Refusals.outcome(e);
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
            return same ? new Outcome.Accepted() : Refusals.outcome(e);
        } catch (TelegramApiException e) {
            return new Outcome.Later(unreachable(e), Duration.ZERO);
        }
    }

    /// Ends the waiting sign on a tapped button, with a line that is shown for a moment, or "" for none. A tap too
    /// old to be answered is answered well enough.
    public Outcome answerTap(String query, String line) {
        return answerTap(query, line, "");
    }

    /// The same, and opens a link to a chat with the bot, see [#startLink], or "" for none.
    public Outcome answerTap(String query, String line, String link) {
        try {
            client.execute(AnswerCallbackQuery.builder()
                    .callbackQueryId(query)
                    .text(line.isEmpty() ? null : line)
                    .url(link.isEmpty() ? null : link)
                    .build());
            return new Outcome.Accepted();
        } catch (TelegramApiRequestException e) {
            var answer = Refusals.outcome(e);
            return answer instanceof Outcome.Refused ? new Outcome.Accepted() : answer;
        } catch (TelegramApiException e) {
            return new Outcome.Later(unreachable(e), Duration.ZERO);
        }
    }

    /// Answers who asks the bot from another chat. One who typed on meanwhile, so that Telegram wants the answer no
    /// longer, is answered well enough.
    ///
    /// @param next what Telegram sends along when the person has seen all of these, or "" if there are no more
    /// @param cached so long Telegram may give the same person the same answer
    public Outcome offer(String query, List<Offer> offers, String next, Duration cached) {
        var results = offers.stream().<InlineQueryResult>map(BotApi::article).toList();
        try {
            client.execute(AnswerInlineQuery.builder()
                    .inlineQueryId(query)
                    .results(results)
                    .nextOffset(next)
                    .cacheTime(Math.toIntExact(cached.toSeconds()))
                    .isPersonal(true)
                    .build());
            return new Outcome.Accepted();
        } catch (TelegramApiRequestException e) {
            var late = Optional.ofNullable(e.getApiResponse())
                    .filter(text -> text.contains("query is too old"))
                    .isPresent();
            return late ? new Outcome.Accepted() : Refusals.outcome(e);
        } catch (TelegramApiException e) {
            return new Outcome.Later(unreachable(e), Duration.ZERO);
        }
    }

    private static InlineQueryResultArticle article(Offer offer) {
        return InlineQueryResultArticle.builder()
                .id(offer.id())
                .title(offer.title())
                .description(offer.description())
                .inputMessageContent(InputTextMessageContent.builder()
                        .messageText(offer.html())
                        .parseMode(ParseMode.HTML)
                        .linkPreviewOptions(NO_PREVIEW)
                        .build())
                .build();
    }

    /// Shows for some seconds that the bot is writing. Nothing depends on it.
    public void typing(Address.TelegramChat chat) {
        var action = SendChatAction.builder().chatId(chat.chatId()).action(ActionType.TYPING.toString());
        if (chat.thread() != 0) {
            action.messageThreadId(chat.thread());
        }
        try {
            client.execute(action.build());
        } catch (TelegramApiException e) {
            LOG.log(System.Logger.Level.DEBUG, "the sign for writing is not shown", e);
        }
    }

    private static SendMessage html(Address.TelegramChat chat, String html, List<List<Tap>> buttons) {
        var message = text(chat, html, buttons);
        message.setParseMode(ParseMode.HTML);
        return message;
    }

    private static SendMessage plain(Address.TelegramChat chat, String html, List<List<Tap>> buttons) {
        return text(chat, Cut.at(TelegramHtml.plain(html), TelegramHtml.MAX_CHARS), buttons);
    }

    private static SendMessage text(Address.TelegramChat chat, String text, List<List<Tap>> buttons) {
        var message = SendMessage.builder().chatId(chat.chatId()).text(text).linkPreviewOptions(NO_PREVIEW);
        if (chat.thread() != 0) {
            message.messageThreadId(chat.thread());
        }
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
                        .allowedUpdates(HEARD)
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
                        .allowedUpdates(HEARD)
                        .build()));
    }

    /// The bot's own name, without `@`; asked once.
    public String username() throws IOException {
        if (username.isEmpty()) {
            username = call("getMe", () -> client.execute(new GetMe())).getUserName();
        }
        return username;
    }

    /// A link to the private chat with the bot, where it says `/start` with this behind it.
    ///
    /// @param payload up to 64 letters, digits, `_` and `-`
    public String startLink(String payload) throws IOException {
        return "https://t.me/" + username() + "?start=" + payload;
    }

    /// Whether the person is an administrator of the group, or made it; no if the bot is not in there.
    public boolean administers(long chat, long person) throws IOException {
        return member(chat, person).filter(BotApi::leads).isPresent();
    }

    /// Whether the person is an administrator of the channel who may post, or made it; no if the bot is not in there.
    public boolean posts(long channel, long person) throws IOException {
        return member(channel, person).filter(BotApi::posts).isPresent();
    }

    private Optional<ChatMember> member(long chat, long person) throws IOException {
        return seen(() -> client.execute(
                GetChatMember.builder().chatId(chat).userId(person).build()));
    }

    /// A channel; empty if there is none that the bot may see.
    ///
    /// @param name the public one with its `@`, or the id
    public Optional<ChannelSeen> channel(String name) throws IOException {
        return seen(() -> client.execute(GetChat.builder().chatId(name).build()))
                .filter(found -> found.getType().equals("channel"))
                .map(found -> new ChannelSeen(new Address.TelegramChat(found.getId()), found.getTitle()));
    }

    /// Whether the bot itself may post in a channel.
    public boolean mayPost(Address.TelegramChat channel) throws IOException {
        return posts(channel.chatId(), own);
    }

    /// Empty if the bot may not look, or there is nothing to look at.
    private static <T> Optional<T> seen(Call<T> call) throws IOException {
        try {
            return Optional.of(call.execute());
        } catch (TelegramApiRequestException e) {
            return switch (Refusals.outcome(e)) {
                case Outcome.Unreachable _, Outcome.Refused _, Outcome.Moved _ -> Optional.empty();
                case Outcome.Accepted _, Outcome.Later _, Outcome.TooMany _ ->
                    throw new IOException("the chat cannot be looked at now: " + e.getApiResponse(), e);
            };
        } catch (TelegramApiException e) {
            throw new IOException("the chat cannot be looked at now: " + unreachable(e), e);
        }
    }

    /// A channel as the bot sees it.
    public record ChannelSeen(Address.TelegramChat address, String title) {}

    private static boolean leads(ChatMember member) {
        return member.getStatus().equals(ChatMemberOwner.STATUS)
                || member.getStatus().equals(ChatMemberAdministrator.STATUS);
    }

    /// Whether this member of a channel may post in it, as whoever made it may.
    public static boolean posts(ChatMember member) {
        return member.getStatus().equals(ChatMemberOwner.STATUS)
                || (member instanceof ChatMemberAdministrator administrator
                        && Boolean.TRUE.equals(administrator.getCanPostMessages()));
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
