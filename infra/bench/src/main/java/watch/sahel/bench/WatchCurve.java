package watch.sahel.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.query.StandingQueries;

/// How many articles a second of one core's time are matched against so many watches: by our index, by trying every
/// watch, by Lucene's Monitor, and by the matcher alone, in turns in one run. The time is that of the measuring
/// thread, so that other work on the machine counts less than by the clock. [WatchBenchmark] is the same for JMH.
public final class WatchCurve {
    private static final List<Integer> WATCHES = List.of(100, 1_000, 3_000, 10_000);
    private static final int ROUNDS = 7;
    private static final long WARM_UP_NANOS = 4_000_000_000L;
    private static final long ROUND_NANOS = 700_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WatchCurve() {}

    private record Way(String name, ToIntFunction<Passage> match, List<Double> perSecond) {
        Way(String name, ToIntFunction<Passage> match) {
            this(name, match, new ArrayList<>());
        }

        double median() {
            return perSecond.stream().sorted().toList().get(perSecond.size() / 2);
        }
    }

    public static void main(String[] arguments) {
        System.out.println("articles a second, median of " + ROUNDS + " rounds, and found an article");
        WATCHES.forEach(WatchCurve::measure);
    }

    private static void measure(int watches) {
        var matcher = Matcher.bundled();
        var queries = WatchBenchmark.queries(watches);
        var standing = new StandingQueries(Lexicon.bundled(), queries);
        try (var lucene = new LuceneWatches(Lexicon.bundled(), queries)) {
            var ways = List.of(
                    new Way(
                            "matcher alone",
                            article -> matcher.match(article).mentions().size()),
                    new Way(
                            "our index",
                            article -> standing.match(article, matcher.match(article))
                                    .size()),
                    new Way(
                            "every watch",
                            article -> standing.matchOneByOne(article, matcher.match(article))
                                    .size()),
                    new Way("Lucene Monitor", article -> lucene.match(article, matcher.match(article))));
            ways.forEach(way -> run(way, WARM_UP_NANOS));
            for (var round = 0; round < ROUNDS; round++) {
                for (var way : ways) {
                    way.perSecond().add(run(way, ROUND_NANOS));
                }
            }
            System.out.printf("%,7d watches", watches);
            for (var way : ways) {
                var found = InventedArticles.ALL.stream().mapToInt(way.match()).sum();
                System.out.printf(
                        "   %s %,.0f (%.1f)", way.name(), way.median(), (double) found / InventedArticles.ALL.size());
            }
            System.out.println();
        }
    }

    private static double run(Way way, long nanos) {
        var articles = 0;
        var found = 0L;
        var started = THREADS.getCurrentThreadCpuTime();
        var used = 0L;
        while (used < nanos) {
            for (var article : InventedArticles.ALL) {
                found += way.match().applyAsInt(article);
            }
            articles += InventedArticles.ALL.size();
            used = THREADS.getCurrentThreadCpuTime() - started;
        }
        if (found == 0) {
            throw new IllegalStateException(way.name() + " finds nothing");
        }
        return articles * 1e9 / used;
    }
}
