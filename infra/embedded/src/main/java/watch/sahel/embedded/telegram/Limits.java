package watch.sahel.embedded.telegram;

import java.time.Duration;

/// What the server refuses, drops or slows down. [#telegram()] are Telegram's own figures; tests shrink single ones.
///
/// The manual says what a bot should stay under (core.telegram.org/bots/faq: about 30 messages a second in all, one a
/// second in a chat with short bursts above it allowed, 20 a minute in a group), not how Telegram counts. Our model
/// is
/// strict: no window of the given length, wherever it begins, may hold more. The burst in a private chat is ours:
/// five
/// messages at once, if the five seconds before were silent. Only sent messages count, edits and actions do not.
///
/// @param messageChars longest text after parsing, in UTF-16 units
/// @param entities formatted spans kept in a message; the rest is dropped without an error, as Telegram does
/// @param callbackDataBytes longest `callback_data` of a button
/// @param commands longest list of `setMyCommands`
/// @param overall messages to all chats together
/// @param privateChat messages to one person
/// @param group messages to one group, supergroup or channel
/// @param webhookRetry wait before the second repetition of an update (the first is immediate); doubles from there
/// @param webhookRetryMax longest wait between two attempts
public record Limits(
        int messageChars,
        int entities,
        int callbackDataBytes,
        int commands,
        Rate overall,
        Rate privateChat,
        Rate group,
        Duration webhookRetry,
        Duration webhookRetryMax) {
    private static final int UNLIMITED = 1_000_000;
    /// Keeps the doubled wait far from overflow; the longest wait is reached long before.
    private static final int MOST_DOUBLINGS = 20;

    public Limits {
        if (messageChars < 1 || entities < 0 || callbackDataBytes < 1 || commands < 0) {
            throw new IllegalArgumentException("limits of messages must be positive");
        }
        if (!webhookRetry.isPositive() || webhookRetryMax.compareTo(webhookRetry) < 0) {
            throw new IllegalArgumentException("webhook retries from " + webhookRetry + " to " + webhookRetryMax);
        }
    }

    public static Limits telegram() {
        return new Limits(
                4096,
                100,
                64,
                100,
                new Rate(30, Duration.ofSeconds(1)),
                new Rate(5, Duration.ofSeconds(5)),
                new Rate(20, Duration.ofMinutes(1)),
                Duration.ofSeconds(2),
                Duration.ofSeconds(60));
    }

    public Limits withMessageChars(int chars) {
        return new Limits(
                chars,
                entities,
                callbackDataBytes,
                commands,
                overall,
                privateChat,
                group,
                webhookRetry,
                webhookRetryMax);
    }

    public Limits withRates(Rate overall, Rate privateChat, Rate group) {
        return new Limits(
                messageChars,
                entities,
                callbackDataBytes,
                commands,
                overall,
                privateChat,
                group,
                webhookRetry,
                webhookRetryMax);
    }

    /// For simulations whose clock stands still while many messages are sent.
    public Limits withoutRates() {
        var free = new Rate(UNLIMITED, Duration.ofSeconds(1));
        return withRates(free, free, free);
    }

    public Limits withWebhookRetry(Duration first, Duration longest) {
        return new Limits(
                messageChars, entities, callbackDataBytes, commands, overall, privateChat, group, first, longest);
    }

    /// The wait after an update was refused `failures` times in a row.
    Duration webhookDelay(int failures) {
        if (failures < 2) {
            return Duration.ZERO;
        }
        var delay = webhookRetry.multipliedBy(1L << Math.min(failures - 2, MOST_DOUBLINGS));
        return delay.compareTo(webhookRetryMax) < 0 ? delay : webhookRetryMax;
    }
}
