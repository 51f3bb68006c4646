package watch.sahel.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Match;
import watch.sahel.match.Matching;
import watch.sahel.match.Passage;
import watch.sahel.match.Reason;
import watch.sahel.match.TopicId;

/// The narrower topics and everybody's watches, run as topics: what a passage matched is completed by those of them
/// that are true of it. Immutable and thread-safe.
public final class Watched {
    /// Of one article: each is kept with the story it is in, and logged when it is filed. A watch that finds an
    /// ordinary article is one of a few; nobody has seen so many at once.
    public static final int MAX_MATCHES = 60;

    private final Lexicon lexicon;
    private final Map<TopicId, Query> read = new HashMap<>();
    private final StandingQueries standing;
    private final Map<Query, List<TopicId>> topics = new HashMap<>();
    private final List<TopicId> broken = new ArrayList<>();

    /// @param watches topics that are queries, see [TopicId#watch]; one that the lexicon does not know the names of
    ///     any more is left out, see [#broken]
    public Watched(Lexicon lexicon, Collection<TopicId> watches) {
        this(lexicon, watches, Map.of());
    }

    /// @param known watches read before, by the same lexicon
    private Watched(Lexicon lexicon, Collection<TopicId> watches, Map<TopicId, Query> known) {
        this.lexicon = lexicon;
        var queries = new ArrayList<Query>();
        for (var narrow : NarrowTopics.bundled().all()) {
            add(narrow.topic().id(), narrow.query(), queries);
        }
        var parser = new QueryParser(new EntityNames(lexicon));
        for (var watch : watches) {
            var query = known.get(watch);
            if (query == null && parser.parse(watch.query().orElse("")) instanceof Parsed.Valid valid) {
                query = valid.query();
            }
            if (query == null) {
                broken.add(watch);
            } else {
                read.put(watch, query);
                add(watch, query, queries);
            }
        }
        standing = new StandingQueries(lexicon, queries);
    }

    /// The same for other watches; reads the text of those alone that are new.
    public Watched with(Collection<TopicId> watches) {
        return new Watched(lexicon, watches, read);
    }

    private void add(TopicId topic, Query query, List<Query> queries) {
        queries.add(query);
        topics.computeIfAbsent(query, _ -> new ArrayList<>(1)).add(topic);
    }

    /// Watches that can no longer be read.
    public List<TopicId> broken() {
        return List.copyOf(broken);
    }

    /// @param matching of the same passage, by the same lexicon
    public Matching complete(Passage passage, Matching matching) {
        var matches = new ArrayList<>(matching.matches());
        for (var found : standing.match(passage, matching)) {
            var because = found.because().stream().map(Watched::reason).toList();
            topics.getOrDefault(found.query(), List.of()).forEach(topic -> matches.add(new Match(topic, 1, because)));
        }
        var notes = new ArrayList<>(matching.notes());
        if (matches.size() > MAX_MATCHES) {
            notes.add("only the first " + MAX_MATCHES + " of " + matches.size() + " topics and watches were kept");
        }
        var kept = matches.subList(0, Math.min(MAX_MATCHES, matches.size()));
        return new Matching(matching.mentions(), kept, matching.nearly(), notes);
    }

    private static Reason reason(Hit hit) {
        return new Reason(
                hit.term(), hit.place().name().toLowerCase(Locale.ROOT), hit.start(), hit.end(), hit.written(), "");
    }
}
