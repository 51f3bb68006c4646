package watch.sahel.embedded.telegram;

import java.time.Duration;

/// How a call goes wrong that was in order.
public sealed interface Fault {
    /// Whether the call did its work before the connection broke.
    enum Moment {
        BEFORE_EFFECT,
        AFTER_EFFECT
    }

    /// 429 with this `retry_after`, whatever was sent before; nothing happens to the chat.
    record TooManyRequests(Duration retryAfter) implements Fault {
        public TooManyRequests {
            if (retryAfter.toSeconds() < 1) {
                throw new IllegalArgumentException("retry_after is whole seconds from 1: " + retryAfter);
            }
        }
    }

    /// A refusal of the server in its own words, whatever the state of the chat; nothing happens to it.
    record Refused(int code, String description) implements Fault {}

    /// The page of a gateway in front of the server: no JSON, nothing happens to the chat.
    record ServerError(int status, String html) implements Fault {
        public ServerError {
            if (status < 500 || status > 599) {
                throw new IllegalArgumentException("not a server error: " + status);
            }
        }
    }

    /// The connection closes without an answer. After the effect: the message is there, but the bot cannot know.
    record DropConnection(Moment moment) implements Fault {}

    static Fault badGateway() {
        return new ServerError(
                502, "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");
    }

    static Fault tooManyRequests(Duration retryAfter) {
        return new TooManyRequests(retryAfter);
    }

    static Fault lostRequest() {
        return new DropConnection(Moment.BEFORE_EFFECT);
    }

    static Fault lostAnswer() {
        return new DropConnection(Moment.AFTER_EFFECT);
    }
}
