package watch.sahel.subscriber;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.NextDigest.Reach;

/// One address and its choices.
///
/// @param language of the bot's own words, BCP 47
/// @param nextDigest none if nothing ever waits for one; meaningless unless active
/// @param lastDigest when the last one was composed; before the first, when it subscribed
/// @param owedSince stories filed before then are all told; later ones may be owed, however long ago that is
/// @param since when it subscribed
/// @param version counts the saves, so that of two writers at once only one succeeds
public record Subscriber(
        SubscriberId id,
        Address address,
        Standing standing,
        String language,
        Choices choices,
        Optional<NextDigest> nextDigest,
        Instant lastDigest,
        Instant owedSince,
        Instant since,
        long version) {

    /// A new, active subscriber, with its first digest due at once.
    public static Subscriber joining(Address address, String language, Choices choices, Instant now) {
        return new Subscriber(
                SubscriberId.of(address),
                address,
                Standing.ACTIVE,
                language,
                choices,
                Optional.of(NextDigest.ofAll(now)),
                now,
                now,
                now,
                0);
    }

    /// One that gets digests only.
    public static Subscriber joining(
            Address address, String language, ZoneId zone, Set<TopicId> topics, Schedule schedule, Instant now) {
        return joining(address, language, Choices.of(zone, topics, schedule), now);
    }

    public Set<TopicId> topics() {
        return choices.topics();
    }

    public boolean active() {
        return standing == Standing.ACTIVE;
    }

    /// The topics of which it is told as stories come; none unless active.
    public Set<TopicId> toldAtOnce() {
        return active() ? choices.toldAtOnce() : Set.of();
    }

    /// Whether quiet hours or a pause hold what is for this subscriber.
    public boolean quietAt(Instant now) {
        return choices.pausedAt(now) || choices.quiet().hold(now, choices.zone());
    }

    public Subscriber standing(Standing newStanding) {
        return new Subscriber(
                id, address, newStanding, language, choices, nextDigest, lastDigest, owedSince, since, version);
    }

    /// @param newLanguage BCP 47
    public Subscriber speaking(String newLanguage) {
        return new Subscriber(
                id, address, standing, newLanguage, choices, nextDigest, lastDigest, owedSince, since, version);
    }

    /// The same at another address; active again if it was being moved there.
    public Subscriber movedTo(Address newAddress) {
        return new Subscriber(
                SubscriberId.of(newAddress),
                newAddress,
                standing == Standing.MOVING ? Standing.ACTIVE : standing,
                language,
                choices,
                nextDigest,
                lastDigest,
                owedSince,
                since,
                0);
    }

    /// With other choices. A digest that is owed already stays owed; the next one follows the new choices.
    public Subscriber choosing(Choices newChoices, Instant now) {
        var owed = nextDigest.filter(digest -> !digest.at().isAfter(now));
        return with(newChoices, owed.or(() -> newChoices.next(now, now)), lastDigest, owedSince);
    }

    /// With other topics, by [#choosing]; itself if they are the same.
    public Subscriber following(Consumer<Set<TopicId>> change, Instant now) {
        var changed = new HashSet<>(topics());
        change.accept(changed);
        return changed.equals(topics()) ? this : choosing(choices.following(changed), now);
    }

    /// With its next digest, of all topics, due at `when`, whatever its schedule says.
    public Subscriber dueAt(Instant when) {
        return with(choices, Optional.of(NextDigest.ofAll(when)), lastDigest, owedSince);
    }

    /// `now`, or the end of the quiet hours and the pause it lies in.
    public Instant quietUntil(Instant now) {
        return choices.release(now);
    }

    /// With the digest that is due put off to the end of what holds it at `now`.
    public Subscriber heldAt(Instant now) {
        var held = nextDigest.map(digest -> new NextDigest(quietUntil(now), digest.reach()));
        return with(choices, held, lastDigest, owedSince);
    }

    /// Of what the digest that is due tells when it is composed at `now`: a time of the schedule that passed
    /// meanwhile makes it one of all topics.
    public Reach reach(Instant now) {
        var held = nextDigest.filter(digest -> digest.reach() == Reach.HELD).isPresent();
        return held && !choices.scheduledBetween(lastDigest, now) ? Reach.HELD : Reach.ALL;
    }

    /// Told all there was, with the first digest time after `now` as the next one: a missed run is caught up by one
    /// digest, not many.
    public Subscriber digestedAt(Instant now) {
        return with(choices, choices.next(now, now), now, now);
    }

    /// As [#digestedAt], but told a part only: the rest stays owed.
    public Subscriber partlyDigestedAt(Instant now) {
        return with(choices, choices.next(now, now), now, owedSince);
    }

    public Subscriber versioned(long newVersion) {
        return new Subscriber(
                id, address, standing, language, choices, nextDigest, lastDigest, owedSince, since, newVersion);
    }

    private Subscriber with(
            Choices newChoices, Optional<NextDigest> newNext, Instant newLastDigest, Instant newOwedSince) {
        return new Subscriber(
                id, address, standing, language, newChoices, newNext, newLastDigest, newOwedSince, since, version);
    }
}
