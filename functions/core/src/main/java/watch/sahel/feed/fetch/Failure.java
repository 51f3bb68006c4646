package watch.sahel.feed.fetch;

import java.io.IOException;
import watch.sahel.feed.fetch.Fetched.Cause;

/// A fetch that came to nothing, on its way up to become a [Fetched.Broken]. An IOException, so that it passes
/// through streams and sockets.
final class Failure extends IOException {
    private final Cause kind;
    private final String why;

    /// @param why as in [Fetched.Broken]
    Failure(Cause kind, String why) {
        super(why);
        this.kind = kind;
        this.why = why;
    }

    Cause kind() {
        return kind;
    }

    String why() {
        return why;
    }
}
