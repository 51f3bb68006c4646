package watch.sahel.delivery;

import java.time.Duration;
import watch.sahel.subscriber.Address;

/// What a channel said to one part of a delivery.
public sealed interface Outcome {
    record Accepted() implements Outcome {}

    /// Not now: a server error, no connection, no turn yet.
    ///
    /// @param after how long to wait at least; zero if nothing says
    record Later(String why, Duration after) implements Outcome {}

    /// Not now, since too much was sent: to this address, or by us to all.
    ///
    /// @param after how long the channel asks to wait; seconds or half a day
    record TooMany(String why, Duration after) implements Outcome {}

    /// The same readers are reached at another address from now on, and at this one no more.
    record Moved(Address to) implements Outcome {}

    /// Never again to this address: blocked, kicked, no such chat or mailbox.
    record Unreachable(String why) implements Outcome {}

    /// This message never: the channel will not take it as it is.
    record Refused(String why) implements Outcome {}
}
