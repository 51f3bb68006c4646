package watch.sahel.digest;

import java.time.Instant;
import java.util.List;
import watch.sahel.subscriber.SubscriberId;

/// What one subscriber is told at one time.
///
/// @param items most important first; empty if nothing is new and the subscriber asked
/// @param notices a line each on the bot itself, for those who look after it; mostly none
/// @param more stories that were due as well but did not fit; the next digest tells them
/// @param weeks how much the topics had to tell lately; empty where nobody counted
public record Digest(
        DigestId id,
        SubscriberId subscriber,
        Instant composedAt,
        List<DigestItem> items,
        List<String> notices,
        int more,
        List<Week> weeks) {
    /// Told with all they have; the others in one line each, so that a digest is read in a minute.
    private static final int IN_FULL = 10;

    public Digest {
        items = List.copyOf(items);
        notices = List.copyOf(notices);
        weeks = List.copyOf(weeks);
    }

    public Digest(
            DigestId id,
            SubscriberId subscriber,
            Instant composedAt,
            List<DigestItem> items,
            List<String> notices,
            int more) {
        this(id, subscriber, composedAt, items, notices, more, List.of());
    }

    public Digest with(List<String> newNotices) {
        return new Digest(id, subscriber, composedAt, items, newNotices, more, weeks);
    }

    /// The same for another subscriber.
    public Digest of(SubscriberId other) {
        return new Digest(id, other, composedAt, items, notices, more, weeks);
    }

    public Digest withWeeks(List<Week> newWeeks) {
        return new Digest(id, subscriber, composedAt, items, notices, more, newWeeks);
    }

    /// Nothing in it would be missed.
    public boolean isEmpty() {
        return items.isEmpty() && notices.isEmpty();
    }

    /// The most important stories, told with all they have.
    public List<DigestItem> inFull() {
        return items.subList(0, Math.min(IN_FULL, items.size()));
    }

    /// The others, told in one line each.
    public List<DigestItem> inBrief() {
        return items.subList(inFull().size(), items.size());
    }

    public int reportCount() {
        return items.stream().mapToInt(DigestItem::reportCount).sum();
    }

    public long outletCount() {
        return items.stream()
                .flatMap(item -> item.sources().stream())
                .map(DigestItem.Source::outlet)
                .distinct()
                .count();
    }
}
