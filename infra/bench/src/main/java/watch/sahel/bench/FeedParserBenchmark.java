package watch.sahel.bench;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import watch.sahel.feed.document.FeedParser;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.document.RawDocument;

/// How fast a clean RSS document of 50 entries is read, in documents a second: by us, to plain text and absolute
/// links; by Rome as it comes, to its own model; and by Rome without its repairing of XML.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class FeedParserBenchmark {
    private static final String PARAGRAPH =
            "<p>Une colonne a été attaquée près de <b>Djibo</b>, selon l&#8217;armée &amp; des témoins.</p>";

    private final byte[] document = IntStream.range(0, 50)
            .mapToObj(i -> """
                    <item><title>Attaque près de Djibo : l&#8217;armée fait état de %d morts</title>
                    <link>https://outlet.example/2026/11/attaque-%d</link><guid isPermaLink="false">https://outlet.example/?p=%d</guid>
                    <dc:creator><![CDATA[La rédaction]]></dc:creator><pubDate>Fri, 20 Nov 2026 %02d:15:00 +0000</pubDate>
                    <category><![CDATA[Burkina Faso]]></category><category><![CDATA[Sécurité]]></category>
                    <description><![CDATA[%s]]></description><content:encoded><![CDATA[%s]]></content:encoded></item>
                    """.formatted(i, i, i, i % 24, PARAGRAPH.repeat(2), PARAGRAPH.repeat(10)))
            .collect(Collectors.joining("", """
                    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Outlet</title><link>https://outlet.example</link>
                    <description>d</description><language>fr-FR</language>
                    """, "</channel></rss>"))
            .getBytes(StandardCharsets.UTF_8);

    private final RawDocument raw =
            new RawDocument(document, URI.create("https://outlet.example/feed"), "application/rss+xml; charset=UTF-8");

    @Benchmark
    public Parsed ours() {
        return FeedParser.parse(raw);
    }

    @Benchmark
    public Object romesDefaults() throws IOException, FeedException {
        return rome(true);
    }

    @Benchmark
    public Object romeWithoutHealing() throws IOException, FeedException {
        return rome(false);
    }

    private Object rome(boolean healing) throws IOException, FeedException {
        var input = new SyndFeedInput();
        input.setXmlHealerOn(healing);
        return input.build(new XmlReader(new ByteArrayInputStream(document), "application/rss+xml; charset=UTF-8"));
    }

    /// What a fresh JVM pays for its first document, in milliseconds of CPU: `ours` or `rome`.
    public static void main(String[] which) throws IOException, FeedException {
        var benchmark = new FeedParserBenchmark();
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        var before = system.getProcessCpuTime();
        var result = which[0].equals("ours") ? benchmark.ours() : benchmark.romesDefaults();
        var after = system.getProcessCpuTime();
        System.out.printf(
                "%s: %d ms CPU, %s%n",
                which[0], (after - before) / 1_000_000, result.getClass().getSimpleName());
    }
}
