package watch.sahel.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import watch.sahel.article.ArticleId;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.story.Report;
import watch.sahel.story.Window;
import watch.sahel.text.Sha256;

/// How long one core takes to file a thousand articles into a window of 20,000 articles of 72 hours. Invented news:
/// 8,000 events, told by one to twenty outlets each, in words whose frequencies fall as those of a language do; one
/// in fifty about the Sahel.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, batchSize = GroupingBenchmark.FILED)
@Measurement(iterations = 5, batchSize = GroupingBenchmark.FILED)
@Fork(1)
public class GroupingBenchmark {
    /// Articles an iteration, by which the window grows a little.
    static final int FILED = 1_000;

    private static final int WINDOW = 20_000;
    private static final long SEED = 20_261_123;
    private static final int VOCABULARY = 30_000;
    /// The most frequent words of a language are in our lists, and are no rare features.
    private static final int LISTED = 300;
    /// Words of the week: in one report of forty each.
    private static final int FASHIONS = 20;
    private static final List<String> PLACES =
            List.of("Kidal", "Gao", "Menaka", "Djibo", "Niamey", "Bamako", "Tillaberi", "Mopti");

    private final Random random = new Random(SEED);
    private final List<String> words = new ArrayList<>();
    private final List<List<String>> events = new ArrayList<>();
    private Window window = new Window();
    private int filed;

    @Setup(Level.Iteration)
    public void fill() {
        random.setSeed(SEED);
        words.clear();
        events.clear();
        filed = 0;
        while (words.size() < VOCABULARY) {
            words.add(word());
        }
        window = new Window();
        while (filed < WINDOW) {
            window.file(next());
        }
    }

    /// One article matched and filed.
    @Benchmark
    public List<List<ArticleId>> file() {
        return window.file(next());
    }

    private Report next() {
        var event = random.nextInt(5) < 2 || events.isEmpty() ? open() : events.get(events.size() - 1 - recent());
        var title = String.join(" ", event.subList(0, 4)) + " " + common() + " " + common();
        var lead = new StringBuilder();
        for (var i = 0; i < 36; i++) {
            lead.append(i % 5 == 0 ? event.get(random.nextInt(event.size())) : common())
                    .append(' ');
        }
        if (random.nextBoolean()) {
            lead.append(words.get(LISTED + random.nextInt(FASHIONS)));
        }
        var outlet = new Outlet("Outlet " + random.nextInt(200), "en", "", Affiliation.UNKNOWN);
        var at = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofSeconds(13L * filed));
        var matching = Matcher.bundled().match(new Passage(title, lead.toString(), "en", outlet.name()));
        return new Report(
                new ArticleId(Sha256.identity("article " + filed++)),
                outlet,
                "en",
                title,
                lead.toString(),
                "",
                at,
                Set.of(),
                Set.copyOf(matching.entities()),
                List.of());
    }

    private List<String> open() {
        var event = new ArrayList<String>();
        for (var i = 0; i < 10; i++) {
            event.add(words.get(random.nextInt(VOCABULARY)));
        }
        if (random.nextInt(50) == 0) {
            event.set(0, PLACES.get(random.nextInt(PLACES.size())));
            event.set(1, "attack");
        }
        events.add(event);
        return event;
    }

    /// News is mostly about what happened last.
    private int recent() {
        return (int) Math.min(events.size() - 1, Math.abs(random.nextGaussian()) * 300);
    }

    /// The n-th word is said one n-th as often as the first (Zipf); a listed one shows as a joint of the sentence.
    private String common() {
        var rank = (int) Math.min(VOCABULARY - 1, Math.pow(VOCABULARY, random.nextDouble()) - 1);
        return rank < LISTED ? "of" : words.get(rank);
    }

    private String word() {
        var word = new StringBuilder();
        for (var syllable = 2 + random.nextInt(3); syllable > 0; syllable--) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
