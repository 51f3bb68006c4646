package watch.sahel.embedded.telegram;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A Bot API server for one bot, on a loopback port the system picks, and the control of its other side: who the
/// people and groups are, and which calls shall fail. Time for limits, dates and the age of updates comes from the
/// given clock; waiting (long polls, webhook retries) takes real time.
public final class BotApiServer implements AutoCloseable {
    private static final User FOUNDER = new User(5_000_000_001L, "Founder", "en");

    private final HttpServer http;
    private final ExecutorService threads;
    private final UpdateQueue updates;
    private final Chats chats;
    private final MessageMethods messages;
    private final CommandMethods commands;
    private final InlineMethods inline;
    private final FaultPlan faults = new FaultPlan();

    /// With Telegram's limits.
    public static BotApiServer start(InstantSource clock) throws IOException {
        return start(clock, Limits.telegram());
    }

    public static BotApiServer start(InstantSource clock, Limits limits) throws IOException {
        return new BotApiServer(clock, limits);
    }

    private BotApiServer(InstantSource clock, Limits limits) throws IOException {
        updates = new UpdateQueue(clock);
        var switchboard = new Switchboard(clock, updates);
        chats = new Chats(switchboard);
        messages = new MessageMethods(chats, switchboard, limits);
        commands = new CommandMethods(limits);
        inline = new InlineMethods(switchboard, limits);
        var account = new AccountMethods();
        var files = new FileMethods(switchboard.files());
        var delivery =
                new UpdateMethods(updates, limits, clock, new WebhookAnswers(List.of(messages, commands, inline)));
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        http.setExecutor(threads);
        http.createContext(
                "/",
                new BotApiEndpoint(
                        List.of(account, messages, new MemberMethods(chats), files, delivery, commands, inline),
                        faults));
        http.createContext("/file/", new FileEndpoint(switchboard.files()));
        http.start();
    }

    /// What a bot uses instead of `https://api.telegram.org`.
    public URI base() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /// The only token that is let in.
    public String token() {
        return BotIdentity.EMBEDDED.token();
    }

    /// The bot's name, without `@`.
    public String username() {
        return BotIdentity.EMBEDDED.username();
    }

    /// The chat of a person who has started the bot before; the same one for the same id. Nothing is sent by opening
    /// it.
    public Chat privateChat(User user) {
        return chats.open(user);
    }

    public Chat privateChat(long userId, String firstName, String languageCode) {
        return privateChat(new User(userId, firstName, languageCode));
    }

    /// The chat of any id, of a person or (negative) of a group that has the bot already: for sending to ids that
    /// somebody names. Nothing is sent by opening it.
    public Chat chat(long id) {
        return chats.open(id, id > 0 ? new User(id, "Reader", "en") : FOUNDER);
    }

    /// A small group to which somebody has just added the bot: it gets `my_chat_member`.
    public Chat group(String title) {
        return joined(Chat.Kind.GROUP, title);
    }

    public Chat supergroup(String title) {
        return joined(Chat.Kind.SUPERGROUP, title);
    }

    public Chat channel(String title) {
        return joined(Chat.Kind.CHANNEL, title);
    }

    private Chat joined(Chat.Kind kind, String title) {
        var chat = chats.open(kind, title, FOUNDER);
        chat.join();
        return chat;
    }

    /// The group becomes a supergroup: messages to the old id are refused with the new one.
    public Chat upgrade(Chat group) {
        var next = chats.open(Chat.Kind.SUPERGROUP, group.title(), group.owner());
        group.moveTo(next);
        return next;
    }

    /// The command menu `chat`'s owner sees there.
    public List<BotCommand> menu(Chat chat) {
        return commands.shown(chat, chat.owner());
    }

    /// The owner of `chat` types the bot's name there and `query` behind it: what Telegram asks the bot.
    ///
    /// @param offset of the answer before, to see more; empty at first
    /// @return the id of the query
    public String asksInline(Chat chat, String query, String offset) {
        return inline.ask(chat, query, offset);
    }

    /// What the bot offered for a query; empty as long as it has not.
    public Optional<InlineAnswer> inlineAnswer(String queryId) {
        return inline.answer(queryId);
    }

    /// Calls `listener` for every new message (edits are not), before the bot has its answer, in the thread of the
    /// call.
    public void onMessage(Consumer<SentMessage> listener) {
        messages.onMessage(listener);
    }

    /// The next `times` calls of `sendMessage` fail like this.
    public void failNext(int times, Fault fault) {
        failNext("sendMessage", times, fault);
    }

    public void failNext(String method, int times, Fault fault) {
        faults.add(method, times, fault);
    }

    /// From now on each call of `sendMessage` that no planned fault meets asks here how it goes wrong, if it does.
    public void weather(Supplier<Optional<Fault>> weather) {
        faults.weather("sendMessage", weather);
    }

    /// Updates the bot has not confirmed.
    public int pendingUpdates() {
        return updates.size();
    }

    /// Whether the bot confirms all updates within `timeout` of real time. With a webhook, messages sent by the
    /// answers
    /// to those updates are in the chats by then.
    public boolean awaitDelivered(Duration timeout) throws InterruptedException {
        return updates.awaitEmpty(timeout);
    }

    @Override
    public void close() {
        updates.close();
        http.stop(0);
        threads.shutdownNow();
    }
}
