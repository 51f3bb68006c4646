package watch.sahel.embedded.site;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The invented outlets as pages, each with the manners its row in `outlets.tsv` gives it. Dates count from the
/// moment of construction.
final class SampleWorld implements Pages {
    /// Added to the path of an outlet that has moved.
    private static final String NEW_PLACE = "/index.xml";
    /// A reader who tries three times sees it well again.
    private static final int FAILURES_BEFORE_HEALING = 2;
    /// Far enough into the last summary that the cut is in the middle of a sentence.
    private static final int LEFT_OF_LAST_SUMMARY = 40;

    private static final String SUMMARY = "<description>";

    private final List<OutletRow> rows = OutletRow.all();
    private final Map<String, Page> pages = new HashMap<>();
    private final InstantSource clock;
    private final Instant start;
    private final Duration slowness;

    SampleWorld(InstantSource clock, Duration slowness) {
        this.clock = clock;
        this.start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.slowness = slowness;
        rows.forEach(this::settle);
    }

    @Override
    public Optional<Page> at(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    @Override
    public List<Outlet> outlets(URI base) {
        return rows.stream().map(row -> row.servedFrom(base)).toList();
    }

    private void settle(OutletRow row) {
        switch (row.manners()) {
            case GOOD -> pages.put(row.path(), good(feed(row)));
            case MOVED -> move(row);
            case GONE -> pages.put(row.path(), failing(410, "This feed was closed."));
            case MISSING -> pages.put(row.path(), failing(404, "There is nothing here."));
            case HEALS -> pages.put(row.path(), healing(feed(row)));
            case SLOW -> pages.put(row.path(), slow(feed(row)));
            case HTML, MISLABELLED -> pages.put(row.path(), labelledHtml(feed(row)));
            case TRUNCATED -> pages.put(row.path(), truncated(feed(row)));
        }
    }

    private SampleFeed feed(OutletRow row) {
        return new SampleFeed(row, FeedDocument.parse(row.format(), SampleFiles.text("documents/" + row.document())));
    }

    private void move(OutletRow row) {
        var newPath = row.path() + NEW_PLACE;
        pages.put(row.path(), _ -> new Answer.Moved(newPath));
        pages.put(newPath, good(feed(row)));
    }

    private Page good(SampleFeed feed) {
        return _ -> feed.document(start, clock.instant());
    }

    private static Page failing(int status, String why) {
        return _ -> new Answer.Failed(status, why);
    }

    private Page healing(SampleFeed feed) {
        return visit -> visit <= FAILURES_BEFORE_HEALING
                ? new Answer.Failed(500, "The newsroom is without power.")
                : feed.document(start, clock.instant());
    }

    private Page slow(SampleFeed feed) {
        return _ -> {
            Thread.sleep(slowness);
            return feed.document(start, clock.instant());
        };
    }

    private Page labelledHtml(SampleFeed feed) {
        return _ -> {
            var now = clock.instant();
            return feed.document(feed.text(start, now), "text/html", feed.changed(start, now));
        };
    }

    private Page truncated(SampleFeed feed) {
        return _ -> {
            var now = clock.instant();
            var whole = feed.text(start, now);
            var half = whole.substring(0, whole.lastIndexOf(SUMMARY) + SUMMARY.length() + LEFT_OF_LAST_SUMMARY);
            return feed.document(half, feed.row().format().mediaType(), feed.changed(start, now));
        };
    }
}
