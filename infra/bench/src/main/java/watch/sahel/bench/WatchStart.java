package watch.sahel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Parsed;
import watch.sahel.query.Query;
import watch.sahel.query.QueryParser;
import watch.sahel.query.StandingQueries;

/// How long a fresh JVM takes until it can run all watches, and what they weigh: lexicon, reading the stored text of
/// each watch, index. `write FILE NUMBER` stores them first, `load FILE` measures.
final class WatchStart {
    private static final long MEGABYTE = 1 << 20;

    private WatchStart() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            Files.write(
                    file,
                    WatchBenchmark.queries(Integer.parseInt(arguments[2])).stream()
                            .map(Query::canonical)
                            .toList());
        } else {
            load(file);
        }
    }

    private static void load(Path file) throws IOException {
        var started = System.nanoTime();
        var lexicon = Lexicon.bundled();
        var lexiconRead = System.nanoTime();
        var parser = new QueryParser(new EntityNames(lexicon));
        var queries = Files.readAllLines(file).stream()
                .map(parser::parse)
                .map(parsed -> ((Parsed.Valid) parsed).query())
                .toList();
        var watchesRead = System.nanoTime();
        var standing = new StandingQueries(lexicon, queries);
        var arranged = System.nanoTime();
        var article = InventedArticles.ALL.getFirst();
        var found = standing.match(article, Matcher.bundled().match(article)).size();
        var first = System.nanoTime();
        System.out.printf(
                "%d watches: lexicon %d ms, watches read %d ms, index %d ms, first article %d ms (%d found), all %d ms%n",
                standing.size(),
                (lexiconRead - started) / 1_000_000,
                (watchesRead - lexiconRead) / 1_000_000,
                (arranged - watchesRead) / 1_000_000,
                (first - arranged) / 1_000_000,
                found,
                (first - started) / 1_000_000);
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "heap in use %d MB of %d%n",
                (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE, runtime.maxMemory() / MEGABYTE);
        System.out.printf("%d watches stay loaded%n", standing.size());
    }
}
