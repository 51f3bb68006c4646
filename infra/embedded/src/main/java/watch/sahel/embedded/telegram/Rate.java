package watch.sahel.embedded.telegram;

import java.time.Duration;

/// At most `messages` in any `window`, however the window is laid.
public record Rate(int messages, Duration window) {
    public Rate {
        if (messages < 1 || !window.isPositive()) {
            throw new IllegalArgumentException(
                    "a rate needs at least one message and some time: " + messages + " in " + window);
        }
    }
}
