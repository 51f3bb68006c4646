package watch.sahel.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import watch.sahel.feed.fetch.FetchRequest;
import watch.sahel.feed.fetch.Validators;

/// A feed with its memory, as it stands in the store.
///
/// @param nextPoll when it is due; empty when polling has stopped because the server said 410 Gone
/// @param version counts the saves, so that of two polls at once only one is kept
public record Feed(
        FeedId id,
        URI url,
        Outlet outlet,
        Validators validators,
        SeenSet seen,
        Health health,
        Optional<Instant> nextPoll,
        long version) {

    /// A feed that was never polled, due at `firstPoll`.
    public static Feed fresh(FeedId id, URI url, Outlet outlet, Instant firstPoll) {
        return new Feed(id, url, outlet, Validators.NONE, SeenSet.EMPTY, Health.UNTRIED, Optional.of(firstPoll), 0);
    }

    public boolean due(Instant now) {
        return nextPoll.filter(next -> !next.isAfter(now)).isPresent();
    }

    /// How to ask for it now.
    public FetchRequest request() {
        return new FetchRequest(url, validators, "");
    }

    public Feed of(Outlet newOutlet) {
        return new Feed(id, url, newOutlet, validators, seen, health, nextPoll, version);
    }

    public Feed at(URI newUrl) {
        return new Feed(id, newUrl, outlet, validators, seen, health, nextPoll, version);
    }

    public Feed with(Validators newValidators, SeenSet newSeen) {
        return new Feed(id, url, outlet, newValidators, newSeen, health, nextPoll, version);
    }

    public Feed after(Health newHealth, Optional<Instant> newNextPoll) {
        return new Feed(id, url, outlet, validators, seen, newHealth, newNextPoll, version);
    }

    public Feed versioned(long newVersion) {
        return new Feed(id, url, outlet, validators, seen, health, nextPoll, newVersion);
    }
}
