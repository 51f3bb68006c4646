package watch.sahel.delivery;

import java.time.Duration;

/// What a channel said to one part of a delivery.
public sealed interface Outcome {
    record Accepted() implements Outcome {}

    /// Not now: too many messages, a server error, no connection.
    ///
    /// @param after how long the channel asks to wait; zero if it does not say
    record Later(String why, Duration after) implements Outcome {}

    /// Never again to this address: blocked, kicked, no such chat or mailbox.
    record Unreachable(String why) implements Outcome {}

    /// This message never: the channel will not take it as it is.
    record Refused(String why) implements Outcome {}
}
