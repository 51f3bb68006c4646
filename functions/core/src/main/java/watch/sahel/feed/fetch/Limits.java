package watch.sahel.feed.fetch;

import java.time.Duration;

/// How long a fetch may take.
///
/// @param connect for each attempt to connect; a host with several addresses may take several
/// @param total for all hops together: waiting for one's turn, looking up, connecting, headers and bodies
record Limits(Duration connect, Duration total) {
    Limits {
        if (!connect.isPositive() || total.compareTo(connect) < 0) {
            throw new IllegalArgumentException("connect " + connect + " within total " + total);
        }
    }
}
