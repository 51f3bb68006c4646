package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import watch.sahel.article.ArticleStore;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestQueue;
import watch.sahel.feed.FeedStore;
import watch.sahel.match.Matcher;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;

/// Answers what is said in a chat. Each command is safe to repeat; an update that was handled is not handled again.
public final class Conversation {
    /// Older updates are not answered: after an outage nobody wants yesterday's replies.
    public static final Duration MAX_UPDATE_AGE = Duration.ofMinutes(15);

    private static final int SAVE_ATTEMPTS = 5;

    private final UpdateLog updates;
    private final SubscriberStore subscribers;
    private final Latest latest;
    private final Sources sources;
    private final Why why;
    private final Watches watches;
    private final DigestQueue digests;
    private final Supplier<BotApi> api;
    private final InstantSource clock;
    private final Schedule schedule;

    /// @param schedule of a chat that subscribes
    public Conversation(
            UpdateLog updates,
            SubscriberStore subscribers,
            StoryStore stories,
            ArticleStore articles,
            FeedStore feeds,
            WatchRegistry registry,
            DigestQueue digests,
            Supplier<Matcher> matcher,
            Supplier<BotApi> api,
            Schedule schedule,
            InstantSource clock) {
        this.updates = updates;
        this.subscribers = subscribers;
        this.latest = new Latest(stories);
        this.sources = new Sources(feeds);
        this.why = new Why(stories, articles, matcher);
        this.watches = new Watches(subscribers, registry, articles, matcher);
        this.digests = digests;
        this.api = api;
        this.schedule = schedule;
        this.clock = clock;
    }

    /// Handles one update. Throws if the answer could not be delivered for a passing reason, so that Telegram offers
    /// the update again.
    public void handle(Update update) {
        long id = update.getUpdateId();
        if (updates.handled(id)) {
            return;
        }
        if (update.hasMyChatMember()) {
            membership(update.getMyChatMember());
        } else if (update.hasMessage() && update.getMessage().hasText()) {
            message(update.getMessage());
        } else if (update.hasCallbackQuery()) {
            tapped(update.getCallbackQuery());
        }
        updates.markHandled(id, clock.instant());
    }

    /// Blocked or kicked: settings are kept, nothing is sent until `/start`.
    private void membership(ChatMemberUpdated change) {
        var status = change.getNewChatMember().getStatus();
        if (status.equals("kicked") || status.equals("left")) {
            change(new Address.TelegramChat(change.getChat().getId()), Standing.UNREACHABLE);
        }
    }

    private void message(Message message) {
        var sent = Instant.ofEpochSecond(message.getDate());
        if (sent.isBefore(clock.instant().minus(MAX_UPDATE_AGE))) {
            return;
        }
        var text = message.getText();
        var command = Command.in(text);
        if (command.isPresent()) {
            answer(message.getChatId(), run(command.get(), message, sent));
        } else if (message.getChat().isUserChat()) {
            answer(message.getChatId(), Reply.of(unknown(text)));
        }
    }

    private Reply run(Command command, Message message, Instant sent) {
        var address = new Address.TelegramChat(message.getChatId());
        return switch (command) {
            case START -> Reply.of(start(address, message));
            case STOP -> Reply.of(stop(address));
            case TOPICS -> Reply.of(topics(address));
            case LATEST -> latest.answer(arguments(message.getText()), reader(address, message), clock.instant());
            case WATCH ->
                watches.ask(
                        rest(message.getText()), subscribers.find(SubscriberId.of(address)), clock.instant());
            case WATCHES -> watches.list(subscribers.find(SubscriberId.of(address)));
            case WHY -> why.answer(arguments(message.getText()));
            case DIGEST -> Reply.of(digest(address, sent));
            case SOURCES -> Reply.of(sources.answer(arguments(message.getText()), clock.instant()));
            case HELP -> Reply.of(help());
        };
    }

    /// A button under one of our messages. A question answered by it is replaced by the answer; what it asks for is a
    /// message of its own, for the one it stands under may be long scrolled away.
    private void tapped(CallbackQuery tap) {
        var message = tap.getMessage();
        var chat = message.getChatId();
        var subscriber = SubscriberId.of(new Address.TelegramChat(chat));
        var data = Optional.ofNullable(tap.getData()).orElse("");
        if (data.startsWith(Why.BUTTON)) {
            answer(chat, why.answer(List.of(data.substring(Why.BUTTON.length()))));
        } else if (data.equals(Watches.SAVE)) {
            var query = code(message);
            replace(message, new TelegramHtml().code(query).text("\n" + watches.save(query, subscriber, clock.instant())));
        } else if (data.equals(Watches.DROP)) {
            replace(message, new TelegramHtml().code(code(message)).text("\nNot watched."));
        } else if (data.startsWith(Watches.REMOVE)) {
            var tag = data.substring(Watches.REMOVE.length());
            answer(chat, Reply.of(watches.remove(tag, subscriber, clock.instant())));
        }
        require(api.get().answerTap(tap.getId(), ""));
    }

    private void replace(MaybeInaccessibleMessage message, TelegramHtml text) {
        require(api.get().replace(message.getChatId(), message.getMessageId(), text.toString(), List.of()));
    }

