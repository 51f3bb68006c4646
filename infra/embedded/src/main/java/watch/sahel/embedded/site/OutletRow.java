package watch.sahel.embedded.site;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;

/// One line of `outlets.tsv`: the outlet as a feed list shows it, and what only the site knows of it.
///
/// @param document file name in `documents/`, read only where the manners need one
/// @param charset what the document is served in; the file itself is always UTF-8
record OutletRow(
        String id,
        String title,
        String language,
        String country,
        String affiliation,
        FeedFormat format,
        String path,
        String document,
        Charset charset,
        ZoneId zone,
        Manners manners) {
    private static final int COLUMNS = 11;

    OutletRow {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path of outlet " + id + " must begin with a slash: " + path);
        }
    }

    static List<OutletRow> all() {
        return SampleFiles.rows("outlets.tsv", COLUMNS).stream()
                .map(OutletRow::of)
                .toList();
    }

    private static OutletRow of(List<String> cells) {
        return new OutletRow(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                FeedFormat.labelled(cells.get(5)),
                cells.get(6),
                cells.get(7),
                Charset.forName(cells.get(8)),
                ZoneId.of(cells.get(9)),
                Manners.named(cells.get(10)));
    }

    Outlet servedFrom(URI base) {
        return new Outlet(id, title, base.resolve(path), language, country, affiliation, format);
    }
}
