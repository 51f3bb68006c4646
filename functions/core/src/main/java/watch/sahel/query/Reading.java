package watch.sahel.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Field;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matching;
import watch.sahel.match.Mention;
import watch.sahel.match.Passage;
import watch.sahel.query.Hit.Place;
import watch.sahel.text.Word;
import watch.sahel.text.WordForms;
import watch.sahel.text.Words;

/// One article, read once for all watches: which words and entities stand where. For one thread.
final class Reading {
    private static final int LONGEST_SOURCE = 300;

    private final Passage passage;
    private final Matching matching;
    private final String language;
    private final Stretch title;
    private final Stretch summary;
    private final Stretch source;
    private final Map<String, Places> words = new HashMap<>();
    private final Map<EntityId, List<Mention>> mentions = new LinkedHashMap<>();
    private final Map<String, Mention> countries = new HashMap<>();
    private final Map<String, Places> beginnings = new HashMap<>();
    private @Nullable NavigableMap<String, Places> sorted;

    Reading(Passage passage, Matching matching, Lexicon lexicon) {
        this.passage = passage;
        this.matching = matching;
        this.language = passage.spokenLanguage();
        this.title = new Stretch(Place.TITLE, passage.text(Field.TITLE), passage.words(Field.TITLE), 0);
        this.summary =
                new Stretch(Place.SUMMARY, passage.text(Field.SUMMARY), passage.words(Field.SUMMARY), title.next());
        this.source = new Stretch(Place.SOURCE, passage.source(), outlet(passage.source()), summary.next());
        var german = language.equals("de");
        List.of(title, summary, source).forEach(stretch -> read(stretch, german));
        matching.mentions().forEach(mention -> read(mention, lexicon));
    }

    private static List<Word> outlet(String source) {
        return Words.of(source, 0, Math.min(source.length(), LONGEST_SOURCE));
    }

    private void read(Stretch stretch, boolean german) {
        var at = stretch.base();
        for (var word : stretch.words()) {
            for (var form : WordForms.of(word.folded(), german)) {
                words.computeIfAbsent(form, _ -> new Places()).add(at);
            }
            at++;
        }
    }

    private void read(Mention mention, Lexicon lexicon) {
        mentions.computeIfAbsent(mention.entity(), _ -> new ArrayList<>(2)).add(mention);
        lexicon.entity(mention.entity())
                .map(Entity::country)
                .filter(country -> !country.isEmpty())
                .ifPresent(country -> countries.putIfAbsent(country, mention));
    }

    Passage passage() {
        return passage;
    }

    Matching matching() {
        return matching;
    }

    String language() {
        return language;
    }

    Set<String> words() {
        return words.keySet();
    }

    Map<EntityId, List<Mention>> mentions() {
        return mentions;
    }

    /// The first mention of each country.
    Map<String, Mention> countries() {
        return countries;
    }

    Places places(Phrase.Piece piece) {
        return piece.beginning()
                ? beginnings.computeIfAbsent(piece.folded(), this::beginning)
                : words.getOrDefault(piece.folded(), Places.NONE);
    }

    private Places beginning(String letters) {
        if (sorted == null) {
            sorted = new TreeMap<>(words);
        }
        return Places.merged(
                sorted.subMap(letters, letters + Character.MAX_VALUE).values());
    }

    boolean inScope(Scope scope, int at) {
        return switch (scope) {
            case ANYWHERE -> at < summary.end();
            case TITLE -> at < title.end();
            case SOURCE -> at >= source.base();
        };
    }

    boolean inScope(Scope scope, Mention mention) {
        return scope == Scope.ANYWHERE || mention.field() == Field.TITLE;
    }

    Stretch stretch(int at) {
        return at >= source.base() ? source : at >= summary.base() ? summary : title;
    }

    /// The words that a mention takes.
    Spans.Span span(Mention mention) {
        var stretch = mention.field() == Field.TITLE ? title : summary;
        var from = stretch.at(mention.start());
        return new Spans.Span(from, Math.max(from + 1, stretch.at(mention.end())));
    }

    Set<String> topics() {
        return matching.matches().stream().map(match -> match.topic().value()).collect(Collectors.toSet());
    }
}
