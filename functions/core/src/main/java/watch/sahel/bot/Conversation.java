package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
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
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestQueue;
import watch.sahel.feed.FeedStore;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
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
            answer(message.getChatId(), Reply.of(Replies.unknown(text, Phrases.forReader(reader(message)))));
        }
    }

    private Reply run(Command command, Message message, Instant sent) {
        var address = address(message);
        var reader = reader(message);
        var wording = Wording.forReader(reader);
        var said = rest(message.getText());
        return switch (command) {
            case START -> Reply.of(start(address, reader, wording));
            case STOP -> Reply.of(stop(address, wording.phrases()));
            case TOPICS -> Reply.of(Replies.topics(wanted(address), wording));
            case LATEST -> latest.answer(arguments(message.getText()), reader, clock.instant());
            case WATCH -> watches.ask(said, subscribers.find(SubscriberId.of(address)), clock.instant());
            case WATCHES -> watches.list(subscribers.find(SubscriberId.of(address)));
            case WHY -> why.answer(arguments(message.getText()), wording);
            case DIGEST -> Reply.of(digest(address, sent, wording.phrases()));
            case SOURCES -> Reply.of(sources.answer(arguments(message.getText()), wording, clock.instant()));
            case HELP -> Reply.of(Replies.help(wording.phrases()));
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
            answer(chat, why.answer(List.of(data.substring(Why.BUTTON.length())), wording(subscriber)));
        } else if (data.equals(Watches.SAVE)) {
            var query = code(message);
            replace(
                    message,
                    new TelegramHtml().code(query).text("\n" + watches.save(query, subscriber, clock.instant())));
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
                .map(entity -> message.getText().substring(entity.getOffset(), entity.getOffset() + entity.getLength()))
                .orElse("");
    }

    /// What follows the command.
    private static String rest(String text) {
        var parts = text.strip().split("\\s+", 2);
        return parts.length < 2 ? "" : parts[1].strip();
    }

    private Wording wording(SubscriberId id) {
        return Wording.forReader(subscribers.find(id).map(Subscriber::language).orElse("en"));
    }

    private TelegramHtml start(Address address, String reader, Wording wording) {
        var now = clock.instant();
        var joining = Subscriber.joining(address, reader, ZoneOffset.UTC, topicIds(), schedule, now);
        if (!subscribers.add(joining)) {
            change(address, Standing.ACTIVE);
        }
        return Replies.welcome(schedule, wording);
    }

    private TelegramHtml stop(Address address, Phrases phrases) {
        var left = change(address, Standing.STOPPED);
        return new TelegramHtml().text(phrases.say(left ? Phrase.STOPPED : Phrase.WAS_NOT_SUBSCRIBED));
    }

    private Set<TopicId> wanted(Address address) {
        return subscribers
                .find(SubscriberId.of(address))
                .filter(Subscriber::active)
                .map(Subscriber::topics)
                .orElse(Set.of());
    }

    private TelegramHtml digest(Address address, Instant sent, Phrases phrases) {
        var id = SubscriberId.of(address);
        if (subscribers.find(id).filter(Subscriber::active).isEmpty()) {
            return new TelegramHtml().text(phrases.say(Phrase.NO_DIGEST_WITHOUT_SUBSCRIPTION));
        }
        digests.compose(List.of(new DigestOrder(id, sent, DigestOrder.Occasion.ASKED)));
        return new TelegramHtml().text(phrases.say(Phrase.DIGEST_COMES));
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

    private static Address address(Message message) {
        return new Address.TelegramChat(message.getChatId());
    }

    /// The language the chat has chosen, else that of the person's Telegram.
    private String reader(Message message) {
        return subscribers
                .find(SubscriberId.of(address(message)))
                .map(Subscriber::language)
                .orElseGet(() -> language(message));
    }

    private static String language(Message message) {
        return Optional.ofNullable(message.getFrom())
                .map(user -> user.getLanguageCode())
                .map(Language::primary)
                .orElse(Language.ENGLISH.tag());
    }

    private static Set<TopicId> topicIds() {
        return Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
    }

    private static List<String> arguments(String text) {
        return List.of(text.strip().split("\\s+")).stream().skip(1).toList();
    }
}
