package watch.sahel.query;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import watch.sahel.query.Sign.Kind;

/// Chooses for a query the signs of which an article must show at least one for it to be true: of parts joined by AND
/// those of the rarest part, of parts joined by OR all.
final class Requirement {
    /// *of*, *le*, *и*: shorter words stand in nearly every article of their language.
    private static final int SHORT_WORD = 3;

    /// How many queries have a sign anywhere: what many ask for, many write about.
    private final Map<Sign, Integer> askedFor;

    /// @param askedFor by how many queries
    Requirement(Map<Sign, Integer> askedFor) {
        this.askedFor = askedFor;
    }

    /// All signs of a query that could be chosen.
    static Set<Sign> signs(Query query) {
        var signs = new HashSet<Sign>();
        switch (query) {
            case Query.All(var parts) -> parts.forEach(part -> signs.addAll(signs(part)));
            case Query.Any(var parts) -> parts.forEach(part -> signs.addAll(signs(part)));
            case Query.Not _ -> {}
            case Term term -> signs.addAll(of(term));
        }
        return signs;
    }

    /// The signs of which one is there when the query is true.
    Set<Sign> of(Query query) {
        return choose(query).orElseThrow(() -> new IllegalArgumentException("asks for nothing: " + query));
    }

    private Optional<Set<Sign>> choose(Query query) {
        return switch (query) {
            case Query.All(var parts) ->
                parts.stream().flatMap(part -> choose(part).stream()).min(Comparator.comparing(this::cost));
            case Query.Any(var parts) -> every(parts);
            case Query.Not _ -> Optional.empty();
            case Term term -> Optional.of(Set.of(rarest(term)));
        };
    }

    private Optional<Set<Sign>> every(List<Query> parts) {
        var signs = new HashSet<Sign>();
        for (var part : parts) {
            var chosen = choose(part);
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
            signs.addAll(chosen.get());
        }
        return Optional.of(signs);
    }

    private Sign rarest(Term term) {
        return of(term).stream().min(Comparator.comparing(sign -> cost(Set.of(sign)))).orElseThrow();
    }

    /// Signs that are all there when the term is.
    private static List<Sign> of(Term term) {
        return switch (term) {
            case Phrase phrase -> phrase.pieces().stream().map(Requirement::sign).toList();
            case Mentioned(_, var entity) -> List.of(new Sign(Kind.ENTITY, entity.value()));
            case Near near -> Stream.concat(of(near.left()).stream(), of(near.right()).stream()).toList();
            case InCountry(var code) -> List.of(new Sign(Kind.COUNTRY, code));
            case InLanguage(var code) -> List.of(new Sign(Kind.LANGUAGE, code));
            case OnTopic(var topic) -> List.of(new Sign(Kind.TOPIC, topic.value()));
        };
    }

    private static Sign sign(Phrase.Piece piece) {
        return new Sign(piece.beginning() ? Kind.BEGINNING : Kind.WORD, piece.folded());
    }

    /// In how many articles the signs may be; only the order of costs means anything.
    private double cost(Set<Sign> signs) {
        return signs.stream().mapToDouble(this::cost).sum();
    }

    private double cost(Sign sign) {
        var often = askedFor.getOrDefault(sign, 0);
        return switch (sign.kind()) {
            case ENTITY, WORD -> sign.text().length() <= SHORT_WORD && sign.kind() == Kind.WORD ? 1e6 + often : 1 + often;
            case BEGINNING -> 1e3 / sign.text().length() + often;
            case COUNTRY -> 1e5;
            case TOPIC -> 1e7;
            case LANGUAGE -> 1e8;
        };
    }
}
