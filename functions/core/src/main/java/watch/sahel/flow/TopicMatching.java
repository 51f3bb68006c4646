package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import watch.sahel.article.Article;
import watch.sahel.match.Matcher;
import watch.sahel.match.Matching;
import watch.sahel.match.Passage;
import watch.sahel.query.Watched;
import watch.sahel.subscriber.WatchRegistry;

/// Matches articles against all topics there are: the main ones, the narrower ones, and everybody's watches, of which
/// it asks anew at most once in [#REFRESH]. Thread-safe.
public final class TopicMatching {
    /// So long a new watch may wait until articles are matched with it.
    static final Duration REFRESH = Duration.ofMinutes(1);

    private final Matcher matcher;
    private final WatchRegistry registry;
    private final Journal journal;
    private final InstantSource clock;
    private Optional<Loaded> loaded = Optional.empty();

    private record Loaded(Instant at, long version, Watched watched) {}

    public TopicMatching(Matcher matcher, WatchRegistry registry, Journal journal, InstantSource clock) {
        this.matcher = matcher;
        this.registry = registry;
        this.journal = journal;
        this.clock = clock;
    }

    /// Reads the watches now, so that the first article does not wait for them. Those stored later are read in
    // addition.
    public void prepare() {
        watched();
    }

    Matching match(Article article) {
        var passage = Passage.of(article);
        return watched().complete(passage, matcher.match(passage));
    }

    private synchronized Watched watched() {
        var now = clock.instant();
        var fresh = loaded.filter(known -> now.isBefore(known.at().plus(REFRESH)));
        if (fresh.isPresent()) {
            return fresh.get().watched();
        }
        var version = registry.version();
        var watched = loaded.filter(known -> known.version() == version)
                .map(Loaded::watched)
                .orElseGet(this::load);
        loaded = Optional.of(new Loaded(now, version, watched));
        return watched;
    }

    private Watched load() {
        var watches = registry.all();
        var watched = loaded.map(known -> known.watched().with(watches))
                .orElseGet(() -> new Watched(matcher.lexicon(), watches));
        watched.broken().forEach(watch -> journal.record(new Journal.WatchBroken(watch)));
        return watched;
    }
}
