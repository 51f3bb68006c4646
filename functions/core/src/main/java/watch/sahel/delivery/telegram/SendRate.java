package watch.sahel.delivery.telegram;

import java.time.Duration;

/// How fast a bot may send to all its chats together. Telegram's own servers allow about 30 messages a second
/// (core.telegram.org/bots/faq), up to 1,000 to those who pay for it; a Bot API server of one's own what one likes.
///
/// @param perSecond messages; 0 for no limit, neither in all nor for a chat
public record SendRate(int perSecond) {
    public static final SendRate STANDARD = new SendRate(30);
    public static final SendRate UNLIMITED = new SendRate(0);
    public static final int MAX = 1_000;

    private static final String UNLIMITED_WORD = "unlimited";
    /// A fiftieth slower than allowed: 20 ms in a second by which messages may arrive closer than they were sent.
    private static final long NANOS = 1_020_000_000;

    public SendRate {
        if (perSecond < 0 || perSecond > MAX) {
            throw new IllegalArgumentException("a bot sends 1 to " + MAX + " messages a second, not " + perSecond);
        }
    }

    /// Reads a number of messages a second, or `unlimited`.
    public static SendRate parse(String text) {
        if (text.equals(UNLIMITED_WORD)) {
            return UNLIMITED;
        }
        var rate = new SendRate(Integer.parseInt(text));
        if (rate.unlimited()) {
            throw new IllegalArgumentException("write unlimited for no limit");
        }
        return rate;
    }

    public boolean unlimited() {
        return perSecond == 0;
    }

    /// From one message to the next.
    Duration gap() {
        return Duration.ofNanos(NANOS / perSecond);
    }
}
