package watch.sahel.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Parsed;
import watch.sahel.query.Query;
import watch.sahel.query.QueryParser;
import watch.sahel.query.StandingQueries;

/// How many articles a second one core takes through the matcher and all watches: by our index, by trying each watch,
/// and by Lucene's Monitor with the same queries. `matcherAlone` is what all of them spend before the first watch.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(WatchBenchmark.ARTICLES)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WatchBenchmark {
    static final int ARTICLES = 12;

    @Param({"100", "1000", "3000", "10000"})
    private int watches;

    private final Matcher matcher = Matcher.bundled();
    private StandingQueries standing = new StandingQueries(Lexicon.bundled(), List.of());
    private LuceneWatches lucene = new LuceneWatches(Lexicon.bundled(), List.of());

    static List<Query> queries(int number) {
        var parser = new QueryParser(new EntityNames(Lexicon.bundled()));
        return WatchMix.of(Lexicon.bundled(), number).stream()
                .map(parser::parse)
                .map(parsed -> ((Parsed.Valid) parsed).query())
                .toList();
    }

    @Setup(Level.Trial)
    public void load() {
        var queries = queries(watches);
        standing = new StandingQueries(Lexicon.bundled(), queries);
        lucene.close();
        lucene = new LuceneWatches(Lexicon.bundled(), queries);
    }

    @TearDown
    public void close() {
        lucene.close();
    }

    @Benchmark
    public int matcherAlone() {
        var found = 0;
        for (var article : InventedArticles.ALL) {
            found += matcher.match(article).mentions().size();
        }
        return found;
    }

    @Benchmark
    public int indexed() {
        var found = 0;
        for (var article : InventedArticles.ALL) {
            found += standing.match(article, matcher.match(article)).size();
        }
        return found;
    }

    @Benchmark
    public int everyWatch() {
        var found = 0;
        for (var article : InventedArticles.ALL) {
            found += standing.matchOneByOne(article, matcher.match(article)).size();
        }
        return found;
    }

    @Benchmark
    public int luceneMonitor() {
        var found = 0;
        for (var article : InventedArticles.ALL) {
            found += lucene.match(article, matcher.match(article));
        }
        return found;
    }
}
