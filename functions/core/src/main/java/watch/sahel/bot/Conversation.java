package watch.sahel.bot;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import watch.sahel.bot.UpdateLog.Attempt;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Relocation;
import watch.sahel.delivery.telegram.Answering;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;

/// Takes the updates of the Bot API, has [Commands] answer what is said or tapped in a chat, and sends that. An
/// update that was handled is not handled again, one that came too late is not answered.
public final class Conversation {
    /// Older updates are not answered: after an outage nobody wants yesterday's replies.
    public static final Duration MAX_UPDATE_AGE = Duration.ofMinutes(15);

    /// What fails so often would fail for ever, and hold up what is behind it.
    static final int MAX_FAILURES = 2;

    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

    private final UpdateLog updates;
    private final SubscriberStore subscribers;
    private final Commands commands;
    private final Doorkeeper doorkeeper;
    private final Relocation relocation;
    private final Answering answering;
    private final InstantSource clock;

    public Conversation(
            UpdateLog updates,
            SubscriberStore subscribers,
            Commands commands,
            Doorkeeper doorkeeper,
            Relocation relocation,
            Answering answering,
            InstantSource clock) {
        this.updates = updates;
        this.subscribers = subscribers;
        this.commands = commands;
        this.doorkeeper = doorkeeper;
        this.relocation = relocation;
        this.answering = answering;
        this.clock = clock;
    }

    /// Handles one update. What fails is tried once more; when it fails again, whoever asked is told so. That Telegram
    /// takes no answer now is no failure: it is said when Telegram says it may be, however late.
    public Handling handle(Update update) {
        long id = update.getUpdateId();
        try {
            if (update.hasInlineQuery()) {
                return offered(update.getInlineQuery());
            }
            return updates.take(id, clock.instant())
                    .map(attempt -> attempt.failures() < MAX_FAILURES ? answer(update, attempt) : giveUp(update))
                    .orElseGet(Handling.Done::new);
        } catch (RuntimeException e) {
            LOG.log(ERROR, () -> "update " + id + " failed", e);
            return new Handling.NotYet("it failed: " + e, Duration.ZERO);
        }
    }

    private Handling answer(Update update, Attempt attempt) {
        var voice = new Voice(answering, attempt.said());
        act(update, attempt, voice);
        voice.notYet().ifPresent(_ -> updates.putOff(update.getUpdateId(), voice.said()));
        return ended(update, voice);
    }

    private Handling ended(Update update, Voice voice) {
        if (voice.notYet().isPresent()) {
            LOG.log(WARNING, "an answer waits: {0}", voice.notYet().get().why());
            return voice.notYet().get();
        }
        updates.markHandled(update.getUpdateId(), clock.instant());
        return new Handling.Done();
    }

    /// Says so, rather than nothing.
    private Handling giveUp(Update update) {
        LOG.log(ERROR, "update {0} is given up", update.getUpdateId());
        var voice = new Voice(answering, 0);
        asked(update)
                .ifPresent(request -> voice.say(
                        request.chat(), Reply.of(request.wording().phrases().say(Phrase.COMMAND_FAILED))));
        return ended(update, voice);
    }

    /// What somebody asked that waits for an answer. Looks nothing up: that may be what fails.
    private Optional<Request> asked(Update update) {
        var now = clock.instant();
        var message = written(update);
        if (message.isPresent() && says(message.get())) {
            var request = typed(message.get(), Optional.empty(), now);
            return Optional.of(request).filter(asking -> forUs(message.get(), asking));
        }
        return Optional.ofNullable(update.getCallbackQuery()).map(tap -> tapped(tap, Optional.empty(), now));
    }

    private void act(Update update, Attempt attempt, Voice voice) {
        var message = written(update);
        if (update.hasMyChatMember()) {
            membership(update.getMyChatMember(), voice);
        } else if (message.isPresent()) {
            message(message.get(), attempt, voice);
        } else if (update.hasCallbackQuery()) {
            tapped(update.getCallbackQuery(), voice);
        }
    }

