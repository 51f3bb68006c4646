package watch.sahel.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.delivery.telegram.StoryButtons;
import watch.sahel.delivery.telegram.StoryTag;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.story.StoryId;

/// What is said in a channel, before all who read it. What may be shown to all is answered there; for the rest a link
/// leads to the private chat, where the [ChannelDesk] opens. Only who may post types there, but everybody can tap: the
/// story that a reader wants to see is shown to that reader alone.
final class InChannel {
    private final Supplier<BotApi> api;
    private final Authority authority;
    private final Set<String> publicWords;

    InChannel(Supplier<BotApi> api, List<? extends Command> commands, Authority authority) {
        this.api = api;
        this.authority = authority;
        publicWords =
                commands.stream().filter(Command::publicly).map(Command::word).collect(Collectors.toSet());
    }

    Reply answer(Command command, Request request) {
        return command.publicly() ? shownToAll(command.answer(request)) : pointer(request);
    }

    /// No button that only leads to a refusal.
    private Reply shownToAll(Reply reply) {
        return reply.buttons(tap ->
                Optional.of(tap).filter(one -> publicWords.contains(one.data().split(" ", 2)[0])));
    }

    private Reply pointer(Request request) {
        var phrases = request.wording().phrases();
        return Reply.of(new TelegramHtml()
                .text(phrases.say(Phrase.CHANNEL_IN_PRIVATE) + " ")
                .link(link(StartLink.toChannel(request.chat().address())), phrases.say(Phrase.CHANNEL_OPEN)));
    }

    Reaction tapped(Command command, Request request, String code) {
        var story = story(request);
        if (story.isPresent()) {
            return Reaction.opening(link(StartLink.toStory(story.get())));
        }
        if (!authority.mayChange(request)) {
            return Reaction.toast(Commands.turnedAway(request));
        }
        return command.publicly()
                ? command.tapped(request, code).saying(this::shownToAll)
                : Reaction.opening(link(StartLink.toChannel(request.chat().address())));
    }

    /// The story a button shows, or why it was told.
    private static Optional<StoryId> story(Request request) {
        var arguments = request.arguments();
        return request.word().equals(Timeline.WORD) || request.word().equals(StoryButtons.WHY)
                ? arguments.stream().findFirst().flatMap(StoryTag::read)
                : Optional.empty();
    }

    boolean isOurs(String username) {
        return asked(api -> api.username()).equalsIgnoreCase(username);
    }

    private String link(String payload) {
        return asked(api -> api.startLink(payload));
    }

    private interface Asking {
        String ask(BotApi api) throws IOException;
    }

    private String asked(Asking asking) {
        try {
            return asking.ask(api.get());
        } catch (IOException e) {
            throw new UncheckedIOException("the bot's own name is not known now", e);
        }
    }
}
