package watch.sahel.bot;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import watch.sahel.bot.ChannelDesk.Meant;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.BotApi.ChannelSeen;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.text.Nearest;

/// All commands, each once: what is answered, the chat's menu, the help text and the guess at what was meant come
/// from this list.
public final class Commands {
    /// UTF-16 units of what somebody typed that are said back.
    private static final int MAX_ECHO = 40;
    /// What other bots call it.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "subscribe",
            "start",
            "unsubscribe",
            "stop",
            "settings",
            "status",
            "unwatch",
            "watches",
            "feeds",
            "sources");

    private final List<Command> all;
    private final Sharing sharing;
    private final Authority authority;
    private final ChannelDesk desk;
    private final InChannel inChannel;

    Commands(List<Command> all, Sharing sharing, Authority authority, ChannelDesk desk, InChannel inChannel) {
        this.all = List.copyOf(all);
        this.sharing = sharing;
        this.authority = authority;
        this.desk = desk;
        this.inChannel = inChannel;
    }

    /// In the order of the menu.
    public static Commands with(Resources resources, Authority authority) {
        var watching = new Watching(resources);
        var timeline = new Timeline(resources);
        var desk = new ChannelDesk(resources, authority);
        var channels = new ChannelSetup(resources, desk);
        var commands = List.of(
                new Joining(resources, watching, timeline, channels),
                new Latest(resources),
                new Search(resources),
                timeline,
                new Trends(resources),
                watching,
                new WatchList(resources),
                new Why(resources),
                new DigestNow(resources.digests()),
                new TopicChoice(resources),
                new ScheduleChoice(resources),
                new QuietChoice(resources),
                new ZoneChoice(resources),
                new LanguageChoice(resources),
                new Muting(resources),
                new Sources(resources.feeds()),
                new AddingFeed(resources),
                new RemovingFeed(resources),
                new Importing(resources),
                new Emailing(resources.mails(), resources.allowances()),
                channels,
                new StatusReport(resources),
                new Pausing(resources.subscribers()),
                new Resuming(resources.subscribers()),
                new Exporting(resources.feeds()),
                new Privacy(),
                new Forgetting(resources),
                new Leaving(resources.subscribers()),
                new Tuning(resources),
                new Admin(resources));
        var help = new Help(commands);
        var all = Stream.concat(commands.stream(), Stream.of(help)).toList();
        return new Commands(
                all, new Sharing(resources), authority, desk, new InChannel(resources.api(), all, authority));
    }

    /// Words without the slash, with their purpose, for the chat's menu.
    public Map<String, String> menu(Language language) {
        var phrases = Phrases.in(language);
        var menu = new LinkedHashMap<String, String>();
        listed().forEach(command -> menu.put(command.word(), phrases.say(command.purpose())));
        return menu;
    }

    Reply answer(Request request) {
        var command = find(request.word());
        if (command.isEmpty()) {
            return notUnderstood(request);
        }
        return switch (desk.typed(request, command.get())) {
            case Meant.Here(Request here) -> here(command.get(), here);
            case Meant.There(Request there, ChannelSeen channel) ->
                desk.dressed(command.get().answer(there), there, channel);
            case Meant.Nowhere(String why) -> Reply.of(why);
        };
    }

    private Reply here(Command command, Request request) {
        if (request.chat().kind() == Chat.Kind.CHANNEL) {
            return inChannel.answer(command, request);
        }
        return allowed(command, request) ? command.answer(request) : Reply.of(turnedAway(request));
    }

    Reaction tapped(Request request, String code) {
        return switch (desk.tapped(request)) {
            case Meant.Here(Request here) ->
                find(here.word())
                        .map(command -> hereTapped(command, here, code))
                        .orElseGet(() -> outdated(here));
            case Meant.There(Request there, ChannelSeen channel) ->
                find(there.word())
                        .map(command ->
                                command.tapped(there, code).saying(reply -> desk.dressed(reply, there, channel)))
                        .orElseGet(() -> outdated(there));
            case Meant.Nowhere(String why) -> Reaction.toast(why);
        };
    }

    private Reaction hereTapped(Command command, Request request, String code) {
        if (request.chat().kind() == Chat.Kind.CHANNEL) {
            return inChannel.tapped(command, request, code);
        }
        return allowed(command, request) ? command.tapped(request, code) : Reaction.toast(turnedAway(request));
    }

    private static Reaction outdated(Request request) {
        return Reaction.toast(request.wording().phrases().say(Phrase.BUTTON_OUTDATED));
    }

    /// What a person is told who has just let the bot post in a channel.
    Reply welcomed(ChannelSeen channel, Request request) {
        return ChannelDesk.invitation(channel, request);
    }

    /// For who asks from another chat, see [Sharing].
    Sharing.Offers offers(String typed, String from, Person person, Instant now) {
        return sharing.offers(typed, from, person, now);
    }

    /// Whether a command is one of these, and meant for this bot where it names one: `/latest@some_bot`. A bot hears
    /// what is said to another one in channels, and in groups of which it is an administrator.
    boolean knows(String word, String addressee) {
        return find(word).isPresent() && (addressee.isEmpty() || inChannel.isOurs(addressee));
    }

    private Optional<Command> find(String word) {
        return all.stream().filter(command -> command.word().equals(word)).findAny();
    }

    private boolean allowed(Command command, Request request) {
        return !command.changes(request) || authority.mayChange(request);
    }

    static String turnedAway(Request request) {
        return request.wording().phrases().say(Phrase.ONLY_ADMINISTRATORS);
    }

    private Reply notUnderstood(Request request) {
        var phrases = request.wording().phrases();
        if (!request.isCommand()) {
            return Reply.of(phrases.say(Phrase.ONLY_COMMANDS) + " " + phrases.say(Phrase.TRY_COMMANDS));
        }
        var unknown = phrases.say(Phrase.UNKNOWN_COMMAND, Cut.at("/" + request.word(), MAX_ECHO));
        return nearest(request.word())
                .map(meant -> perhaps(unknown, meant, phrases))
                .orElseGet(() -> Reply.of(unknown + " " + phrases.say(Phrase.TRY_COMMANDS)));
    }

    private static Reply perhaps(String unknown, Command meant, Phrases phrases) {
        var typed = "/" + meant.word();
        var text = unknown + " " + phrases.say(Phrase.PERHAPS_COMMAND, typed);
        return new Reply(new TelegramHtml().text(text), List.of(List.of(new Tap(typed, meant.word()))));
    }

    private Stream<Command> listed() {
        return all.stream().filter(Command::listed);
    }

    /// The command that others call so, or that begins so, the shortest of several, else the one with the fewest slips.
    private Optional<Command> nearest(String word) {
        var own = ELSEWHERE.getOrDefault(word, word);
        return listed().filter(command -> command.word().startsWith(own))
                .min(Comparator.comparingInt(command -> command.word().length()))
                .or(() -> listed().filter(command -> Nearest.alike(own, command.word()))
                        .min(Comparator.comparingInt(command -> Nearest.slips(own, command.word()))));
    }
}
