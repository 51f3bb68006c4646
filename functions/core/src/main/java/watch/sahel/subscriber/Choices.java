package watch.sahel.subscriber;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.NextDigest.Reach;

/// What a subscriber wants to be told, and when. What a digest then holds is decided in `digest`.
///
/// @param zone of all local times
/// @param schedule of digests
/// @param atOnce those of the topics whose new stories do not wait for a digest
/// @param pausedUntil nothing at all is told before; what comes meanwhile is told then. Of no meaning once it passed
/// @param nothingNew what a digest of nothing is
public record Choices(
        ZoneId zone,
        Set<TopicId> topics,
        Schedule schedule,
        Set<TopicId> atOnce,
        QuietHours quiet,
        NothingNew nothingNew,
        Feedback feedback,
        Mutes mutes,
        Optional<Instant> pausedUntil) {
    /// What comes of a scheduled digest with nothing in it.
    public enum NothingNew {
        NO_MESSAGE,
        /// One line that says so.
        A_NOTE
    }

    public Choices {
        topics = Set.copyOf(topics);
        atOnce = Set.copyOf(atOnce);
    }

    /// Digests only, no quiet hours, no message when nothing is new.
    public static Choices of(ZoneId zone, Set<TopicId> topics, Schedule schedule) {
        return new Choices(
                zone,
                topics,
                schedule,
                Set.of(),
                QuietHours.NONE,
                NothingNew.NO_MESSAGE,
                Feedback.NONE,
                Mutes.NONE,
                Optional.empty());
    }

    public Choices at(ZoneId newZone) {
        return new Choices(newZone, topics, schedule, atOnce, quiet, nothingNew, feedback, mutes, pausedUntil);
    }

    public Choices following(Set<TopicId> newTopics) {
        return new Choices(zone, newTopics, schedule, atOnce, quiet, nothingNew, feedback, mutes, pausedUntil);
    }

    public Choices on(Schedule newSchedule) {
        return new Choices(zone, topics, newSchedule, atOnce, quiet, nothingNew, feedback, mutes, pausedUntil);
    }

    public Choices atOnce(Set<TopicId> newAtOnce) {
        return new Choices(zone, topics, schedule, newAtOnce, quiet, nothingNew, feedback, mutes, pausedUntil);
    }

    public Choices quiet(QuietHours newQuiet) {
        return new Choices(zone, topics, schedule, atOnce, newQuiet, nothingNew, feedback, mutes, pausedUntil);
    }

    public Choices nothingNew(NothingNew newNothingNew) {
        return new Choices(zone, topics, schedule, atOnce, quiet, newNothingNew, feedback, mutes, pausedUntil);
    }

    public Choices feedback(Feedback newFeedback) {
        return new Choices(zone, topics, schedule, atOnce, quiet, nothingNew, newFeedback, mutes, pausedUntil);
    }

    public Choices mutes(Mutes newMutes) {
        return new Choices(zone, topics, schedule, atOnce, quiet, nothingNew, feedback, newMutes, pausedUntil);
    }

    public Choices pausedUntil(Instant end) {
        return new Choices(zone, topics, schedule, atOnce, quiet, nothingNew, feedback, mutes, Optional.of(end));
    }

    /// Ends a pause.
    public Choices resumed() {
        return new Choices(zone, topics, schedule, atOnce, quiet, nothingNew, feedback, mutes, Optional.empty());
    }

    public boolean pausedAt(Instant now) {
        return pausedUntil.filter(now::isBefore).isPresent();
    }

    /// `now`, or the end of the pause and the quiet hours it lies in.
    Instant release(Instant now) {
        return quiet.release(pausedUntil.filter(now::isBefore).orElse(now), zone);
    }

    /// The topics whose new stories are told as they come. Added feeds bring them too, if there are any.
    public Set<TopicId> toldAtOnce() {
        if (schedule instanceof Schedule.AtOnce) {
            return topics;
        }
        var told = topics.stream().filter(atOnce::contains).collect(Collectors.toSet());
        return told.isEmpty()
                ? told
                : topics.stream()
                        .filter(topic -> topic.isFeed() || told.contains(topic))
                        .collect(Collectors.toSet());
    }

    /// The topics that a digest of this reach tells of.
    public Set<TopicId> topics(Reach reach) {
        return switch (reach) {
            case ALL -> topics;
            case HELD -> toldAtOnce();
        };
    }

    /// The digest to come after the one of `lastDigest`, as it stands at `now`: the first time of the schedule, or,
    /// where something is told at once, the first end of quiet hours, whichever is earlier. All times that were
    /// missed by now, or that quiet hours or a pause hold, are one digest: at once, or at their end. Never before
    /// `now` and never in quiet hours or a pause; empty if nothing ever waits for a digest.
    public Optional<NextDigest> next(Instant lastDigest, Instant now) {
        var scheduled = schedule.next(lastDigest, zone).map(time -> NextDigest.ofAll(notBefore(now, time)));
        if (toldAtOnce().isEmpty() || (quiet.none() && !pausedAt(now))) {
            return scheduled;
        }
        var end = pausedAt(now) ? now : notBefore(now, quiet.endAfter(lastDigest, zone));
        var held = new NextDigest(release(end), Reach.HELD);
        return scheduled.filter(digest -> !digest.at().isAfter(held.at())).or(() -> Optional.of(held));
    }

    private Instant notBefore(Instant now, Instant time) {
        return release(time.isBefore(now) ? now : time);
    }

    /// Whether a time of the schedule lies after `lastDigest` and not after `now`.
    boolean scheduledBetween(Instant lastDigest, Instant now) {
        return schedule.next(lastDigest, zone)
                .filter(time -> !time.isAfter(now))
                .isPresent();
    }
}
