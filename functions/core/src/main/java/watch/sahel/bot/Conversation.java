package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Relocation;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;

/// Takes the updates of the Bot API, has [Commands] answer what is said or tapped in a chat, and sends that. An update
/// that was handled is not handled again, one that came too late is not answered.
public final class Conversation {
    /// Older updates are not answered: after an outage nobody wants yesterday's replies.
    public static final Duration MAX_UPDATE_AGE = Duration.ofMinutes(15);

    /// An update that fails so often would fail for ever; Telegram would offer it for a day, and those behind it late.
    static final int MAX_ATTEMPTS = 5;

    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

    private final UpdateLog updates;
    private final SubscriberStore subscribers;
    private final Commands commands;
    private final Doorkeeper doorkeeper;
    private final Relocation relocation;
    private final Supplier<BotApi> api;
    private final InstantSource clock;

    public Conversation(
            UpdateLog updates,
            SubscriberStore subscribers,
            Commands commands,
            Doorkeeper doorkeeper,
            Relocation relocation,
            Supplier<BotApi> api,
            InstantSource clock) {
        this.updates = updates;
        this.subscribers = subscribers;
        this.commands = commands;
        this.doorkeeper = doorkeeper;
        this.relocation = relocation;
        this.api = api;
        this.clock = clock;
    }

    /// Handles one update. Throws if the answer could not be delivered for a passing reason, so that Telegram offers
    /// the update again; one that failed too often is given up.
    public void handle(Update update) {
        long id = update.getUpdateId();
        var attempt = updates.take(id, clock.instant());
        if (attempt == 0) {
            return;
        }
        if (attempt > MAX_ATTEMPTS) {
            LOG.log(System.Logger.Level.ERROR, "update {0} is given up after {1} attempts", id, MAX_ATTEMPTS);
        } else {
            act(update);
        }
        updates.markHandled(id, clock.instant());
    }

    private void act(Update update) {
        if (update.hasMyChatMember()) {
            membership(update.getMyChatMember());
        } else if (update.hasMessage()) {
            message(update.getMessage());
        } else if (update.hasCallbackQuery()) {
            tapped(update.getCallbackQuery());
        }
    }

    /// Blocked or kicked: settings are kept, nothing is sent until `/start`.
    private void membership(ChatMemberUpdated change) {
        var status = change.getNewChatMember().getStatus();
        if (status.equals("kicked") || status.equals("left")) {
            var id = SubscriberId.of(new Address.TelegramChat(change.getChat().getId()));
            subscribers.change(id, subscriber -> subscriber.standing(Standing.UNREACHABLE));
        }
    }

    private void message(Message message) {
        if (message.getMigrateToChatId() != null) {
            moved(message.getChatId(), message.getMigrateToChatId());
        } else if (message.getMigrateFromChatId() != null) {
            moved(message.getMigrateFromChatId(), message.getChatId());
        } else if (message.hasText()) {
            said(message);
        }
    }

    private void moved(long from, long to) {
        relocation.move(new Address.TelegramChat(from), new Address.TelegramChat(to));
    }

    /// In a group, what is no command of ours is not for us.
    private void said(Message message) {
        var now = clock.instant();
        var sent = Instant.ofEpochSecond(message.getDate());
        if (sent.isBefore(now.minus(MAX_UPDATE_AGE))) {
            return;
        }
        var chat = chat(message);
        var subscriber = subscribers.find(SubscriberId.of(chat.address()));
        var request = Request.typed(message.getText(), chat, person(message.getFrom()), subscriber, sent, now);
        if (chat.kind() == Chat.Kind.PRIVATE || commands.knows(request.word())) {
            var phrases = request.wording().phrases();
            switch (doorkeeper.meet(chat, request.person(), now)) {
                case COME_IN -> say(chat, commands.answer(request));
                case WAIT -> say(chat, Reply.of(phrases.say(Phrase.SLOW_DOWN)));
                case NOT_INVITED -> say(chat, Reply.of(phrases.say(Phrase.NOT_INVITED)));
                case SILENCE -> {}
            }
        }
    }

    private void tapped(CallbackQuery tap) {
        var now = clock.instant();
        var message = tap.getMessage();
        var chat = chat(message);
        var subscriber = subscribers.find(SubscriberId.of(chat.address()));
        var sent = message.getDate() == null || message.getDate() == 0 ? now : Instant.ofEpochSecond(message.getDate());
        var data = Optional.ofNullable(tap.getData()).orElse("");
        var request = Request.tapped(data, chat, person(tap.getFrom()), subscriber, sent, now);
        var reaction = reaction(request, code(message));
        reaction.inPlace()
                .ifPresent(reply -> require(api.get()
                        .replace(
                                message.getChatId(),
                                message.getMessageId(),
                                reply.text().toString(),
                                reply.buttons())));
        reaction.apart().ifPresent(reply -> say(chat, reply));
        require(api.get().answerTap(tap.getId(), reaction.toast()));
    }

    private Reaction reaction(Request request, String code) {
        var phrases = request.wording().phrases();
        return switch (doorkeeper.meet(request.chat(), request.person(), request.now())) {
            case COME_IN -> commands.tapped(request, code);
            case WAIT -> Reaction.toast(phrases.say(Phrase.SLOW_DOWN));
            case NOT_INVITED -> Reaction.toast(phrases.say(Phrase.NOT_INVITED));
            case SILENCE -> Reaction.toast("");
        };
    }

    private void say(Chat chat, Reply reply) {
        require(api.get().message(chat.address(), reply.text().toString(), reply.buttons()));
        reply.further().forEach(further -> say(chat, further));
    }

    private static void require(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted _, Outcome.Unreachable _, Outcome.Moved _ -> {}
            case Outcome.Later(var why, var _) ->
                throw new IllegalStateException("no answer to update of chat could be sent: " + why);
            case Outcome.TooMany(var why, var _) ->
                throw new IllegalStateException("no answer to update of chat could be sent: " + why);
            case Outcome.Refused refused ->
                throw new IllegalStateException("our own answer was refused: " + refused.why());
        }
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
        return new Person(user == null ? 0 : user.getId(), language);
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
