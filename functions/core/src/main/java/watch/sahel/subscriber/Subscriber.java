package watch.sahel.subscriber;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import watch.sahel.match.TopicId;

/// One address and its choices.
///
/// @param language of the bot's own words, BCP 47
/// @param nextDigest when the next digest is due, in whole seconds as the index keeps it; meaningless unless active
/// @param lastDigest when the last one was composed; before the first, when it subscribed
/// @param since when it subscribed
/// @param version counts the saves, so that of two writers at once only one succeeds
public record Subscriber(
        SubscriberId id,
        Address address,
        Standing standing,
        String language,
        ZoneId zone,
        Set<TopicId> topics,
        Schedule schedule,
        Instant nextDigest,
        Instant lastDigest,
        Instant since,
        long version) {

    public Subscriber {
        topics = Set.copyOf(topics);
        nextDigest = nextDigest.truncatedTo(ChronoUnit.SECONDS);
    }

    /// A new, active subscriber, with its first digest due at once.
    public static Subscriber joining(
            Address address, String language, ZoneId zone, Set<TopicId> topics, Schedule schedule, Instant now) {
        return new Subscriber(
                SubscriberId.of(address), address, Standing.ACTIVE, language, zone, topics, schedule, now, now, now, 0);
    }

    public boolean active() {
        return standing == Standing.ACTIVE;
    }

    public Subscriber standing(Standing newStanding) {
        return new Subscriber(
                id, address, newStanding, language, zone, topics, schedule, nextDigest, lastDigest, since, version);
    }

    /// With its next digest due at `when`, whatever its schedule says.
    public Subscriber dueAt(Instant when) {
        return new Subscriber(
                id, address, standing, language, zone, topics, schedule, when, lastDigest, since, version);
    }

    /// With the first digest time after `now` as the next one: a missed run is caught up by one digest, not many.
    public Subscriber digestedAt(Instant now) {
        var next = schedule.next(now, zone);
        return new Subscriber(id, address, standing, language, zone, topics, schedule, next, now, since, version);
    }

    public Subscriber versioned(long newVersion) {
        return new Subscriber(
                id, address, standing, language, zone, topics, schedule, nextDigest, lastDigest, since, newVersion);
    }
}