    /// The first text in fixed width of one of our messages, or "" if Telegram keeps it no longer.
    private static String code(MaybeInaccessibleMessage tapped) {
        if (!(tapped instanceof Message message) || message.getEntities() == null) {
            return "";
        }
        return message.getEntities().stream()
                .filter(entity -> entity.getType().equals("code"))
                .findFirst()
                .map(entity -> message.getText()
                        .substring(entity.getOffset(), entity.getOffset() + entity.getLength()))
                .orElse("");
    }

    /// What follows the command.
    private static String rest(String text) {
        var parts = text.strip().split("\\s+", 2);
        return parts.length < 2 ? "" : parts[1].strip();
    }

    private TelegramHtml start(Address address, Message message) {
        var now = clock.instant();
        var joining = Subscriber.joining(address, language(message), ZoneOffset.UTC, topicIds(), schedule, now);
        if (!subscribers.add(joining)) {
            change(address, Standing.ACTIVE);
        }
        return new TelegramHtml()
                .bold("Welcome to Sahel Watch.")
                .text("\nYou are subscribed to ")
                .text(Topics.builtIn().stream().map(Topic::title).collect(Collectors.joining(" and ")))
                .text(": one story per event, whoever reports it and in whatever language.\n")
                .text("Your first digest comes in a minute, then ")
                .text(rhythm(schedule))
                .text(".\n\n/latest shows the newest stories, /help all commands, /stop ends it.");
    }

    private static String rhythm(Schedule schedule) {
        return switch (schedule) {
            case Schedule.AtOnce _ -> "each story as it comes";
            case Schedule.Hourly _ -> "every hour when there is news";
            case Schedule.Every(Duration pause) -> "every " + pause.toMinutes() + " minutes when there is news";
            case Schedule.Daily(var times, var _) ->
                "daily at " + times.stream().map(Object::toString).collect(Collectors.joining(" and ")) + " UTC";
        };
    }

    private TelegramHtml stop(Address address) {
        return change(address, Standing.STOPPED)
                ? new TelegramHtml().text("Stopped. You get nothing more; /start brings it back, with your settings.")
                : new TelegramHtml().text("You were not subscribed. /start subscribes.");
    }

    private TelegramHtml topics(Address address) {
        var wanted = subscribers
                .find(SubscriberId.of(address))
                .filter(Subscriber::active)
                .map(Subscriber::topics)
                .orElse(Set.of());
        var text = new TelegramHtml().bold("Topics").text("\n");
        for (var topic : Topics.builtIn()) {
            text.text(wanted.contains(topic.id()) ? "✅ " : "▫️ ").bold(topic.title());
            text.text(": /latest " + topic.id().value() + "\n");
        }
        return wanted.isEmpty() ? text.text("\nYou are not subscribed. /start subscribes to both.") : text;
    }

    private TelegramHtml digest(Address address, Instant sent) {
        var id = SubscriberId.of(address);
        if (subscribers.find(id).filter(Subscriber::active).isEmpty()) {
            return new TelegramHtml().text("You are not subscribed, so nothing waits for you. /start subscribes.");
        }
        digests.compose(List.of(new DigestOrder(id, sent, DigestOrder.Occasion.ASKED)));
        return new TelegramHtml().text("Your digest is on its way.");
    }

    private static TelegramHtml help() {
        var text = new TelegramHtml().bold("What you can say").text("\n");
        for (var command : Command.values()) {
            text.text(command.typed() + " - " + command.purpose() + "\n");
        }
        return text;
    }

    private static TelegramHtml unknown(String text) {
        var said = text.startsWith("/")
                ? "I do not know the command " + firstWord(text) + "."
                : "I only understand commands.";
        return new TelegramHtml().text(said + " Try /latest for the newest stories, or /help for everything I do.");
    }

    private static String firstWord(String text) {
        var word = text.split("\\s+", 2)[0];
        return word.length() > 40 ? word.substring(0, 40) + "…" : word;
    }

    /// Whether there was such a subscriber in another standing.
    private boolean change(Address address, Standing standing) {
        for (var attempt = 0; attempt < SAVE_ATTEMPTS; attempt++) {
            var found = subscribers.find(SubscriberId.of(address));
            if (found.isEmpty() || found.get().standing() == standing) {
                return false;
            }
            if (subscribers.save(found.get().standing(standing))) {
                return true;
            }
        }
        throw new IllegalStateException(
                "subscriber " + SubscriberId.of(address) + " is changed by others all the time");
    }

    private void answer(long chat, Reply reply) {
        require(api.get().message(chat, reply.text().toString(), reply.buttons()));
    }

    private static void require(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted _, Outcome.Unreachable _ -> {}
            case Outcome.Later later ->
                throw new IllegalStateException("no answer to update of chat could be sent: " + later.why());
            case Outcome.Refused refused ->
                throw new IllegalStateException("our own answer was refused: " + refused.why());
        }
    }

    private String reader(Address address, Message message) {
        return subscribers
                .find(SubscriberId.of(address))
                .map(Subscriber::language)
                .orElseGet(() -> language(message));
    }

    private static String language(Message message) {
        return Optional.ofNullable(message.getFrom())
                .map(user -> user.getLanguageCode())
                .map(code -> code.toLowerCase(Locale.ROOT).split("-", 2)[0])
                .orElse("en");
    }

    private static Set<TopicId> topicIds() {
        return Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
    }

    private static List<String> arguments(String text) {
        return List.of(text.strip().split("\\s+")).stream().skip(1).toList();
    }
}
