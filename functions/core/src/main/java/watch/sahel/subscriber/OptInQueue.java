package watch.sahel.subscriber;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where requests for mails wait for the mail that has them confirmed. Whoever asks gets the same answer at once,
/// whatever is known of the address; it is looked at behind this queue.
public interface OptInQueue {
    /// Whether mails are sent at all: an operator may not have set a sender.
    default boolean open() {
        return true;
    }

    /// A page where somebody without a chat asks for the same; empty where its address is not known.
    default Optional<URI> page() {
        return Optional.empty();
    }

    /// Where no mails are sent.
    static OptInQueue closed() {
        return new OptInQueue() {
            @Override
            public boolean open() {
                return false;
            }

            @Override
            public void send(OptInRequest request, int attempt, Duration delay) {
                throw new IllegalStateException("mail is off: MAIL_FROM is not set");
            }
        };
    }

    /// @param attempt how often it was tried to send the mail already
    /// @param delay up to what a queue holds back
    void send(OptInRequest request, int attempt, Duration delay);

    default void send(OptInRequest request) {
        send(request, 0, Duration.ZERO);
    }
}
