package watch.sahel.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Parsed;
import watch.sahel.query.Query;
import watch.sahel.query.QueryParser;
import watch.sahel.query.StandingQueries;

/// What articles made to be slow take of a core, against 10,000 ordinary watches and a thousand made to be slow at
/// the limits of what a watch may say; an ordinary article beside them. Each is five megabytes long.
public final class WorstArticles {
    private static final int LETTERS = 5_000_000;
    private static final int WATCHES = 10_000;
    private static final int HOSTILE = 250;

    private WorstArticles() {}

    public static void main(String[] arguments) {
        var queries = new ArrayList<>(WatchBenchmark.queries(WATCHES));
        queries.addAll(hostile());
        var standing = new StandingQueries(Lexicon.bundled(), queries);
        for (var article : InventedArticles.ALL) {
            IntStream.range(0, 200).forEach(_ -> run(standing, article));
        }
        System.out.printf("%d watches; ms of CPU, the first time and the tenth%n", standing.size());
        print("ordinary", standing, InventedArticles.ALL.getFirst());
        articles().forEach((name, text) -> print(name, standing, new Passage(text, text, "de", text)));
    }

    private static List<Query> hostile() {
        var parser = new QueryParser(new EntityNames(Lexicon.bundled()));
        return IntStream.range(0, HOSTILE)
                .boxed()
                .flatMap(i -> List.of(
                        "\"" + "a ".repeat(35) + "b" + i + "\" OR \"a a a\"",
                        "\"" + "aaa* ".repeat(35) + "x" + i + "\" OR aaa*",
                        "a NEAR/50 \"a a a a b" + i + "\" OR aaa* NEAR/50 c" + i,
                        "(".repeat(9) + "mali OR wagner) AND aaa*" + ")".repeat(8) + " OR aaaa* OR d" + i
                                + "*".repeat(0))
                        .stream())
                .map(parser::parse)
                .map(parsed -> switch (parsed) {
                    case Parsed.Valid valid -> valid.query();
                    case Parsed.Refused refused -> throw new IllegalStateException(refused.toString());
                })
                .toList();
    }

    private static Map<String, String> articles() {
        var articles = new TreeMap<String, String>();
        articles.put("a name 10^6 times", "Wagner ".repeat(LETTERS / 7));
        articles.put(
                "all names of the lexicon",
                Lexicon.bundled().entities().stream()
                        .map(entity -> entity.name() + ", ")
                        .collect(Collectors.joining())
                        .repeat(250));
        articles.put("no spaces", "a".repeat(LETTERS));
        articles.put("no spaces, Arabic", "والقاعده".repeat(LETTERS / 8));
        articles.put("combining marks", "e\u0301\u0301\u0301".repeat(LETTERS / 4));
        articles.put("one word", "a ".repeat(LETTERS / 2));
        articles.put(
                "words with one beginning",
                IntStream.range(0, LETTERS / 8)
                        .mapToObj(i -> "aaa" + Integer.toString(i, 36))
                        .collect(Collectors.joining(" ")));
        articles.put("doubtful names", "Chad Wagner Mali опера «Вагнер» ".repeat(LETTERS / 32));
        return articles;
    }

    private static int run(StandingQueries standing, Passage article) {
        return standing.match(article, Matcher.bundled().match(article)).size();
    }

    private static void print(String name, StandingQueries standing, Passage article) {
        var first = cpu(standing, article);
        IntStream.range(0, 8).forEach(_ -> run(standing, article));
        System.out.printf("  %-26s %8.1f %8.1f%n", name, first, cpu(standing, article));
    }

    private static double cpu(StandingQueries standing, Passage article) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        run(standing, article);
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }
}
