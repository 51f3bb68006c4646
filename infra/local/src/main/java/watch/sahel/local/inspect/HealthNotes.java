package watch.sahel.local.inspect;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.Parsed;

/// What a look at all entries of a document finds odd, in words. How its bytes were read is told by the
/// parser's own notes. Odd is not bad: the bot copes with all of it.
final class HealthNotes {
    /// Clocks of newsrooms go wrong by minutes.
    static final Duration CLOCK_ERROR = Duration.ofMinutes(10);

    /// A feed without anything new for so long may be dead.
    static final Duration STALE = Duration.ofDays(60);

    /// So few entries may well be alike by chance.
    static final int FEW = 3;

    private final List<Entry> entries;
    private final List<String> notes = new ArrayList<>();

    private HealthNotes(List<Entry> entries) {
        this.entries = entries;
    }

    static List<String> of(Parsed.Entries document, Instant now) {
        var health = new HealthNotes(document.entries());
        if (health.entries.isEmpty()) {
            return List.of("no entries");
        }
        health.identity();
        health.dates(now);
        health.texts();
        return health.notes;
    }

    private void identity() {
        count(entry -> entry.guid().isEmpty(), "no id");
        repeated("id", Entry::guid);
        count(entry -> entry.link().isEmpty(), "no link");
        repeated("link", Entry::link);
    }

    private void repeated(String what, Function<Entry, String> value) {
        var repeated = entries.stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(same -> same.getValue() > 1)
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        repeated.ifPresent(most ->
                notes.add("the same " + what + " on " + most.getValue() + " entries: " + Cells.cut(most.getKey(), 80)));
    }

    private void dates(Instant now) {
        count(entry -> entry.dated().isEmpty() && !hasDate(entry), "no date");
        count(entry -> entry.dated().isEmpty() && hasDate(entry), "a date from before the web, so none");
        var dates = DocumentDates.of(entries);
        future(dates, now);
        order(dates);
        dates.newest()
                .filter(newest -> newest.plus(STALE).isBefore(now))
                .ifPresent(newest -> notes.add("nothing new for " + Spans.of(Duration.between(newest, now))));
    }

    private static boolean hasDate(Entry entry) {
        return entry.published().isPresent() || entry.updated().isPresent();
    }

    private void future(DocumentDates dates, Instant now) {
        var ahead = dates.all().stream()
                .filter(date -> date.isAfter(now.plus(CLOCK_ERROR)))
                .count();
        dates.newest()
                .filter(_ -> ahead > 0)
                .ifPresent(last -> notes.add(of(ahead) + "dated in the future, up to "
                        + last.truncatedTo(ChronoUnit.SECONDS) + ", " + Spans.of(Duration.between(now, last))
                        + " ahead"));
    }

    private void order(DocumentDates dates) {
        if (dates.all().size() >= FEW && dates.all().stream().distinct().count() == 1) {
            notes.add("all entries have the same date");
        }
        switch (dates.order()) {
            case OLDEST_FIRST -> notes.add("oldest first, not newest first");
            case NONE -> notes.add("not newest first, nor in any order of their dates");
            case NEWEST_FIRST -> {}
        }
    }

    private void texts() {
        count(entry -> entry.title().isEmpty(), "no title");
        count(entry -> entry.summary().isEmpty() && entry.content().html().isBlank(), "no text but the title");
        CommonTail.of(entries.stream().map(Entry::summary).toList())
                .ifPresent(tail -> notes.add(of(tail.texts()) + "ended by the same words: \"..." + tail.words() + '"'));
    }

    private void count(Predicate<Entry> odd, String has) {
        var count = (int) entries.stream().filter(odd).count();
        if (count == entries.size() && count > 1) {
            notes.add("all entries have " + has);
        } else if (count > 0) {
            notes.add(count + " of " + entries.size() + " entries " + (count == 1 ? "has " : "have ") + has);
        }
    }

    private String of(long count) {
        return count + " of " + entries.size() + " entries " + (count == 1 ? "is " : "are ");
    }
}
