package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Documents of tests, read.
final class Read {
    static final URI URL = URI.create("https://dunes.example/news/feed.xml");

    private Read() {}

    static Parsed parsed(String document) {
        return FeedParser.parse(
                new RawDocument(document.getBytes(StandardCharsets.UTF_8), URL, "application/xml; charset=utf-8"));
    }

    static Parsed.Entries feed(String document) {
        var parsed = parsed(document);
        assertThat(parsed).as("%s", parsed).isInstanceOf(Parsed.Entries.class);
        return (Parsed.Entries) parsed;
    }

    /// The only entry of an RSS channel that holds this item.
    static Entry item(String fields) {
        var feed = feed("<rss version='2.0'><channel><title>Dunes</title><item>" + fields + "</item></channel></rss>");
        assertThat(feed.entries()).hasSize(1);
        return feed.entries().getFirst();
    }

    /// The only entry of an Atom feed.
    static Entry entry(String fields) {
        var feed = feed(
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Dunes</title><entry>" + fields + "</entry></feed>");
        assertThat(feed.entries()).hasSize(1);
        return feed.entries().getFirst();
    }

    static String unreadable(String document) {
        return FeedParser.parse(new RawDocument(
                                document.getBytes(StandardCharsets.UTF_8), Optional.of(URL), "", "", ""))
                        instanceof Parsed.Unreadable unreadable
                ? unreadable.why()
                : "";
    }
}
