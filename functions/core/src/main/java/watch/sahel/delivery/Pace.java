package watch.sahel.delivery;

import java.time.Duration;
import java.time.Instant;

/// Who may send when, kept between all senders: lanes in which turns follow one another. What the lanes are and how
/// long a turn is, the channels know.
public interface Pace {
    /// Takes the next turn of a lane, which begins when the one before has ended.
    ///
    /// @param length until the turn after it
    /// @param patience a turn that begins later than so long after `now` is not taken
    Turn take(String lane, Duration length, Instant now, Duration patience);

    /// No turn begins before `until`; an earlier closing that is longer stands.
    void close(String lane, Instant until);

    /// What asking for a turn came to.
    sealed interface Turn {
        /// It is ours.
        record At(Instant when) implements Turn {}

        /// None was taken: the next one begins only then.
        record NotBefore(Instant when) implements Turn {}
    }
}
