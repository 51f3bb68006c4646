package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Documents broken by chance: whatever the bytes, the parser answers, and what it gives is bounded. Runs for three
/// seconds; for longer with `-Dfuzz.seconds=600`, and with another seed with `-Dfuzz.seed=7`.
class FeedParserFuzzTest {
    private static final List<String> SAMPLES = List.of("""
            <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY e "x">]><rss version="2.0" xml:base="http://a.example/"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T &amp; t</title>
            <ttl>60</ttl><skipHours><hour>3</hour></skipHours><item><title><![CDATA[A <b>b</b>]]></title><link>/1</link>
            <guid isPermaLink="false">g&e;</guid><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate><dc:creator>C</dc:creator>
            <description>&lt;p&gt;D &amp;eacute;&lt;/p&gt;</description><media:content url="m.jpg"/><source url="s">S</source></item></channel></rss>
            """, """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title type="xhtml"><div>ط</div></title><entry><id>1</id>
            <link rel="alternate" href="../x?a=1&amp;b=2"/><updated>2026-11-20T10:00:00.1234567+03:00</updated>
            <content type="html">&lt;i&gt;k&lt;/i&gt;</content><author><name>N</name></author><category term="t"/></entry></feed>
            """, """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/>
            <item rdf:about="u"><title>Один</title></item></rdf:RDF>
            """, """
            {"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"content_html":"<b>x</b>","tags":["t"],"authors":[{"name":"n"}]}]}
            """, """
            <!doctype html><html><head><link rel=alternate type=application/rss+xml href=/feed></head><body>p</body></html>
            """);

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<item>",
            "</item>",
            "<b>",
            "&#x0;",
            "&#146;",
            "\u0000",
            "\uFFFE",
            "<?xml encoding='utf-16'?>",
            "xmlns='x'",
            "99999999999",
            "\uD800",
            "{",
            "[",
            "\\u00");

    private final long seed = Long.getLong("fuzz.seed", 20_261_123);
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void whateverTheBytesTheParserAnswers() {
        var end = System.nanoTime()
                + Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 3)).toNanos();
        for (var run = 0; run < 200 || System.nanoTime() < end; run++) {
            var bytes = broken();
            try {
                check(FeedParser.parse(new RawDocument(bytes, Optional.of(Read.URL), type(), "", "")));
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        "seed " + seed + ", run " + run + ": " + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static void check(Parsed parsed) {
        if (parsed instanceof Parsed.Entries feed) {
            assertThat(feed.entries())
                    .hasSizeLessThanOrEqualTo(FeedParser.MAX_ENTRIES)
                    .allSatisfy(entry -> {
                        assertThat(entry.link()).matches("(https?://.+)?");
                        assertThat(entry.title()).hasSizeLessThanOrEqualTo(FeedParser.MAX_TITLE_CHARS);
                        assertThat(entry.content().text()).isNotNull();
                    });
        }
    }

    private String type() {
        var types = List.of(
                "", "text/xml", "application/rss+xml; charset=koi8-r", "text/html; charset=utf-16", "x;;charset=");
        return types.get(random.nextInt(types.size()));
    }

    private byte[] broken() {
        var bytes = new ArrayList<Byte>();
        for (var value : SAMPLES.get(random.nextInt(SAMPLES.size())).getBytes(StandardCharsets.UTF_8)) {
            bytes.add(value);
        }
        for (var wounds = 1 + random.nextInt(6); wounds > 0 && !bytes.isEmpty(); wounds--) {
            wound(bytes, random.nextInt(bytes.size()));
        }
        var result = new byte[bytes.size()];
        for (var i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }

    private void wound(List<Byte> bytes, int at) {
        var until = Math.min(bytes.size(), at + 1 + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0 -> bytes.set(at, (byte) random.nextInt(256));
            case 1 -> bytes.subList(at, until).clear();
            case 2 -> bytes.addAll(at, List.copyOf(bytes.subList(at, until)));
            case 3 -> bytes.subList(at, bytes.size()).clear();
            default -> {
                var piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
                for (var i = 0; i < piece.length; i++) {
                    bytes.add(at + i, piece[i]);
                }
            }
        }
    }
}
