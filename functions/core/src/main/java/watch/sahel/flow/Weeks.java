package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import watch.sahel.digest.Week;
import watch.sahel.match.TopicId;
import watch.sahel.story.Logged;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// Counts how much topics had to tell lately, from their logs. What was counted serves all digests of the next
/// minutes: at seven in the morning thousands ask for the same few topics. Thread-safe.
final class Weeks {
    /// A week's numbers do not change much in it.
    static final Duration FRESH = Duration.ofMinutes(15);
    /// Of a topic in two weeks; the older ones are not counted if there are more. The busiest topic of the sample
    /// has a tenth of it.
    static final int MAX_ENTRIES = 5_000;
    /// Lines at the head of a digest.
    static final int MAX_TOPICS = 3;
    /// Topics and watches that are remembered.
    static final int MAX_REMEMBERED = 1_000;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration REACH = DAY.multipliedBy(2L * Week.DAYS);

    private final StoryStore stories;
    private final Map<TopicId, Counted> counted = new HashMap<>();

    private record Counted(Instant at, Week week) {}

    Weeks(StoryStore stories) {
        this.stories = stories;
    }

    /// Of the first of `topics`, in their order, those that had anything to tell.
    List<Week> of(Collection<TopicId> topics, Instant now) {
        return topics.stream()
                .limit(MAX_TOPICS)
                .map(topic -> of(topic, now))
                .filter(week -> week.total() > 0)
                .toList();
    }

    private synchronized Week of(TopicId topic, Instant now) {
        var known = counted.get(topic);
        if (known != null && now.isBefore(known.at().plus(FRESH)) && !now.isBefore(known.at())) {
            return known.week();
        }
        if (counted.size() >= MAX_REMEMBERED) {
            counted.clear();
        }
        var week = count(topic, stories.log(topic, now.minus(REACH), MAX_ENTRIES), now);
        counted.put(topic, new Counted(now, week));
        return week;
    }

    /// Days are spans of 24 hours that end now, so that at seven in the morning today counts as much as yesterday.
    static Week count(TopicId topic, Collection<Logged> log, Instant now) {
        var days = new ArrayList<Set<StoryId>>();
        for (var day = 0; day < Week.DAYS; day++) {
            days.add(new HashSet<>());
        }
        var before = new HashSet<StoryId>();
        for (var entry : log) {
            var ago = Math.max(0, Duration.between(entry.filed(), now).dividedBy(DAY));
            if (ago < Week.DAYS) {
                days.get(Week.DAYS - 1 - Math.toIntExact(ago)).add(entry.story());
            } else if (ago < 2 * Week.DAYS) {
                before.add(entry.story());
            }
        }
        var week = new HashSet<StoryId>();
        days.forEach(week::addAll);
        return new Week(topic, days.stream().map(Set::size).toList(), week.size(), before.size());
    }
}
