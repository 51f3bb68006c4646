package watch.sahel.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays the polls of one round out in time, so that neither our own functions nor any host meets them all at once.
/// Those of a few feeds start together, since one invocation can wait for all of them.
///
/// @param spread the polls of a round start in groups of [#TOGETHER] spread evenly over this time
/// @param hostSpacing between the starts of two polls of one host; our own machine needs none
public record Pacing(Duration spread, Duration hostSpacing) {
    /// SQS delays a message by at most 15 minutes. A host with more feeds than fit is met more often at the end.
    public static final Duration MAX_DELAY = Duration.ofMinutes(15);
    /// So many polls wait for their sites at once in one invocation: it costs little more than the slowest of them.
    /// Their documents, ten megabytes each at the most, still fit into its memory one after the other.
    public static final int TOGETHER = 10;
    /// On AWS: a round a minute, with room at its end for what came late.
    public static final Pacing STANDARD = new Pacing(Duration.ofSeconds(45), Duration.ofSeconds(2));
    /// Everything at once: for a site of one's own, and for tests that have no minute to spare.
    public static final Pacing NONE = new Pacing(Duration.ZERO, Duration.ZERO);

    /// When to poll a feed, counted from the round.
    public record Turn(FeedId feed, Duration delay) {}

    public Pacing {
        if (spread.isNegative() || hostSpacing.isNegative() || spread.compareTo(MAX_DELAY) > 0) {
            throw new IllegalArgumentException("a spread is from 0 to " + MAX_DELAY
                    + " and a spacing not negative, not " + spread + ", " + hostSpacing);
        }
    }

    /// In the order given; whole seconds, which is what SQS can do.
    public List<Turn> turns(List<DueFeed> due) {
        Map<String, Duration> freeFrom = new HashMap<>();
        var groups = Math.ceilDiv(due.size(), TOGETHER);
        var turns = new ArrayList<Turn>(due.size());
        for (var feed : due) {
            var own = spread.multipliedBy(turns.size() / TOGETHER).dividedBy(groups);
            turns.add(turn(feed, Duration.ofSeconds(own.toSeconds()), freeFrom));
        }
        return turns;
    }

    private Turn turn(DueFeed feed, Duration own, Map<String, Duration> freeFrom) {
        var free = freeFrom.getOrDefault(feed.host(), Duration.ZERO);
        var at = own.compareTo(free) > 0 ? own : free;
        freeFrom.put(feed.host(), at.plus(isOwnMachine(feed.host()) ? Duration.ZERO : hostSpacing));
        return new Turn(feed.id(), at.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : at);
    }

    private static boolean isOwnMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
