package watch.sahel.delivery.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Pace;
import watch.sahel.delivery.Pace.Turn;
import watch.sahel.delivery.Waiting;
import watch.sahel.subscriber.Address;

/// Keeps Telegram's limits before Telegram has to: the bot's rate over all senders, and each chat's. What Telegram
/// refuses nevertheless closes the chat, or, when two chats are refused one after the other, the whole bot: a 429 does
/// not say which of the two it means, but when it means the bot, nothing is accepted any more.
///
/// Answers count like alerts and go before them: an alert waits until its chat's turn has come, an answer may run ahead
/// of it by a burst. Of the bot's rate an answer takes the next moment, behind the few that senders have reserved; what
/// waits in the queue for its turn is not before it.
public final class TelegramPacing {
    /// core.telegram.org/bots/faq: "avoid sending more than one message per second" to a chat, short bursts above it
    /// allowed. In five seconds, with a burst of answers ahead, no more than five.
    private static final Duration PRIVATE_GAP = Duration.ofMillis(1_200);

    private static final Duration PRIVATE_BURST = Duration.ofMillis(900);
    /// The same: "not be able to send more than 20 messages per minute" to a group. Three answers may run ahead; with
    /// them a minute holds no more than twenty, also if they arrive somewhat closer than they were sent.
    private static final Duration GROUP_GAP = Duration.ofMillis(3_500);

    private static final Duration GROUP_BURST = Duration.ofMillis(9_500);

    /// Waited for in the function, so that the parts of a digest follow each other; longer waits are put off. Above
    /// the gap of a group, below the lease of a delivery.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String BOT = "telegram";
    private static final String BOT_IS_BUSY = "the bot sends no faster";
    private static final String CHAT_IS_CLOSED = "the chat is sent no more for now";

    private final Pace pace;
    private final SendRate rate;
    private final Waiting waiting;
    private final InstantSource clock;
    private final Slots slots;
    private Optional<Refusal> lastRefusal = Optional.empty();

    private record Refusal(long chat, Instant end) {}

    public TelegramPacing(Pace pace, SendRate rate, Waiting waiting, InstantSource clock) {
        this.pace = pace;
        this.rate = rate;
        this.waiting = waiting;
        this.clock = clock;
        this.slots = new Slots(pace, BOT, rate, PATIENCE);
    }

    /// Sends a part of a digest at its turn, or says that this is not soon.
    Outcome digest(Address.TelegramChat chat, Supplier<Outcome> message) {
        return at(this::awaitTurn, chat, message);
    }

    /// Says something to somebody who waits for it, or says that it is not soon.
    public Outcome answer(Address.TelegramChat chat, Supplier<Outcome> message) {
        return at(this::awaitAnswer, chat, message);
    }

    /// Changes a message of ours. In a group that counts as one more; to a person it goes at once unless the chat is
    /// closed, since buttons are tapped quickly.
    public Outcome edit(Address.TelegramChat chat, Supplier<Outcome> edit) {
        return at(isGroup(chat) ? this::awaitAnswer : this::awaitEdit, chat, edit);
    }

    private Outcome at(
            Function<Address.TelegramChat, Optional<Outcome.Later>> turn,
            Address.TelegramChat chat,
            Supplier<Outcome> message) {
        Optional<Outcome> notYet =
                rate.unlimited() ? Optional.empty() : turn.apply(chat).map(later -> later);
        return notYet.orElseGet(() -> {
            var answer = message.get();
            learn(chat, answer);
            return answer;
        });
    }

    private void learn(Address.TelegramChat chat, Outcome answer) {
        switch (answer) {
            case Outcome.Accepted _ -> accepted();
            case Outcome.TooMany(var _, Duration after) -> refused(chat, after);
            case Outcome.Later _, Outcome.Moved _, Outcome.Unreachable _, Outcome.Refused _ -> {}
        }
    }

    private Optional<Outcome.Later> awaitAnswer(Address.TelegramChat chat) {
        var burst = burst(chat);
        return switch (pace.take(lane(chat.chatId()), gap(chat), clock.instant(), PATIENCE.plus(burst))) {
            case Turn.At(Instant turn) -> {
                waiting.until(turn.minus(burst));
                yield awaitMoment();
            }
            case Turn.NotBefore(Instant when) -> later(CHAT_IS_CLOSED, when.minus(burst));
        };
    }

