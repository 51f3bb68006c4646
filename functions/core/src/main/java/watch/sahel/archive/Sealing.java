package watch.sahel.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import watch.sahel.match.Matcher;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.story.StoryStore;

/// Writes the drawers of days that are over. May run at any time and twice: it writes what is missing, the mark
/// last.
public final class Sealing {
    /// After midnight: a filing begun before it is in the logs by then.
    static final Duration SETTLED = Duration.ofMinutes(15);
    /// Of all the days that are missing; the most recently filed if there are more. Twice what search was measured
    /// with.
    static final int MAX_STORIES = 20_000;

    private final ArchiveStore drawers;
    private final StoryStore stories;
    private final Supplier<Matcher> matcher;

    /// @param stories that miss no filing
    public Sealing(ArchiveStore drawers, StoryStore stories, Supplier<Matcher> matcher) {
        this.drawers = drawers;
        this.stories = stories;
        this.matcher = matcher;
    }

    /// Says how many days were written.
    public int seal(Instant now) {
        var last = LocalDate.ofInstant(now.minus(SETTLED), ZoneOffset.UTC).minusDays(1);
        var reach = LocalDate.ofInstant(now.minus(Archive.REACH), ZoneOffset.UTC);
        var first = drawers.sealed()
                .map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(reach))
                .orElse(reach);
        if (first.isAfter(last)) {
            return 0;
        }
        var byDay = new TreeMap<LocalDate, List<Story>>();
        stories.filedSince(
                        Set.of(TopicId.ANY), first.atStartOfDay(ZoneOffset.UTC).toInstant(), MAX_STORIES)
                .forEach(story -> byDay.computeIfAbsent(day(story), _ -> new ArrayList<>())
                        .add(story));
        for (var entry : byDay.headMap(last, true).entrySet()) {
            drawers.seal(entry.getKey(), packed(entry.getValue()));
        }
        if (!byDay.containsKey(last)) {
            drawers.seal(last, packed(List.of()));
        }
        return Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    }

    private static LocalDate day(Story story) {
        return LocalDate.ofInstant(story.lastFiled(), ZoneOffset.UTC);
    }

    private byte[] packed(List<Story> stories) {
        return DrawerFormat.pack(stories.stream()
                .flatMap(story -> Unsealed.cards(story, matcher.get()).stream())
                .toList());
    }
}
