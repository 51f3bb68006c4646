package watch.sahel.embedded.site;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A document of the sample world, cut into its items, that knows how it reads at a given moment: dates put in, and
/// news yet to break left out. Depends on the two instants it is given and on nothing else, so asking twice gives
/// the same text.
record FeedDocument(FeedFormat format, List<Segment> segments) {

    FeedDocument {
        segments = List.copyOf(segments);
    }

    static FeedDocument parse(FeedFormat format, String text) {
        var segments = new ArrayList<Segment>();
        var items = format.item().matcher(text);
        int end = 0;
        while (items.find()) {
            segments.add(Segment.of(text.substring(end, items.start())));
            segments.add(Segment.of(items.group()));
            end = items.end();
        }
        var rest = Segment.of(text.substring(end));
        if (!rest.isOutAfter(Duration.ZERO)) {
            throw new IllegalArgumentException("only an item of an XML feed can be held back, not: " + rest.text());
        }
        segments.add(rest);
        return new FeedDocument(format, segments);
    }

    /// The text as it reads at `now` on a site that started at `start`.
    String text(Instant start, Instant now, ZoneId zone) {
        var elapsed = Duration.between(start, now);
        var out = segments.stream()
                .filter(segment -> segment.isOutAfter(elapsed))
                .map(Segment::text)
                .collect(Collectors.joining());
        return Placeholder.replace(out, newest(elapsed), offset -> format.date(start.plus(offset), zone));
    }

    /// When the text last became what it is at `now`: the date of the newest item that is out.
    Instant changed(Instant start, Instant now) {
        return start.plus(newest(Duration.between(start, now)));
    }

    private Duration newest(Duration elapsed) {
        return segments.stream()
                .filter(segment -> segment.isOutAfter(elapsed))
                .flatMap(segment -> segment.offsets().stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// A stretch of the document that is out as a whole or not at all.
    record Segment(String text, List<Duration> offsets) {
        Segment {
            offsets = List.copyOf(offsets);
        }

        static Segment of(String text) {
            return new Segment(text, Placeholder.offsets(text));
        }

        boolean isOutAfter(Duration elapsed) {
            return offsets.stream().allMatch(offset -> offset.compareTo(elapsed) <= 0);
        }
    }
}
