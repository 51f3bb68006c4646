package watch.sahel.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads a query that somebody wrote, or says all that is wrong with it. Thread-safe; build one and share it.
///
/// | written | finds articles |
/// |---|---|
/// | `convoy fuel`, `convoy AND fuel` | with both words; AND binds closer than OR |
/// | `convoy OR fuel` | with either |
/// | `convoy -sport`, `convoy NOT (sport OR race)` | with one and without the other |
/// | `"fuel trucks"` | with these words in a row |
/// | `merc*` | with a word that begins so |
/// | `gold NEAR/5 mine` | with at most five words between the two, in either order |
/// | `@jnim`, `@"Assimi Goïta"`, `@тинзауатен` | that mention the entity, by any name in any language |
/// | `title:gold`, `title:(gold OR mine)` | with it in the title |
/// | `source:"Lagos Echo"` | of outlets with these words in their name |
/// | `lang:fr`, `country:ML`, `country:Niger`, `topic:sahel` | in a language, on a country, on a built-in topic |
///
/// Words are whole words without case and accents. Operators are written in capitals.
public final class QueryParser {
    private final EntityNames names;

    public QueryParser(EntityNames names) {
        this.names = names;
    }

    public Parsed parse(String text) {
        if (text.length() > Limits.MAX_QUERY_CHARS) {
            var over = text.length() - Limits.MAX_QUERY_CHARS;
            return refused(new Problem(Limits.MAX_QUERY_CHARS, over, Why.TOO_LONG, List.of("")));
        }
        var problems = new ArrayList<Problem>();
        var notes = new ArrayList<Note>();
        var tokens = Lexer.tokens(text, problems);
        Operators.check(text, tokens, problems);
        var query = new Grammar(tokens, problems, new Values(names, problems, notes)).query();
        if (problems.isEmpty()) {
            whole(text, query).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(Problem::position));
            return new Parsed.Refused(problems);
        }
        if (isBroad(query.orElseThrow())) {
            notes.add(new Note(0, text.length(), Note.About.BROAD));
        }
        return new Parsed.Valid(query.orElseThrow(), notes);
    }

    private static Parsed refused(Problem problem) {
        return new Parsed.Refused(List.of(problem));
    }

    private static Optional<Problem> whole(String text, Optional<Query> query) {
        return query.map(Soundness::fault)
                .orElse(Optional.of(Why.EMPTY))
                .map(why -> new Problem(0, text.length(), why, List.of()));
    }

    /// Whether a query can be true of any article of a language or topic.
    private static boolean isBroad(Query query) {
        return switch (query) {
            case Query.All(var parts) -> parts.stream().allMatch(part -> part instanceof Query.Not || isBroad(part));
            case Query.Any(var parts) -> parts.stream().anyMatch(QueryParser::isBroad);
            case InLanguage _, OnTopic _ -> true;
            case Phrase phrase -> phrase.scope() == Scope.SOURCE;
            case Near near -> near.scope() == Scope.SOURCE;
            case Query.Not _, Mentioned _, InCountry _ -> false;
        };
    }
}
