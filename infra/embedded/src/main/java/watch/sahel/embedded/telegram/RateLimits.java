package watch.sahel.embedded.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Counts sent messages in all and per chat, and refuses the one too many. A refused message does not count.
final class RateLimits {
    private final Limits limits;
    private final Window all;
    private final Map<Long, Window> chats = new HashMap<>();

    RateLimits(Limits limits) {
        this.limits = limits;
        this.all = new Window(limits.overall());
    }

    /// @throws Refusal 429 with the whole seconds until there is room in both windows
    synchronized void admit(Chat chat, Instant now) {
        var one = chats.computeIfAbsent(
                chat.id(), id -> new Window(chat.kind() == Chat.Kind.PRIVATE ? limits.privateChat() : limits.group()));
        var wait = longer(all.wait(now), one.wait(now));
        if (wait.isPositive()) {
            throw Refusal.tooManyRequests(wait.plusSeconds(1).minusNanos(1).toSeconds());
        }
        all.add(now);
        one.add(now);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /// The times of the last messages, oldest first; never more than the rate allows.
    private static final class Window {
        private final Rate rate;
        private final Deque<Instant> sent = new ArrayDeque<>();

        Window(Rate rate) {
            this.rate = rate;
        }

        Duration wait(Instant now) {
            while (!sent.isEmpty() && !sent.getFirst().plus(rate.window()).isAfter(now)) {
                sent.removeFirst();
            }
            return sent.size() < rate.messages()
                    ? Duration.ZERO
                    : Duration.between(now, sent.getFirst().plus(rate.window()));
        }

        void add(Instant now) {
            sent.addLast(now);
        }
    }
}
