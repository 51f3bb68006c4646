package watch.sahel.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import watch.sahel.match.Field;
import watch.sahel.match.Mention;
import watch.sahel.match.Reason;
import watch.sahel.query.Hit.Place;
import watch.sahel.query.Spans.Span;

/// Says whether a query is true of one article, and by what. Of a term that many queries share it finds out once.
final class Evaluation {
    private final Reading reading;
    private final Map<Term, List<Hit>> hits = new HashMap<>();

    Evaluation(Reading reading) {
        this.reading = reading;
    }

    boolean holds(Term term) {
        return switch (term) {
            case Phrase phrase -> first(phrase) >= 0;
            case Mentioned mentioned -> mention(mentioned).isPresent();
            case Near near -> pair(near).isPresent();
            case InCountry(var code) -> reading.countries().containsKey(code);
            case InLanguage(var code) -> reading.language().equals(code);
            case OnTopic(var topic) -> reading.matching().about(topic);
        };
    }

    /// The places by which a term holds.
    ///
    /// @param term that holds
    List<Hit> because(Term term) {
        return hits.computeIfAbsent(term, this::found);
    }

    private List<Hit> found(Term term) {
        return switch (term) {
            case Phrase phrase -> List.of(hit(first(phrase), phrase));
            case Mentioned mentioned -> List.of(hit(mention(mentioned).orElseThrow(), mentioned));
            case Near near -> {
                var pair = pair(near).orElseThrow();
                yield List.of(hit(pair.one(), near), hit(pair.other(), near));
            }
            case InCountry country ->
                List.of(hit(Objects.requireNonNull(reading.countries().get(country.code())), country));
            case InLanguage language -> List.of(hit(language));
            case OnTopic topic -> {
                var match = reading.matching().match(topic.topic()).orElseThrow();
                yield List.of(hit(match.because().getFirst(), topic));
            }
        };
    }

    private Hit hit(int from, Phrase phrase) {
        return hit(new Span(from, from + phrase.pieces().size()), phrase);
    }

    private Hit hit(Span span, Term term) {
        return reading.stretch(span.from()).hit(span.from(), span.to(), term);
    }

    private static Hit hit(Mention mention, Term term) {
        var place = mention.field() == Field.TITLE ? Place.TITLE : Place.SUMMARY;
        return new Hit(place, mention.start(), mention.end(), mention.written(), term.toString());
    }

    private static Hit hit(Reason reason, Term term) {
        var place = reason.where().equals(Field.TITLE.toString()) ? Place.TITLE : Place.SUMMARY;
        return new Hit(place, reason.start(), reason.end(), reason.written(), term.toString());
    }

    private Hit hit(InLanguage language) {
        return new Hit(Place.LANGUAGE, 0, reading.language().length(), reading.language(), language.toString());
    }

    private Optional<Mention> mention(Mentioned mentioned) {
        for (var mention : reading.mentions().getOrDefault(mentioned.entity(), List.of())) {
            if (reading.inScope(mentioned.scope(), mention)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /// The place where a phrase begins first, or -1.
    private int first(Phrase phrase) {
        if (phrase.pieces().size() == 1) {
            return firstInScope(phrase.scope(), reading.places(phrase.pieces().getFirst()));
        }
        return firstInScope(phrase.scope(), beginnings(phrase));
    }

    private int firstInScope(Scope scope, Places places) {
        for (var i = 0; i < places.size(); i++) {
            if (reading.inScope(scope, places.get(i))) {
                return places.get(i);
            }
        }
        return -1;
    }

    /// The places where all words of a phrase follow one another: looked for from the rarest of them.
    private Places beginnings(Phrase phrase) {
        var pieces = phrase.pieces().stream().map(reading::places).toList();
        var rarest = 0;
        for (var i = 1; i < pieces.size(); i++) {
            rarest = pieces.get(i).size() < pieces.get(rarest).size() ? i : rarest;
        }
        var found = new Places();
        for (var i = 0; i < pieces.get(rarest).size(); i++) {
            var from = pieces.get(rarest).get(i) - rarest;
            if (follow(pieces, from)) {
                found.add(from);
            }
        }
        return found;
    }

    private static boolean follow(List<Places> pieces, int from) {
        for (var i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).contains(from + i)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Spans.Pair> pair(Near near) {
        var left = spans(near.left());
        return left.all().isEmpty() ? Optional.empty() : left.near(spans(near.right()), near.between());
    }

    private Spans spans(Placed term) {
        var spans = new ArrayList<Span>();
        switch (term) {
            case Phrase phrase ->
                spans.addAll(
                        Spans.of(beginnings(phrase), phrase.pieces().size()).all());
            case Mentioned mentioned ->
                reading.mentions().getOrDefault(mentioned.entity(), List.of()).stream()
                        .limit(Places.MAX_PLACES)
                        .map(reading::span)
                        .forEach(spans::add);
        }
        spans.removeIf(span -> !reading.inScope(term.scope(), span.from()));
        return new Spans(spans);
    }
}
