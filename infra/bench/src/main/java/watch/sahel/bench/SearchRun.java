package watch.sahel.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import watch.sahel.archive.Archive;
import watch.sahel.archive.Sealing;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Filing;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.Layout;
import watch.sahel.embedded.template.Template;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.lambda.dynamo.Consistency;
import watch.sahel.lambda.dynamo.DynamoArchive;
import watch.sahel.lambda.dynamo.DynamoArticles;
import watch.sahel.lambda.dynamo.DynamoStories;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.local.backtest.ItemLine;
import watch.sahel.local.backtest.ItemLines;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Parsed;
import watch.sahel.query.Query;
import watch.sahel.query.QueryParser;
import watch.sahel.story.Filed;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.text.Sha256;

/// Files stories of two reports each, spread over ninety days, writes the drawers, and searches them: what drawers,
/// searches and read units take, from the first search of a process ([FirstSearch]) on. Arguments: how many stories,
/// then files of articles (JSON Lines as `match` reads them) whose words to use; without them invented ones are used
/// again and again, which compresses better than words of the world.
public final class SearchRun {
    private static final int REPORTS = 2;
    /// Days between a snapshot and the first search of a process restored from it: as long as drawers are kept, a
    /// month, a week.
    private static final List<Integer> AGES = List.of(FirstSearch.FROM_NOTHING, 90, 30, 7);
    private static final int WARM = 20;
    private static final int PAGE = 5;
    private static final List<String> QUERIES = List.of(
            "@jnim",
            "@mali",
            "drone* kidal",
            "convoy OR convoi OR колонна OR قافلة",
            "(fuel OR carburant) NOT football",
            "\"africa corps\"",
            "@wagner-group NEAR/10 gold",
            "title:mali lang:fr",
            "country:BF topic:sahel",
            "@goita OR @tiani OR @traore",
            "helicopter crash",
            "source:echo");

    private SearchRun() {}

    public static void main(String[] arguments) throws Exception {
        var count = Integer.parseInt(arguments[0]);
        var passages = arguments.length == 1
                ? InventedArticles.ALL
                : read(List.of(arguments).subList(1, arguments.length));
        var now = Instant.parse("2026-11-28T12:00:00Z");
        var meter = new CapacityMeter();
        try (var aws = EmbeddedAws.inMemory()) {
            Layout.of(Template.read(Path.of("template.yaml"))).createIn(aws.dynamoDb(), aws.sqs(), "search");
            var table = new Table(MeteredDynamo.of(aws, meter), "search-Table");
            timed("filing " + count + " stories", () -> file(table, passages, count, now));
            meter.reset();
            var drawers = new DynamoArchive(table);
            var sealing = new Sealing(drawers, new DynamoStories(table, Consistency.STRONG), Matcher::bundled);
            timed("writing all drawers", () -> sealing.seal(now));
            print(meter, 1);
            for (var age : AGES) {
                searchFirst(aws, table, age, now);
            }
            searchOn(table, meter, now);
        }
    }

    /// Each query in a process of its own.
    private static void searchFirst(EmbeddedAws aws, Table table, int age, Instant now)
            throws IOException, InterruptedException {
        var took = new ArrayList<FirstSearch.Took>();
        for (var query : QUERIES) {
            took.add(FirstSearch.in(aws.dynamoDbEndpoint(), table.name(), age, query, now));
        }
        System.out.printf(
                Locale.ROOT,
                "first search %s: %s%n        CPU: %s%n        %,.0f read units%n",
                age == FirstSearch.FROM_NOTHING ? "from nothing" : "with a snapshot of " + age + " days ago",
                spread(took.stream().map(one -> one.wall().toNanos()).toList()),
                spread(took.stream().map(one -> one.cpu().toNanos()).toList()),
                took.stream().mapToDouble(FirstSearch.Took::units).average().orElse(0));
    }

