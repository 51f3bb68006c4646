package watch.sahel.delivery.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Pace;
import watch.sahel.delivery.Pace.Turn;
import watch.sahel.delivery.Waiting;
import watch.sahel.subscriber.Address;

/// Keeps Telegram's limits before Telegram has to: the bot's rate over all senders, and each chat's. What Telegram
/// refuses nevertheless closes the chat, or, when two chats are refused one after the other, the whole bot: a 429 does
/// not say which of the two it means, but when it means the bot, nothing is accepted any more.
///
/// Commands are answered past it: they are few, and somebody waits.
public final class TelegramPacing {
    /// core.telegram.org/bots/faq: "avoid sending more than one message per second" to a chat. Short bursts above it
    /// are allowed, and not needed.
    private static final Duration PRIVATE_GAP = Duration.ofSeconds(1);
    /// The same: "not be able to send more than 20 messages per minute" to a group. A thirtieth slower, for messages
    /// that arrive closer than they were sent.
    private static final Duration GROUP_GAP = Duration.ofMillis(3_100);

    /// Waited for in the function, so that the parts of a digest follow each other; longer waits are put off. Above
    /// the gap of a group, below the lease of a delivery.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String BOT = "telegram";

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

    /// Returns when a message may be sent to the chat, or says that it is not soon.
    Optional<Outcome.Later> await(Address.TelegramChat chat) {
        return rate.unlimited() ? Optional.empty() : awaitTurn(chat);
    }

    private Optional<Outcome.Later> awaitTurn(Address.TelegramChat chat) {
        return switch (slots.take(clock.instant())) {
            case Turn.At(Instant slot) -> awaitTurn(chat, slot);
            case Turn.NotBefore(Instant when) -> later("the bot sends no faster", when);
        };
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
                return later("the chat is sent no more for now", when);
            }
        }
    }

    private Optional<Outcome.Later> awaitSlot() {
        return switch (slots.take(clock.instant())) {
            case Turn.At(Instant slot) -> {
                waiting.until(slot);
                yield Optional.empty();
            }
            case Turn.NotBefore(Instant when) -> later("the bot sends no faster", when);
        };
    }

    private Optional<Outcome.Later> later(String why, Instant when) {
        var wait = Duration.between(clock.instant(), when);
        return Optional.of(new Outcome.Later(why, wait.isPositive() ? wait : Duration.ofMillis(1)));
    }

    /// Telegram refused a message to the chat: 429 with `retry_after`.
    void refused(Address.TelegramChat chat, Duration retryAfter) {
        var now = clock.instant();
        var end = now.plus(retryAfter);
        pace.close(lane(chat.chatId()), end);
        both(new Refusal(chat.chatId(), end), now).ifPresent(until -> {
            pace.close(BOT, until);
            slots.clear();
        });
    }

    /// Telegram took a message: what it refused before was the chat's matter.
    synchronized void accepted() {
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
        return chat.chatId() < 0 ? GROUP_GAP : PRIVATE_GAP;
    }

    /// A forum's topics share their chat's limit.
    private static String lane(long chat) {
        return BOT + "/" + chat;
    }
}