    /// Takes no turn of the chat, and sees whether there is one soon.
    private Optional<Outcome.Later> awaitEdit(Address.TelegramChat chat) {
        var soon = gap(chat).plus(burst(chat));
        return switch (pace.take(lane(chat.chatId()), Duration.ZERO, clock.instant(), soon)) {
            case Turn.At _ -> awaitMoment();
            case Turn.NotBefore(Instant when) -> later(CHAT_IS_CLOSED, when.minus(burst(chat)));
        };
    }

    private Optional<Outcome.Later> awaitMoment() {
        return switch (pace.take(BOT, rate.gap(), clock.instant(), PATIENCE)) {
            case Turn.At(Instant moment) -> {
                waiting.until(moment);
                yield Optional.empty();
            }
            case Turn.NotBefore(Instant when) -> later(BOT_IS_BUSY, when);
        };
    }

    private Optional<Outcome.Later> awaitTurn(Address.TelegramChat chat) {
        return switch (slot()) {
            case Turn.At(Instant slot) -> awaitTurn(chat, slot);
            case Turn.NotBefore(Instant when) -> later(BOT_IS_BUSY, when);
        };
    }

    /// The next slot, once one may be asked for.
    private Turn slot() {
        var end = clock.instant().plus(PATIENCE);
        var turn = slots.take(clock.instant());
        while (turn instanceof Turn.NotBefore(Instant when) && !when.isAfter(end)) {
            waiting.until(when);
            turn = slots.take(clock.instant());
        }
        return turn;
    }

    /// The chat's turn is asked for at the time of the slot, so that the two fall together unless the chat is busy.
    private Optional<Outcome.Later> awaitTurn(Address.TelegramChat chat, Instant slot) {
        switch (pace.take(lane(chat.chatId()), gap(chat), slot, PATIENCE)) {
            case Turn.At(Instant turn)
            when turn.isAfter(slot) -> {
                slots.giveBack(slot);
                waiting.until(turn);
                return awaitSlot();
            }
            case Turn.At _ -> {
                waiting.until(slot);
                return Optional.empty();
            }
            case Turn.NotBefore(Instant when) -> {
                slots.giveBack(slot);
                return later(CHAT_IS_CLOSED, when);
            }
        }
    }

    private Optional<Outcome.Later> awaitSlot() {
        return switch (slot()) {
            case Turn.At(Instant slot) -> {
                waiting.until(slot);
                yield Optional.empty();
            }
            case Turn.NotBefore(Instant when) -> later(BOT_IS_BUSY, when);
        };
    }

    private Optional<Outcome.Later> later(String why, Instant when) {
        var wait = Duration.between(clock.instant(), when);
        return Optional.of(new Outcome.Later(why, wait.isPositive() ? wait : Duration.ofMillis(1)));
    }

    /// Telegram refused a message to the chat: 429 with `retry_after`. Closed for longer by what answers run ahead, so
    /// that these go out when it is over.
    private void refused(Address.TelegramChat chat, Duration retryAfter) {
        var now = clock.instant();
        var end = now.plus(retryAfter);
        pace.close(lane(chat.chatId()), end.plus(burst(chat)));
        both(new Refusal(chat.chatId(), end), now).ifPresent(until -> {
            pace.close(BOT, until);
            slots.clear();
        });
    }

    /// Telegram took a message: what it refused before was the chat's matter.
    private synchronized void accepted() {
        lastRefusal = Optional.empty();
    }

    /// How long two chats are refused; empty if it is only this one.
    private synchronized Optional<Instant> both(Refusal refusal, Instant now) {
        var until = lastRefusal
                .filter(other -> other.chat() != refusal.chat() && other.end().isAfter(now))
                .map(other -> other.end().isBefore(refusal.end()) ? other.end() : refusal.end());
        lastRefusal = Optional.of(refusal);
        return until;
    }

    private static Duration gap(Address.TelegramChat chat) {
        return isGroup(chat) ? GROUP_GAP : PRIVATE_GAP;
    }

    private static Duration burst(Address.TelegramChat chat) {
        return isGroup(chat) ? GROUP_BURST : PRIVATE_BURST;
    }

    private static boolean isGroup(Address.TelegramChat chat) {
        return chat.chatId() < 0;
    }

    /// A forum's topics share their chat's limit.
    private static String lane(long chat) {
        return BOT + "/" + chat;
    }
}
