package watch.sahel.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import watch.sahel.match.EntityId;
import watch.sahel.match.Field;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matching;
import watch.sahel.match.Passage;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.text.Shape;
import watch.sahel.text.Word;

/// Ways to narrow a watch by articles that it finds and that nobody wants: by asking for the topic that a doubtful name
/// belongs to, or by leaving out somebody or something that they are about. Which way loses least is for the caller to
/// try.
public final class Narrowing {
    /// Beyond those nobody looks; each is tried on the past.
    public static final int MAX_WAYS = 12;
    /// Letters of a word that may be left out: shorter ones mean too much.
    private static final int MIN_WORD_CHARS = 4;

    private final Lexicon lexicon;
    private final EntityNames names;

    public Narrowing(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new EntityNames(lexicon);
    }

    /// An article with what the matcher found in it.
    public record Seen(Passage passage, Matching matching) {}

    /// How the watch would read.
    ///
    /// @param settles whether it asks for the topic of a doubtful name, which is better than to leave one thing out
    public record Way(Query query, boolean settles) {}

    /// Ways that find none of the unwanted articles, those that settle a name first; if no way does, those that find
    /// the fewest. Empty if the watch finds none of them, or nothing sound is left.
    public List<Way> of(Query watch, List<Seen> unwanted) {
        var found = unwanted.stream().filter(seen -> finds(watch, seen)).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var sound = Stream.concat(settling(watch, found), leavingOut(watch, found))
                .filter(way -> sound(way.query()))
                .distinct()
                .toList();
        var fewest = sound.stream().mapToLong(way -> still(way, found)).min().orElse(found.size());
        return fewest == found.size()
                ? List.of()
                : sound.stream()
                        .filter(way -> still(way, found) == fewest)
                        .limit(MAX_WAYS)
                        .toList();
    }

    private long still(Way way, List<Seen> found) {
        return found.stream().filter(seen -> finds(way.query(), seen)).count();
    }

    private boolean finds(Query query, Seen seen) {
        return !new StandingQueries(lexicon, List.of(query))
                .match(seen.passage(), seen.matching())
                .isEmpty();
    }

    private static boolean sound(Query query) {
        return Soundness.fault(query).isEmpty();
    }

    /// `topic:wagner AND wagner` where a word of the watch is a name of somebody of that topic, and none of what was
    /// found is on it; the topic with the fewest names first.
    private Stream<Way> settling(Query watch, List<Seen> found) {
        var topics = new LinkedHashSet<TopicId>();
        for (var written : words(watch)) {
            for (var entity : names.named(written)) {
                topics.addAll(names.entity(entity).parts().keySet());
            }
        }
        return Topics.builtIn().stream()
                .map(Topic::id)
                .filter(topics::contains)
                .sorted(Comparator.comparingLong(this::size))
                .filter(topic ->
                        found.stream().noneMatch(seen -> seen.matching().about(topic)))
                .map(topic -> new Way(Query.all(List.of(watch, new OnTopic(topic))), true));
    }

    private long size(TopicId topic) {
        return lexicon.entities().stream()
                .filter(entity -> entity.parts().containsKey(topic))
                .count();
    }

    /// The words and phrases that may have to be there.
    private static List<String> words(Query query) {
        return terms(query)
                .filter(Phrase.class::isInstance)
                .map(term -> ((Phrase) term).bare())
                .toList();
    }

    /// Those that may have to be there.
    private static Stream<Term> terms(Query query) {
        return switch (query) {
            case Query.All(var parts) -> parts.stream().flatMap(Narrowing::terms);
            case Query.Any(var parts) -> parts.stream().flatMap(Narrowing::terms);
            case Query.Not _ -> Stream.empty();
            case Near near -> Stream.concat(terms(near.left()), terms(near.right()));
            case Term term -> Stream.of(term);
        };
    }

    private Stream<Way> leavingOut(Query watch, List<Seen> found) {
        var wanted = terms(watch).toList();
        var entities = entities(found).stream().map(entity -> new Mentioned(Scope.ANYWHERE, entity));
        var parser = new QueryParser(names);
        var words = titleWords(found).stream()
                .flatMap(word -> parser.parse(word) instanceof Parsed.Valid(var query, var _)
                        ? Stream.of(query)
                        : Stream.empty());
        return Stream.concat(entities, words)
                .filter(unwanted -> !wanted.contains(unwanted))
                .map(unwanted -> new Way(watch.without(unwanted), false));
    }

    /// Those that the most of them mention first.
    private static List<EntityId> entities(List<Seen> found) {
        var all = new ArrayList<>(found.stream()
                .flatMap(seen -> seen.matching().entities().stream())
                .distinct()
                .toList());
        all.sort(Comparator.comparingLong((EntityId entity) -> -found.stream()
                .filter(seen -> seen.matching().entities().contains(entity))
                .count()));
        return all;
    }

    /// Of the titles, names first: what is written with a capital inside a sentence.
    private static Set<String> titleWords(List<Seen> found) {
        var words = new LinkedHashSet<String>();
        for (var capitalised : List.of(true, false)) {
            for (var seen : found) {
                seen.passage().words(Field.TITLE).stream()
                        .filter(word -> capitalised == (word.shape() != Shape.LOWER))
                        .map(Word::folded)
                        .filter(word -> word.length() >= MIN_WORD_CHARS)
                        .forEach(words::add);
            }
        }
        return words;
    }
}
