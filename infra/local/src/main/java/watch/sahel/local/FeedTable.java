package watch.sahel.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import watch.sahel.feed.catalogue.FeedList.Listed;
import watch.sahel.feed.catalogue.FeedList.Taken;

/// A feed list as a table for people: one line for each feed, its alternates and user agent in lines below.
final class FeedTable {
    private static final List<String> HEADINGS =
            List.of("OUTLET", "COUNTRY", "LANGUAGE", "AFFILIATION", "ID", "ADDRESS");

    /// A longer name pushes its own line aside, not all of them.
    private static final int MAX_WIDTH = 32;

    private final List<List<String>> rows = new ArrayList<>();

    private FeedTable(List<Listed> feeds) {
        rows.add(HEADINGS);
        feeds.forEach(this::add);
    }

    static String of(Taken taken) {
        var text = new StringBuilder();
        new FeedTable(taken.feeds()).lines().forEach(line -> text.append(line).append('\n'));
        taken.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
        return text.append(summary(taken.feeds())).append('\n').toString();
    }

    private void add(Listed feed) {
        var outlet = feed.outlet();
        rows.add(List.of(
                outlet.name(),
                outlet.country(),
                outlet.language(),
                outlet.affiliation().label(),
                feed.id().value(),
                feed.url().toString()));
        feed.alternates().forEach(alternate -> below("or " + alternate));
        if (!feed.userAgent().isEmpty()) {
            below("as " + feed.userAgent());
        }
    }

    private void below(String text) {
        rows.add(List.of("", "", "", "", "", text));
    }

    private Stream<String> lines() {
        var widths = new int[HEADINGS.size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(length(row.get(i)), MAX_WIDTH));
            }
        }
        return rows.stream().map(row -> line(row, widths));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (var i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            line.append(cell).append(" ".repeat(Math.max(0, widths[i] - length(cell)) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String summary(List<Listed> feeds) {
        var outlets =
                feeds.stream().map(feed -> feed.outlet().name()).distinct().count();
        var languages = feeds.stream()
                .map(feed -> feed.outlet().language())
                .filter(language -> !language.isEmpty())
                .distinct()
                .count();
        return "%d feed(s) of %d outlet(s) in %d language(s)".formatted(feeds.size(), outlets, languages);
    }
}
