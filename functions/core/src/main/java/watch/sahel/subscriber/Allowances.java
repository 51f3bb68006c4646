package watch.sahel.subscriber;

import java.time.Duration;
import java.time.Instant;

/// How often something may be done: counted in windows that follow one another, so that at their border twice as
/// much may pass.
public interface Allowances {
    /// Takes one of the `most` that may be taken of `what` in a window; says whether there was one left. May count
    /// a taking twice when its answer is lost, never too little.
    boolean take(String what, int most, Duration window, Instant now);

    /// How long the window lasts that `now` is in, in whole seconds and at least one.
    static Duration left(Duration window, Instant now) {
        return Duration.ofSeconds(window.toSeconds() - now.getEpochSecond() % window.toSeconds());
    }
}
