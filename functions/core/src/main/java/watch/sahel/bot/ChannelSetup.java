package watch.sahel.bot;

import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import watch.sahel.bot.ChannelDesk.Meant;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;

/// `/channel @name`: subscribes a channel from the private chat of one of its administrators, with what that chat has
/// chosen, or takes it up again as it was, and opens the [ChannelDesk], from which all of its settings are changed.
/// `/channel back` leaves it, `/channel @name off` ends the channel's digests.
final class ChannelSetup implements Command {
    static final String WORD = "channel";
    static final String BACK = "back";

    /// Public names as Telegram gives them: 4 to 32 letters, digits and underscores.
    private static final Pattern NAME = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}");

    private static final String OFF = "off";
    /// What is set most, on buttons; the rest is typed.
    private static final List<String> MENU =
            List.of("topics", "watches", "schedule", "quiet", "timezone", "language", "mute", "sources", "status");

    private static final int BUTTONS_A_ROW = 3;

    private final Resources resources;
    private final ChannelDesk desk;

    ChannelSetup(Resources resources, ChannelDesk desk) {
        this.resources = resources;
        this.desk = desk;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_CHANNEL;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        var arguments = request.arguments();
        return switch (request.chat().kind()) {
            case GROUP, CHANNEL -> Reply.of(phrases.say(Phrase.CHANNEL_IN_PRIVATE));
            case CHANNEL_FROM_AFAR -> menu(request);
            case PRIVATE -> {
                if (arguments.equals(List.of(BACK))) {
                    yield back(request);
                }
                yield arguments.isEmpty() || !NAME.matcher(arguments.getFirst()).matches()
                        ? Reply.of(phrases.say(Phrase.CHANNEL_USAGE))
                        : named(arguments, request);
            }
        };
    }

    /// Over the button is what was said for the channel: it is closed there.
    @Override
    public Reaction tapped(Request request, String code) {
        return Reaction.inPlace(answer(request));
    }

    private Reply back(Request request) {
        resources.desks().close(request.chat().address());
        return Reply.of(request.wording().phrases().say(Phrase.CHANNEL_BACK));
    }

    private Reply named(List<String> arguments, Request request) {
        var name = arguments.getFirst();
        var found = desk.sitDown(name, request);
        if (found.isEmpty()) {
            return Reply.of(request.wording().phrases().say(Phrase.CHANNEL_NOT_YOURS, name));
        }
        return arguments.size() > 1 && arguments.get(1).equals(OFF)
                ? off(name, found.get(), request)
                : opened(name, found.get(), request);
    }

    private Reply off(String name, Meant.There found, Request request) {
        resources.subscribers().change(found.request().id(), subscriber -> subscriber.standing(Standing.STOPPED));
        resources.desks().close(request.chat().address());
        return Reply.of(request.wording().phrases().say(Phrase.CHANNEL_OFF, name));
    }

    /// By a link that names the channel, which need not have a public name.
    Reply linked(StartLink.ToChannel link, Request request) {
        return desk.sitDown(Long.toString(link.channel().chatId()), request)
                .map(found -> opened(ChannelDesk.title(found.channel(), request), found, request))
                .orElseGet(() -> Reply.of(request.wording().phrases().say(Phrase.CHANNEL_LOST)));
    }

    private Reply opened(String name, Meant.There found, Request request) {
        var phrases = request.wording().phrases();
        if (!desk.mayPost(found.channel())) {
            return Reply.of(phrases.say(Phrase.CHANNEL_CLOSED, name));
        }
        subscribe(found, request);
        desk.open(request.chat().address(), found.channel().address(), request);
        var text = new TelegramHtml().text(phrases.say(Phrase.CHANNEL_ON, name));
        return desk.dressed(menu(text), found.request(), found.channel());
    }

    /// A new channel has what the private chat has chosen, but for watches and feeds, which their holder drops.
    private void subscribe(Meant.There found, Request request) {
        var choices = request.subscriber().map(Subscriber::choices).orElseGet(this::usual);
        var topics = choices.topics().stream().filter(TopicId::isBuiltIn).collect(Collectors.toSet());
        var atOnce = choices.atOnce().stream().filter(topics::contains).collect(Collectors.toSet());
        var chosen = choices.following(topics).atOnce(atOnce).resumed();
        var joining = Subscriber.joining(found.channel().address(), request.reader(), chosen, request.now());
        if (!resources.subscribers().add(joining)) {
            resources.subscribers().change(joining.id(), subscriber -> Resuming.resumed(subscriber, request.now()));
        }
    }

    private Choices usual() {
        var topics = Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
        return Choices.of(ZoneOffset.UTC, topics, resources.schedule());
    }

    private static Reply menu(Request request) {
        return menu(new TelegramHtml().text(request.wording().phrases().say(Phrase.CHANNEL_MENU)));
    }

    private static Reply menu(TelegramHtml text) {
        return new Reply(text, Rows.of(MENU.stream().map(ChannelSetup::command).toList(), BUTTONS_A_ROW));
    }

    private static Tap command(String word) {
        return new Tap("/" + word, word);
    }
}