    /// In a chat, or posted in a channel. What was rewritten later was answered as it was.
    private static Optional<Message> written(Update update) {
        return Optional.ofNullable(update.getMessage()).or(() -> Optional.ofNullable(update.getChannelPost()));
    }

    /// Asked again with every letter: no update is marked, and an answer that could not be sent is not sent later.
    private Handling offered(InlineQuery query) {
        var now = clock.instant();
        var person = person(query.getFrom());
        var offers = doorkeeper.offers(person, now)
                ? commands.offers(query.getQuery(), query.getOffset(), person, now)
                : Sharing.Offers.NONE;
        if (answering.offer(query.getId(), offers.offers(), offers.next(), Sharing.CACHED)
                instanceof Outcome.Refused(var why)) {
            LOG.log(ERROR, "our own offer was refused: {0}", why);
        }
        return new Handling.Done();
    }

    /// Blocked or kicked: settings are kept, nothing is sent until `/start`. Whoever lets the bot post in a channel is
    /// offered to set it up.
    private void membership(ChatMemberUpdated change, Voice voice) {
        var status = change.getNewChatMember().getStatus();
        if (status.equals("kicked") || status.equals("left")) {
            var id = SubscriberId.of(new Address.TelegramChat(change.getChat().getId()));
            subscribers.change(id, subscriber -> subscriber.standing(Standing.UNREACHABLE));
        }
        if (change.getChat().isChannelChat() && BotApi.posts(change.getNewChatMember())) {
            invite(change, voice);
        }
    }

    /// A person who never talked to the bot cannot be reached, and misses nothing: `/channel` does the same.
    private void invite(ChatMemberUpdated change, Voice voice) {
        var now = clock.instant();
        var person = person(change.getFrom());
        var chat = new Chat(new Address.TelegramChat(person.id()), Chat.Kind.PRIVATE);
        var channel = new BotApi.ChannelSeen(
                new Address.TelegramChat(change.getChat().getId()),
                change.getChat().getTitle());
        var known = subscribers.find(SubscriberId.of(chat.address()));
        if (known.isPresent() && doorkeeper.meet(chat, person, now) == Doorkeeper.Answer.COME_IN) {
            voice.say(chat, commands.welcomed(channel, Request.tapped("", chat, person, known, now, now)));
        }
    }

    private void message(Message message, Attempt attempt, Voice voice) {
        if (message.getMigrateToChatId() != null) {
            moved(message.getChatId(), message.getMigrateToChatId());
        } else if (message.getMigrateFromChatId() != null) {
            moved(message.getMigrateFromChatId(), message.getChatId());
        } else if (says(message) && (!attempt.first() || !tooLate(message))) {
            said(message, voice);
        }
    }

    private boolean tooLate(Message message) {
        var sent = Instant.ofEpochSecond(message.getDate());
        return sent.isBefore(clock.instant().minus(MAX_UPDATE_AGE));
    }

    private void moved(long from, long to) {
        relocation.move(new Address.TelegramChat(from), new Address.TelegramChat(to));
    }

    private void said(Message message, Voice voice) {
        var now = clock.instant();
        var chat = chat(message);
        var request = typed(message, subscribers.find(SubscriberId.of(chat.address())), now);
        if (forUs(message, request)) {
            var phrases = request.wording().phrases();
            switch (doorkeeper.meet(chat, request.person(), now)) {
                case COME_IN -> voice.say(chat, answering.whileTyping(chat.address(), () -> commands.answer(request)));
                case WAIT -> voice.say(chat, Reply.of(phrases.say(Phrase.SLOW_DOWN)));
                case NOT_INVITED -> voice.say(chat, Reply.of(phrases.say(Phrase.NOT_INVITED)));
                case SILENCE -> {}
            }
        }
    }

    private static Request typed(Message message, Optional<Subscriber> subscriber, Instant now) {
        var sent = Instant.ofEpochSecond(message.getDate());
        var request = Request.typed(words(message), chat(message), person(message.getFrom()), subscriber, sent, now);
        return message.hasDocument() ? request.with(Attached.file(document(message.getDocument()))) : request;
    }

