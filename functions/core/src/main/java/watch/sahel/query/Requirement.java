package watch.sahel.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import watch.sahel.query.Sign.Kind;

/// Chooses for a query the signs of which an article must show at least one for it to be true: of parts joined by AND
/// those of the rarest part, of parts joined by OR all.
final class Requirement {
    /// *of*, *le*, *и*: shorter words stand in nearly every article of their language.
    private static final int SHORT_WORD = 3;

    /// How many queries have a sign anywhere: what many ask for, many write about.
    private final Map<Sign, Integer> askedFor;

    /// @param cost in how many articles the signs may be; only the order of costs means anything
    private record Choice(List<Sign> signs, double cost) {}

    /// @param askedFor by how many queries
    Requirement(Map<Sign, Integer> askedFor) {
        this.askedFor = askedFor;
    }

    /// Gives all signs of a query that could be chosen.
    static void signs(Query query, Consumer<Sign> to) {
        switch (query) {
            case Query.All(var parts) -> parts.forEach(part -> signs(part, to));
            case Query.Any(var parts) -> parts.forEach(part -> signs(part, to));
            case Query.Not _ -> {}
            case Near near -> {
                signs(near.left(), to);
                signs(near.right(), to);
            }
            case Phrase phrase -> phrase.pieces().forEach(piece -> to.accept(sign(piece)));
            case Mentioned mentioned ->
                to.accept(new Sign(Kind.ENTITY, mentioned.entity().value()));
            case InCountry(var code) -> to.accept(new Sign(Kind.COUNTRY, code));
            case InLanguage(var code) -> to.accept(new Sign(Kind.LANGUAGE, code));
            case OnTopic(var topic) -> to.accept(new Sign(Kind.TOPIC, topic.value()));
        }
    }

    private static Sign sign(Phrase.Piece piece) {
        return new Sign(piece.beginning() ? Kind.BEGINNING : Kind.WORD, piece.folded());
    }

    /// The signs of which one is there when the query is true.
    List<Sign> of(Query query) {
        var choice = choose(query);
        if (choice == null) {
            throw new IllegalArgumentException("asks for nothing: " + query);
        }
        return choice.signs();
    }

    private @Nullable Choice choose(Query query) {
        return switch (query) {
            case Query.All(var parts) -> cheapest(parts);
            case Query.Any(var parts) -> together(parts);
            case Query.Not _ -> null;
            case Term term -> rarest(term);
        };
    }

    private @Nullable Choice cheapest(List<Query> parts) {
        Choice cheapest = null;
        for (var part : parts) {
            var choice = choose(part);
            if (choice != null && (cheapest == null || choice.cost() < cheapest.cost())) {
                cheapest = choice;
            }
        }
        return cheapest;
    }

    private @Nullable Choice together(List<Query> parts) {
        var signs = new ArrayList<Sign>();
        var cost = 0.0;
        for (var part : parts) {
            var choice = choose(part);
            if (choice == null) {
                return null;
            }
            signs.addAll(choice.signs());
            cost += choice.cost();
        }
        return new Choice(signs, cost);
    }

    /// All signs of a term are there when it is true, so any of them will do.
    private Choice rarest(Term term) {
        var signs = new ArrayList<Sign>(2);
        signs(term, signs::add);
        var rarest = signs.getFirst();
        for (var sign : signs) {
            rarest = cost(sign) < cost(rarest) ? sign : rarest;
        }
        return new Choice(List.of(rarest), cost(rarest));
    }

    private double cost(Sign sign) {
        var often = askedFor.getOrDefault(sign, 0);
        return switch (sign.kind()) {
            case ENTITY -> 1 + often;
            case WORD -> sign.text().length() <= SHORT_WORD ? 1e4 + often : 1 + often;
            case BEGINNING -> 1e3 / sign.text().length() + often;
            case COUNTRY -> 1e5;
            case TOPIC -> 1e7;
            case LANGUAGE -> 1e8;
        };
    }
}
