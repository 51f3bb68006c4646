package watch.sahel.bot;

import java.time.Duration;

/// What became of an update.
public sealed interface Handling {
    /// It is not to be offered again.
    record Done() implements Handling {}

    /// It is to be offered again, and no other update of its chat before it.
    ///
    /// @param after no sooner than this; zero if nothing says
    record NotYet(String why, Duration after) implements Handling {}
}
