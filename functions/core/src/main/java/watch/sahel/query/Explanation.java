package watch.sahel.query;

import java.util.List;
import java.util.Optional;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;

/// A query that was not understood, explained to whoever wrote it: where it is wrong, why, and how it was probably
/// meant. How it is shown is decided elsewhere.
///
/// @param before what stands before the first mistake
/// @param wrong the first mistake; empty where something is missing
/// @param after the rest
/// @param problems a sentence or two for each, in their order in the query
/// @param mended the query as it would be right; only where there is one mistake, and its cure is known
public record Explanation(String before, String wrong, String after, List<String> problems, Optional<String> mended) {
    public Explanation {
        problems = List.copyOf(problems);
    }

    /// @param problems one at least
    public static Explanation of(String typed, List<Problem> problems, Phrases phrases) {
        var first = problems.getFirst();
        var start = Math.min(first.position(), typed.length());
        var end = Math.min(start + first.length(), typed.length());
        return new Explanation(
                typed.substring(0, start),
                typed.substring(start, end),
                typed.substring(end),
                problems.stream()
                        .map(problem -> said(problem.why(), phrases) + meant(problem, phrases))
                        .toList(),
                problems.size() == 1 && !first.suggestions().isEmpty()
                        ? Optional.of(first.mended(typed))
                        : Optional.empty());
    }

    private static String meant(Problem problem, Phrases phrases) {
        var instead = problem.replacements();
        return instead.isEmpty() ? "" : " " + phrases.say(Phrase.PERHAPS_COMMAND, phrases.list(instead));
    }

    private static String said(Why why, Phrases phrases) {
        return switch (why) {
            case EMPTY -> phrases.say(Phrase.PROBLEM_EMPTY);
            case TOO_LONG -> phrases.say(Phrase.PROBLEM_TOO_LONG, Limits.MAX_QUERY_CHARS);
            case TOO_MANY_TERMS -> phrases.say(Phrase.PROBLEM_TOO_MANY_TERMS, Limits.MAX_TERMS);
            case TOO_DEEP -> phrases.say(Phrase.PROBLEM_TOO_DEEP, Limits.MAX_DEPTH);
            case UNCLOSED_QUOTE -> phrases.say(Phrase.PROBLEM_UNCLOSED_QUOTE);
            case UNCLOSED_GROUP -> phrases.say(Phrase.PROBLEM_UNCLOSED_GROUP);
            case UNOPENED_GROUP -> phrases.say(Phrase.PROBLEM_UNOPENED_GROUP);
            case EMPTY_GROUP -> phrases.say(Phrase.PROBLEM_EMPTY_GROUP);
            case OPERATOR_WITHOUT_TERM -> phrases.say(Phrase.PROBLEM_OPERATOR_WITHOUT_TERM);
            case OPERATORS_IN_A_ROW -> phrases.say(Phrase.PROBLEM_OPERATORS_IN_A_ROW);
            case NO_WORD -> phrases.say(Phrase.PROBLEM_NO_WORD);
            case ODD_WORD -> phrases.say(Phrase.PROBLEM_ODD_WORD);
            case SHORT_BEGINNING ->
                phrases.say(Phrase.PROBLEM_SHORT_BEGINNING, watch.sahel.query.Phrase.Piece.SHORTEST_BEGINNING);
            case STAR_INSIDE -> phrases.say(Phrase.PROBLEM_STAR_INSIDE);
            case NEAR_WITHOUT_NUMBER ->
                phrases.say(Phrase.PROBLEM_NEAR_WITHOUT_NUMBER, Near.LEAST_BETWEEN, Near.MOST_BETWEEN);
            case NEAR_WITHOUT_TERMS -> phrases.say(Phrase.PROBLEM_NEAR_WITHOUT_TERMS);
            case NEAR_ACROSS_FIELDS -> phrases.say(Phrase.PROBLEM_NEAR_ACROSS_FIELDS);
            case UNKNOWN_FIELD -> phrases.say(Phrase.PROBLEM_UNKNOWN_FIELD);
            case FIELD_WITHOUT_VALUE -> phrases.say(Phrase.PROBLEM_FIELD_WITHOUT_VALUE);
            case FIELD_IN_FIELD -> phrases.say(Phrase.PROBLEM_FIELD_IN_FIELD);
            case NOT_IN_THIS_FIELD -> phrases.say(Phrase.PROBLEM_NOT_IN_THIS_FIELD);
            case UNKNOWN_ENTITY -> phrases.say(Phrase.PROBLEM_UNKNOWN_ENTITY);
            case SEVERAL_ENTITIES -> phrases.say(Phrase.PROBLEM_SEVERAL_ENTITIES);
            case UNKNOWN_COUNTRY -> phrases.say(Phrase.PROBLEM_UNKNOWN_COUNTRY);
            case UNKNOWN_LANGUAGE -> phrases.say(Phrase.PROBLEM_UNKNOWN_LANGUAGE);
            case UNKNOWN_TOPIC -> phrases.say(Phrase.PROBLEM_UNKNOWN_TOPIC);
            case ONLY_NEGATIVE -> phrases.say(Phrase.PROBLEM_ONLY_NEGATIVE);
            case IMPOSSIBLE -> phrases.say(Phrase.PROBLEM_IMPOSSIBLE);
        };
    }
}
