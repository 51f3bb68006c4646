package watch.sahel.delivery;

import java.time.Instant;

/// Lets time pass, for what is too short to be put off.
@FunctionalInterface
public interface Waiting {
    /// Returns at `time`, at once if it has passed.
    void until(Instant time);
}