    /// What Telegram copies from a channel into the group where it is discussed was said in the channel.
    private static boolean says(Message message) {
        return (message.hasText() || message.hasDocument()) && !Boolean.TRUE.equals(message.getIsAutomaticForward());
    }

    /// What is said by a file is the command under it; in a private chat, where there is none, [Importing].
    private static String words(Message message) {
        if (message.hasText()) {
            return message.getText();
        }
        var caption = Optional.ofNullable(message.getCaption()).orElse("").strip();
        return caption.startsWith("/") || !message.getChat().isUserChat() ? caption : "/" + Importing.WORD;
    }

    private static Attached.Document document(Document document) {
        return new Attached.Document(
                document.getFileId(),
                Optional.ofNullable(document.getFileName()).orElse("?"),
                Optional.ofNullable(document.getFileSize()).orElse(0L));
    }

    /// In a group or channel, what is no command of ours is not for us.
    private boolean forUs(Message message, Request request) {
        return request.chat().kind() == Chat.Kind.PRIVATE
                || commands.knows(request.word(), Request.addressee(words(message)));
    }

    /// The tap is answered first: Telegram waits for that only for so long.
    private void tapped(CallbackQuery tap, Voice voice) {
        var message = tap.getMessage();
        var chat = chat(message);
        var request = tapped(tap, subscribers.find(SubscriberId.of(chat.address())), clock.instant());
        var reaction = reaction(request, code(message));
        voice.answerTap(tap.getId(), reaction);
        reaction.inPlace().ifPresent(reply -> voice.replace(chat.address(), message.getMessageId(), reply));
        reaction.apart().ifPresent(reply -> voice.say(chat, reply));
    }

    private static Request tapped(CallbackQuery tap, Optional<Subscriber> subscriber, Instant now) {
        var message = tap.getMessage();
        var sent = message.getDate() == null || message.getDate() == 0 ? now : Instant.ofEpochSecond(message.getDate());
        var data = Optional.ofNullable(tap.getData()).orElse("");
        return Request.tapped(data, chat(message), person(tap.getFrom()), subscriber, sent, now)
                .with(Attached.links(links(message)));
    }

    private Reaction reaction(Request request, String code) {
        var phrases = request.wording().phrases();
        return switch (doorkeeper.meet(request.chat(), request.person(), request.now())) {
            case COME_IN -> answering.whileTyping(request.chat().address(), () -> commands.tapped(request, code));
            case WAIT -> Reaction.toast(phrases.say(Phrase.SLOW_DOWN));
            case NOT_INVITED -> Reaction.toast(phrases.say(Phrase.NOT_INVITED));
            case SILENCE -> Reaction.toast("");
        };
    }

    private static Chat chat(MaybeInaccessibleMessage message) {
        var chat = message.getChat();
        var kind = chat.isUserChat() ? Chat.Kind.PRIVATE : chat.isChannelChat() ? Chat.Kind.CHANNEL : Chat.Kind.GROUP;
        return new Chat(new Address.TelegramChat(chat.getId(), topic(message)), kind);
    }

    /// Outside of forums a thread is only a row of replies: that is no place of its own.
    private static int topic(MaybeInaccessibleMessage message) {
        return message instanceof Message seen
                        && Boolean.TRUE.equals(seen.getIsTopicMessage())
                        && seen.getMessageThreadId() != null
                ? seen.getMessageThreadId()
                : 0;
    }

    private static Person person(User user) {
        var language = Optional.ofNullable(user)
                .map(User::getLanguageCode)
                .map(Language::primary)
                .orElse(Language.ENGLISH.tag());
        return new Person(user == null ? Person.NOBODY : user.getId(), language);
    }

    /// The links of one of our messages, or none if Telegram keeps it no longer.
    private static List<Attached.Link> links(MaybeInaccessibleMessage tapped) {
        if (!(tapped instanceof Message message) || message.getEntities() == null) {
            return List.of();
        }
        return message.getEntities().stream()
                .filter(entity -> entity.getType().equals("text_link"))
                .map(entity -> new Attached.Link(
                        message.getText().substring(entity.getOffset(), entity.getOffset() + entity.getLength()),
                        entity.getUrl()))
                .toList();
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
}