    private static void searchOn(Table table, CapacityMeter meter, Instant now) {
        var queries = QUERIES.stream().map(SearchRun::query).toList();
        var stories = new DynamoStories(table, Consistency.EVENTUAL);
        var archive = new Archive(new DynamoArchive(table), stories, Matcher::bundled);
        archive.search(queries.getFirst(), now);
        System.gc();
        System.out.printf(Locale.ROOT, "heap in use with all drawers read: %d MB%n", heap());
        meter.reset();
        var warm = new ArrayList<Long>();
        for (var query : queries) {
            var times = IntStream.range(0, WARM)
                    .mapToObj(_ -> took(archive, stories, query, now))
                    .toList();
            warm.addAll(times);
            System.out.printf(
                    Locale.ROOT,
                    "  %-45s %,6d stories %s%n",
                    query,
                    archive.search(query, now).size(),
                    spread(times));
        }
        System.out.println("further searches: " + spread(warm));
        print(meter, warm.size() + queries.size());
    }

    static Query query(String text) {
        return ((Parsed.Valid) new QueryParser(new EntityNames(Matcher.bundled().lexicon())).parse(text)).query();
    }

    /// Nanoseconds.
    private static long took(Archive archive, DynamoStories stories, Query query, Instant now) {
        var started = System.nanoTime();
        search(archive, stories, query, now);
        return System.nanoTime() - started;
    }

    /// With the stories of the first page.
    static void search(Archive archive, DynamoStories stories, Query query, Instant now) {
        var found = archive.search(query, now);
        var shown = found.stream().limit(PAGE).map(finding -> finding.story()).toList();
        if (stories.findAll(shown).size() != shown.size()) {
            throw new IllegalStateException("found what is not there: " + query);
        }
    }

    private static void file(Table table, List<Passage> passages, int count, Instant now) {
        var articles = new DynamoArticles(table);
        var stories = new DynamoStories(table, Consistency.STRONG);
        for (var i = 0; i < count; i++) {
            story(i, count, passages, now, articles, stories);
        }
    }

    private static void story(
            int number,
            int count,
            List<Passage> passages,
            Instant now,
            DynamoArticles articles,
            DynamoStories stories) {
        var span = Duration.ofDays(89).toMillis();
        var opened = now.minusMillis(span * number / count);
        StoryId story = null;
        for (var i = 0; i < REPORTS; i++) {
            var passage = passages.get((number * REPORTS + i) % passages.size());
            var article = article(passage, number + "/" + i, opened);
            articles.claim(article, Filing.AWAITED);
            var report = Report.of(article, Matcher.bundled().match(passage));
            var at = opened.plusMillis(i);
            var grown = story == null
                    ? Story.opened(report, at)
                    : stories.find(story).orElseThrow().with(report, at);
            if (stories.file(grown, report) != Filed.WRITTEN) {
                throw new IllegalStateException("report " + i + " of story " + number + " was not filed");
            }
            story = grown.id();
        }
    }

    private static Article article(Passage passage, String name, Instant at) {
        var source = passage.source().isBlank() ? "Outlet" : passage.source();
        return new Article(
                new ArticleId(Sha256.identity(name)),
                new Outlet(source, passage.language(), "", Affiliation.INDEPENDENT),
                passage.title(),
                passage.summary(),
                "https://outlet.example/" + name,
                passage.language(),
                at,
                at,
                List.of());
    }

    private static List<Passage> read(List<String> files) throws IOException {
        var passages = new ArrayList<Passage>();
        for (var file : files) {
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                var lines = new ItemLines(in);
                for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                    if (line.get() instanceof ItemLine.Read read) {
                        passages.add(read.item().passage());
                    }
                }
            }
        }
        return passages;
    }

    private static void timed(String what, Runnable work) {
        var started = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - started) / 1e9);
    }

    private static void print(CapacityMeter meter, int times) {
        meter.used()
                .forEach((operation, used) -> System.out.printf(
                        Locale.ROOT,
                        "        %-14s %6.1f calls, %,8.1f units each time%n",
                        operation,
                        (double) used.calls() / times,
                        used.units() / times));
    }

    private static String spread(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "median %,d ms, p95 %,d ms, most %,d ms",
                sorted[sorted.length / 2] / 1_000_000,
                sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)] / 1_000_000,
                Arrays.stream(sorted).max().orElse(0) / 1_000_000);
    }

    private static long heap() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
