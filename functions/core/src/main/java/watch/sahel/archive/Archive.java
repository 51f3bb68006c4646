package watch.sahel.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import watch.sahel.match.Matcher;
import watch.sahel.match.TopicId;
import watch.sahel.query.Query;
import watch.sahel.query.Skimming;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// Searches the stories of the last [#REACH]: headlines, first lines, and all that was recognised in the reports,
/// up to the filing of a moment ago. Keeps the drawers it has read, which never change: only the first search
/// reads all of them. Thread-safe.
public final class Archive {
    /// As long as stories are kept.
    public static final Duration REACH = Duration.ofDays(90);
    /// Of what no drawer holds yet, the most recently filed: more than the sample's busiest three days have.
    static final int MAX_UNSEALED = 1_000;
    /// Kept in memory, newest first: some 350 MB of the 1024 that a function has, at 3.5 kB each (measured). Ten
    /// thousand stories of two reports are a fifth of it.
    static final int MAX_CARDS = 100_000;

    private final ArchiveStore drawers;
    private final StoryStore stories;
    private final Supplier<Matcher> matcher;
    private final int maxCards;
    private final NavigableMap<LocalDate, Drawer> read = new TreeMap<>();
    private Optional<LocalDate> readTo = Optional.empty();
    private final Unsealed unsealed = new Unsealed();

    /// @param matcher asked for when there is something to search
    public Archive(ArchiveStore drawers, StoryStore stories, Supplier<Matcher> matcher) {
        this(drawers, stories, matcher, MAX_CARDS);
    }

    /// @param maxCards kept of the drawers
    Archive(ArchiveStore drawers, StoryStore stories, Supplier<Matcher> matcher, int maxCards) {
        this.drawers = drawers;
        this.stories = stories;
        this.matcher = matcher;
        this.maxCards = maxCards;
    }

    /// All stories that `query` is true of, by one of their reports at least, the most relevant first.
    public List<Finding> search(Query query, Instant now) {
        var skimming = new Skimming(query, matcher.get().lexicon());
        var found = new ArrayList<Finding>();
        for (var story : stories(now)) {
            var cards = story.stream().filter(skimming::finds).toList();
            if (!cards.isEmpty()) {
                var weight = Relevance.weight(story, cards, skimming, now);
                found.add(new Finding(cards.getFirst().story(), weight, Relevance.newest(story)));
            }
        }
        found.sort(Comparator.comparingDouble(Finding::weight)
                .reversed()
                .thenComparing(finding -> finding.story().value()));
        return List.copyOf(found);
    }

    /// How much there was to tell of what `query` is true of.
    public Trend trend(Query query, Instant now) {
        var lexicon = matcher.get().lexicon();
        var skimming = new Skimming(query, lexicon);
        var counting = new Counting(lexicon, query, now);
        for (var story : stories(now)) {
            counting.add(story.stream().filter(skimming::finds).toList());
        }
        return counting.trend();
    }

    /// Of all stories that are searched.
    public List<StoryId> ids(Instant now) {
        return stories(now).stream().map(story -> story.getFirst().story()).toList();
    }

    /// Each story once, as it was last filed; one that was merged into another is that one.
    private Collection<List<Card>> stories(Instant now) {
        var seen = new HashSet<StoryId>();
        var all = new ArrayList<List<Card>>();
        for (var drawer : shelf(now)) {
            drawer.stories().forEach((story, cards) -> {
                if (seen.add(story)) {
                    all.add(cards);
                    seen.addAll(cards.getFirst().formerly());
                }
            });
        }
        return all;
    }

    /// What is filed since the last drawer, then the drawers, newest first.
    private synchronized List<Drawer> shelf(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var first = LocalDate.ofInstant(now.minus(REACH), ZoneOffset.UTC);
        var sealed = drawers.sealed().filter(day -> !day.isBefore(first));
        sealed.ifPresent(last -> fetch(readTo.map(day -> day.plusDays(1)).orElse(first), last));
        read.headMap(first, false).clear();
        var since = sealed.map(day -> day.plusDays(1)).orElse(first);
        var newer = stories.filedSince(
                Set.of(TopicId.ANY), since.atStartOfDay(ZoneOffset.UTC).toInstant(), MAX_UNSEALED);
        var shelf = new ArrayList<Drawer>();
        shelf.add(unsealed.drawer(today, newer, matcher.get()));
        shelf.addAll(read.descendingMap().values());
        return shelf;
    }

    private void fetch(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return;
        }
        var lexicon = matcher.get().lexicon();
        drawers.drawers(first, last).forEach((day, packed) -> read.put(day, DrawerFormat.unpack(day, packed, lexicon)));
        readTo = Optional.of(last);
        var cards = 0;
        for (var drawer : List.copyOf(read.descendingMap().values())) {
            cards += drawer.cards().size();
            if (cards > maxCards) {
                read.headMap(drawer.day(), true).clear();
                return;
            }
        }
    }
}
