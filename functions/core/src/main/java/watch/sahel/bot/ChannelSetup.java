package watch.sahel.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.language.Phrase;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// `/channel @name`: subscribes a channel, in which nobody can talk to the bot, from the private chat of one of its
/// administrators, with what that chat has chosen; `/channel @name off` ends it. Said again, it takes over what the
/// chat has chosen since.
final class ChannelSetup implements Command {
    /// Public names as Telegram gives them: 4 to 32 letters, digits and underscores.
    private static final Pattern NAME = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}");

    private static final String OFF = "off";

    private final Resources resources;

    ChannelSetup(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "channel";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_CHANNEL;
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        var arguments = request.arguments();
        if (request.chat().kind() != Chat.Kind.PRIVATE) {
            return Reply.of(phrases.say(Phrase.CHANNEL_IN_PRIVATE));
        }
        if (arguments.isEmpty() || !NAME.matcher(arguments.getFirst()).matches()) {
            return Reply.of(phrases.say(Phrase.CHANNEL_USAGE));
        }
        var name = arguments.getFirst();
        var seen = seen(name, request);
        if (seen.isEmpty() || !seen.get().led()) {
            return Reply.of(phrases.say(Phrase.CHANNEL_NOT_YOURS, name));
        }
        var channel = seen.get();
        if (arguments.size() > 1 && arguments.get(1).equals(OFF)) {
            resources
                    .subscribers()
                    .change(SubscriberId.of(channel.address()), subscriber -> subscriber.standing(Standing.STOPPED));
            return Reply.of(phrases.say(Phrase.CHANNEL_OFF, name));
        }
        if (!channel.open()) {
            return Reply.of(phrases.say(Phrase.CHANNEL_CLOSED, name));
        }
        subscribe(channel, request);
        return Reply.of(phrases.say(Phrase.CHANNEL_ON, name));
    }

    private Optional<BotApi.ChannelSeen> seen(String name, Request request) {
        try {
            return resources.api().get().channel(name, request.person().id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Watches stay the person's own: their holder is who may drop them.
    private void subscribe(BotApi.ChannelSeen channel, Request request) {
        var choices = request.subscriber().map(Subscriber::choices).orElseGet(this::usual);
        var topics = choices.topics().stream().filter(TopicId::isBuiltIn).collect(Collectors.toSet());
        var chosen = choices.following(topics);
        var joining = Subscriber.joining(channel.address(), request.reader(), chosen, request.now());
        if (!resources.subscribers().add(joining)) {
            resources
                    .subscribers()
                    .change(
                            joining.id(),
                            subscriber -> subscriber.standing(Standing.ACTIVE).choosing(chosen, request.now()));
        }
    }

    private Choices usual() {
        var topics = Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
        return Choices.of(ZoneOffset.UTC, topics, resources.schedule());
    }
}
