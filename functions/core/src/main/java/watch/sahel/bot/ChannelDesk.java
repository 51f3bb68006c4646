package watch.sahel.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.BotApi.ChannelSeen;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.SubscriberId;

/// Has a channel set up from the private chat. While the desk is open, what is typed there is said for the channel; a
/// button does what it says for the chat it was shown for, open or not, since its data names it: `for TAG topics jnim`.
/// Each answer says for which channel it is, and has the way back under it. Whether the person may is asked each time.
final class ChannelDesk {
    /// The word before what a button says for a channel.
    static final String FOR = "for";

    /// So long after the last word the desk closes by itself: who comes back tomorrow means the own chat.
    static final Duration OPEN_FOR = Duration.ofHours(1);

    /// UTF-16 units of a channel's title.
    private static final int MAX_TITLE = 60;

    /// The same on a button: two stand side by side on a telephone.
    private static final int MAX_LABEL = 18;

    private final Resources resources;
    private final Authority authority;

    ChannelDesk(Resources resources, Authority authority) {
        this.resources = resources;
        this.authority = authority;
    }

    /// What a request is about.
    sealed interface Meant {
        /// The chat in which it is said.
        record Here(Request request) implements Meant {}

        /// A channel.
        record There(Request request, ChannelSeen channel) implements Meant {}

        /// A channel that the person may not set up, or that is none any more.
        record Nowhere(String why) implements Meant {}
    }

    /// What is typed: for the channel on the desk, if there is one and the command is not always for oneself.
    Meant typed(Request request, Command command) {
        if (request.chat().kind() != Chat.Kind.PRIVATE || command.personal()) {
            return new Meant.Here(request);
        }
        var from = request.chat().address();
        return resources
                .desks()
                .find(from, request.now())
                .map(channel -> {
                    var meant = there(request, channel);
                    if (meant instanceof Meant.There) {
                        open(from, channel, request);
                    } else {
                        resources.desks().close(from);
                    }
                    return meant;
                })
                .orElseGet(() -> new Meant.Here(request));
    }

    /// What a button says.
    Meant tapped(Request request) {
        if (request.chat().kind() != Chat.Kind.PRIVATE || !request.word().equals(FOR)) {
            return new Meant.Here(request);
        }
        var said = request.rest().split("\\s+", 2);
        return ChannelTag.read(said[0])
                .map(channel -> there(request.instead(said.length < 2 ? "" : said[1]), channel))
                .orElseGet(() -> new Meant.Nowhere(request.wording().phrases().say(Phrase.BUTTON_OUTDATED)));
    }

    private Meant there(Request request, Address.TelegramChat address) {
        var channel = seen(Long.toString(address.chatId()));
        var meant = request.about(
                new Chat(address, Chat.Kind.CHANNEL_FROM_AFAR),
                resources.subscribers().find(SubscriberId.of(address)),
                new Person(request.person().id(), request.reader()));
        return channel.isPresent() && authority.mayChange(meant)
                ? new Meant.There(meant, channel.get())
                : new Meant.Nowhere(request.wording().phrases().say(Phrase.CHANNEL_LOST));
    }

    /// Opens the desk for a channel; empty if there is none that this person may set up.
    ///
    /// @param name the public one with its `@`, or the id
    Optional<Meant.There> sitDown(String name, Request request) {
        return seen(name)
                .map(channel -> there(request, channel.address()))
                .filter(Meant.There.class::isInstance)
                .map(Meant.There.class::cast);
    }

    void open(Address.TelegramChat from, Address.TelegramChat channel, Request request) {
        resources.desks().open(from, channel, request.now().plus(OPEN_FOR));
    }

    /// Whether the bot may post there.
    boolean mayPost(ChannelSeen channel) {
        return asked(() -> resources.api().get().mayPost(channel.address()));
    }

    private Optional<ChannelSeen> seen(String name) {
        return asked(() -> resources.api().get().channel(name));
    }

    private interface Asking<T> {
        T ask() throws IOException;
    }

    private static <T> T asked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (IOException e) {
            throw new UncheckedIOException("a channel cannot be looked at now", e);
        }
    }

    static String title(ChannelSeen channel, Request request) {
        return request.wording().outletsWords(Cut.at(channel.title(), MAX_TITLE));
    }

    /// An answer about a channel: says so where there is room, its buttons say it, too, and below them is the way back.
    /// Where the channel is set up no longer there is nothing to go on with.
    Reply dressed(Reply reply, Request request, ChannelSeen channel) {
        var phrases = request.wording().phrases();
        var heading = new TelegramHtml()
                .text("📢 ")
                .bold(phrases.say(Phrase.CHANNEL_HEADING, title(channel, request)))
                .text("\n");
        var body = forChannel(reply, channel);
        var rows = new ArrayList<>(body.buttons());
        if (known(channel)) {
            rows.add(ways(channel, phrases));
        }
        var text = heading.fits(reply.text()) ? heading.append(reply.text()) : reply.text();
        return body.file().isPresent() ? body : new Reply(text, rows, body.further());
    }

    private boolean known(ChannelSeen channel) {
        return resources.subscribers().find(SubscriberId.of(channel.address())).isPresent();
    }

    private static List<Tap> ways(ChannelSeen channel, Phrases phrases) {
        return List.of(
                new Tap("⚙️ " + Cut.at(channel.title(), MAX_LABEL), data(channel, ChannelSetup.WORD)),
                new Tap("↩️ " + phrases.say(Phrase.CHANNEL_BACK_BUTTON), ChannelSetup.WORD + " " + ChannelSetup.BACK));
    }

    private static String data(ChannelSeen channel, String said) {
        return String.join(" ", FOR, ChannelTag.of(channel.address()), said);
    }

    /// What a person is told who has just let the bot post in a channel.
    static Reply invitation(ChannelSeen channel, Request request) {
        var phrases = request.wording().phrases();
        var open = new Tap("📢 " + phrases.say(Phrase.CHANNEL_OPEN), "start " + StartLink.toChannel(channel.address()));
        return new Reply(
                new TelegramHtml().text(phrases.say(Phrase.CHANNEL_JOINED, title(channel, request))),
                List.of(List.of(open)));
    }

    /// A button whose words leave no room for whose they are is left out.
    private static Reply forChannel(Reply reply, ChannelSeen channel) {
        return reply.buttons(tap ->
                Optional.of(data(channel, tap.data())).filter(Tap::fits).map(data -> new Tap(tap.label(), data)));
    }
}
