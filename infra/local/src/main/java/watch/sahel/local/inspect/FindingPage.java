package watch.sahel.local.inspect;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.feed.document.Entry;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.document.UpdateHints;

/// A finding for people: what the feed is, its entries two lines each, and what is odd about it. Right-to-left
/// titles stand last on their line, so that nothing behind them is moved.
public final class FindingPage {
    /// More do not fit into a head; `--json` has them all.
    static final int MAX_ENTRIES = 50;

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NO_DATE = "no date         ";
    private static final String INDENT = "  ";

    private final Ink ink;
    private final int width;
    private final Instant now;
    private final List<String> lines = new ArrayList<>();

    private FindingPage(Ink ink, int width, Instant now) {
        this.ink = ink;
        this.width = width;
        this.now = now;
    }

    /// @param width of the terminal, in cells
    public static List<String> of(Finding finding, Ink ink, int width, Instant now) {
        var page = new FindingPage(ink, width, now);
        switch (finding) {
            case Finding.Feed feed -> page.feed(feed);
            case Finding.Failure failure -> page.failure(failure);
        }
        return List.copyOf(page.lines);
    }

    private void failure(Finding.Failure failure) {
        var source = failure.source().map(name -> shown(name, width) + ": ").orElse("");
        lines.add(ink.bad("✘ ") + source + Cells.shown(failure.error()));
        if (!failure.offers().isEmpty()) {
            lines.add(INDENT + "a feed may be at");
            failure.offers().forEach(offer -> lines.add(INDENT + INDENT + offer));
        }
    }

    private void feed(Finding.Feed feed) {
        var document = feed.document();
        lines.add(ink.strong(document.title().isEmpty() ? "(no title)" : shown(document.title(), width)));
        head("source", feed.source());
        head("link", document.link());
        head("format", facts(document));
        var dates = DocumentDates.of(document.entries());
        head("entries", counts(document, dates));
        dates.newest().ifPresent(newest -> head("dates", span(dates.oldest().orElse(newest), newest)));
        head("hints", hints(document.hints()));
        lines.add("");
        document.entries().stream().limit(MAX_ENTRIES).forEach(this::entry);
        var left = document.entries().size() - MAX_ENTRIES;
        if (left > 0) {
            lines.add(INDENT + ink.faint("... and " + left + " more; --json shows all"));
        }
        health(feed.notes());
    }

    private void head(String name, String value) {
        if (!value.isEmpty()) {
            lines.add(INDENT + ink.faint("%-8s ".formatted(name)) + Cells.shown(value));
        }
    }

    private static String facts(Parsed.Entries document) {
        return Stream.of(document.format(), document.encoding(), document.language())
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String counts(Parsed.Entries document, DocumentDates dates) {
        var order =
                switch (dates.order()) {
                    case NEWEST_FIRST -> "newest first";
                    case OLDEST_FIRST -> "oldest first";
                    case NONE -> "in no order";
                };
        return document.entries().size()
                + dates.pace().map(pace -> ", " + order + ", " + pace).orElse("");
    }

    private String span(Instant oldest, Instant newest) {
        var from = oldest.equals(newest) ? "" : MINUTES.format(oldest) + " to ";
        return from + MINUTES.format(newest) + " UTC, " + age(newest);
    }

    private String age(Instant newest) {
        return newest.isAfter(now)
                ? Spans.of(Duration.between(now, newest)) + " from now"
                : Spans.of(Duration.between(newest, now)) + " ago";
    }

    private static String hints(UpdateHints hints) {
        return Stream.of(
                        hints.interval()
                                .map(interval -> "no more than every " + Spans.of(interval))
                                .orElse(""),
                        listed("not at ", hints.skipHours().stream().sorted().toList(), " h UTC"),
                        listed("not on ", hints.skipDays().stream().sorted().toList(), ""))
                .filter(hint -> !hint.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String listed(String before, List<?> things, String behind) {
        return things.isEmpty()
                ? ""
                : before
                        + things.stream()
                                .map(thing -> thing.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + behind;
    }

    private void entry(Entry entry) {
        var date = entry.dated().map(MINUTES::format).orElse(NO_DATE);
        var left = width - INDENT.length() * 2 - NO_DATE.length();
        var margin = INDENT + INDENT + " ".repeat(NO_DATE.length());
        var outlet = entry.origin().map(from -> " [" + from.name() + ']').orElse("");
        var title = entry.title().isEmpty() ? entry.summary() : entry.title();
        lines.add(INDENT + ink.faint(date) + INDENT + shown(title + outlet, left));
        if (!entry.link().isEmpty()) {
            lines.add(margin + ink.faint(Cells.cutMiddle(withoutScheme(entry.link()), left)));
        }
    }

    private static String withoutScheme(String link) {
        return link.replaceFirst("^https?://(?:www\\.)?", "");
    }

    private void health(List<String> notes) {
        lines.add("");
        if (notes.isEmpty()) {
            lines.add(INDENT + ink.good("✔ ") + "nothing odd about it");
        }
        notes.forEach(note -> lines.add(INDENT + ink.warning("! ") + Cells.shown(note)));
    }

    private static String shown(String text, int cells) {
        return Cells.shown(Cells.cut(text, cells));
    }
}
