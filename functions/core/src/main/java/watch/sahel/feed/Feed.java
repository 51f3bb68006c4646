package watch.sahel.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import watch.sahel.feed.document.UpdateHints;
import watch.sahel.feed.fetch.FetchRequest;
import watch.sahel.feed.fetch.Validators;

/// A feed with its memory, as it stands in the store. What it was seen to carry is kept apart, in [Carried].
///
/// @param validators of the last answer from the listing's own URL
/// @param contents what the last document held, by [SeenSet#contents]; empty before the first
/// @param rhythm how it publishes, as far as that was learnt
/// @param stated what its last document said of polling it
/// @param told which trouble of it the operator knows of
/// @param nextPoll when it is due; empty when polling has stopped: the server said 410 Gone, or it moved to where
///     another feed is
/// @param version counts the saves, so that of two polls at once only one is kept
public record Feed(
        FeedId id,
        Listing listing,
        Validators validators,
        String contents,
        Rhythm rhythm,
        UpdateHints stated,
        Health health,
        Told told,
        Optional<Instant> nextPoll,
        long version) {
    /// Failures in a row before an alternate address is tried: one bad hour must not change where we look.
    public static final int FAILURES_BEFORE_ALTERNATES = 3;

    /// A feed that was never polled, due at `firstPoll`.
    public static Feed fresh(FeedId id, Listing listing, Instant firstPoll) {
        return new Feed(
                id,
                listing,
                Validators.NONE,
                "",
                Rhythm.NONE,
                UpdateHints.NONE,
                Health.UNTRIED,
                Told.NOTHING,
                Optional.of(firstPoll),
                0);
    }

    public boolean due(Instant now) {
        return nextPoll.filter(next -> !next.isAfter(now)).isPresent();
    }

    /// As a round sees it.
    public DueFeed due() {
        return DueFeed.of(this);
    }

    /// Whether it was never read.
    public boolean untried() {
        return health.lastSuccess().isEmpty();
    }

    public URI url() {
        return listing.url();
    }

    public Outlet outlet() {
        return listing.outlet();
    }

    /// Whether it is listed at that address, be it spelled otherwise; see [FeedUrl#key].
    public boolean livesAt(URI address) {
        return FeedUrl.key(url()).equals(FeedUrl.key(address));
    }

    /// How to ask for it now. Validators hold only where they were given.
    public FetchRequest request() {
        var address = listing.address(health.failures());
        return new FetchRequest(address, address.equals(url()) ? validators : Validators.NONE, listing.userAgent());
    }

    public Feed listed(Listing newListing) {
        return new Feed(id, newListing, validators, contents, rhythm, stated, health, told, nextPoll, version);
    }

    /// Moved for good, along an unbroken chain of permanent redirects.
    public Feed at(URI newUrl) {
        return listed(listing.at(newUrl));
    }

    public Feed with(Validators newValidators) {
        return new Feed(id, listing, newValidators, contents, rhythm, stated, health, told, nextPoll, version);
    }

    /// After a document was read.
    public Feed holding(String newContents, Rhythm newRhythm, UpdateHints newlyStated) {
        return new Feed(id, listing, validators, newContents, newRhythm, newlyStated, health, told, nextPoll, version);
    }

    public Feed after(Health newHealth, Told newlyTold, Optional<Instant> newNextPoll) {
        return new Feed(id, listing, validators, contents, rhythm, stated, newHealth, newlyTold, newNextPoll, version);
    }

    public Feed after(Health newHealth, Optional<Instant> newNextPoll) {
        return after(newHealth, told, newNextPoll);
    }

    public Feed versioned(long newVersion) {
        return new Feed(id, listing, validators, contents, rhythm, stated, health, told, nextPoll, newVersion);
    }
}
