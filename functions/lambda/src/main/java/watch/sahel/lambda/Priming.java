package watch.sahel.lambda;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import watch.sahel.feed.document.FeedParser;
import watch.sahel.feed.document.RawDocument;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;

/// Work done before Lambda takes a snapshot of a function (SnapStart), so that the classes it loads and the code it
/// compiles are in the snapshot. Without SnapStart nothing of it happens. What fails here is logged and fails again, if
/// it matters, at the first event: a version is published nonetheless.
public final class Priming implements Resource {
    private static final Logger LOG = Logger.getLogger(Priming.class.getName());
    /// The context of CRaC holds its resources weakly; this keeps them.
    private static final List<Priming> REGISTERED = new CopyOnWriteArrayList<>();

    private final Runnable work;

    private Priming(Runnable work) {
        this.work = work;
    }

    public static void beforeSnapshot(Runnable work) {
        var priming = new Priming(work);
        REGISTERED.add(priming);
        Core.getGlobalContext().register(priming);
    }

    /// What most functions do at their first event: fetch and parse a feed, match an article.
    static void ofNews() {
        var feed = """
                <rss version="2.0"><channel><title>t</title><link>https://news.example/</link>
                <item><guid>1</guid><title>Mali</title><description>A &lt;b&gt;Wagner&lt;/b&gt; convoy</description>
                <pubDate>6 Sep 2021 16:45 EST</pubDate></item></channel></rss>
                """;
        FeedParser.parse(new RawDocument(
                feed.getBytes(StandardCharsets.UTF_8), URI.create("https://news.example/"), "application/rss+xml"));
        FeedFetcher.prime();
        Matcher.bundled().match(new Passage("Convoy attacked in Mali", "Wagner fighters were with it.", "en", "News"));
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not all could be done before the snapshot", e);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Connections of the SDK and of the feed client are opened anew by themselves.
    }
}
