package watch.sahel.bot;

import java.util.List;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.query.Limits;
import watch.sahel.query.Near;
import watch.sahel.query.Note;
import watch.sahel.query.Problem;
import watch.sahel.query.Why;

/// What the bot says of a query: how one is written, where one is wrong, or what it would have found. Pure.
final class QueryAnswers {
    private QueryAnswers() {}

    /// The query with its first mistake in bold, each problem with what was probably meant, and the query as it would
    /// read then.
    ///
    /// @param command that was to take the query, without the slash
    static TelegramHtml refused(String typed, List<Problem> problems, Phrases phrases, String command) {
        var first = problems.getFirst();
        var start = Math.min(first.position(), typed.length());
        var end = Math.min(start + first.length(), typed.length());
        var text = new TelegramHtml()
                .text(phrases.say(Phrase.QUERY_NOT_UNDERSTOOD) + "\n\n")
                .text(typed.substring(0, start));
        text.bold(start == end ? "▲" : typed.substring(start, end)).text(typed.substring(end));
        for (var problem : problems) {
            var line = new TelegramHtml().text("\n\n" + said(problem.why(), phrases) + meant(problem, phrases));
            if (text.fits(line)) {
                text.append(line);
            }
        }
        if (problems.size() == 1 && !first.suggestions().isEmpty()) {
            text.text("\n\n" + phrases.say(Phrase.QUERY_PERHAPS) + " ").code("/" + command + " " + first.mended(typed));
        }
        return text;
    }

    private static String meant(Problem problem, Phrases phrases) {
        var instead = problem.replacements();
        return instead.isEmpty() ? "" : " " + phrases.say(Phrase.PERHAPS_COMMAND, phrases.list(instead));
    }

    static TelegramHtml tried(BackTest.Result result, Phrases phrases) {
        var days = BackTest.REACH.toDays();
        var looked = phrases.say(
                result.looked() == BackTest.MAX_ARTICLES ? Phrase.TRIED_ON_NEWEST : Phrase.TRIED_ON,
                result.looked(),
                days);
        if (result.found() == 0) {
            return new TelegramHtml().text("\n\n" + phrases.say(Phrase.TRIED_NOTHING, looked));
        }
        var text = new TelegramHtml().text("\n\n" + phrases.say(Phrase.TRIED_FOUND, result.found(), looked));
        for (var article : result.samples()) {
            var line = new TelegramHtml()
                    .text("\n· ")
                    .link(article.link(), article.title())
                    .text(" (" + article.outlet().name() + ")");
            if (text.fits(line)) {
                text.append(line);
            }
        }
        return text;
    }

    /// How a query is written. The examples are the same in every language: so is the grammar.
    ///
    /// @param command that takes the query, without the slash
    static TelegramHtml grammar(Phrases phrases, String command) {
        var text = new TelegramHtml();
        example(text, Phrase.GRAMMAR_WORDS, "drone kidal", phrases);
        example(text, Phrase.GRAMMAR_PHRASES, "\"drone strike\"", phrases);
        example(text, Phrase.GRAMMAR_ENDINGS, "drone*", phrases);
        example(text, Phrase.GRAMMAR_EITHER, "(drone* OR uav) NOT ukraine", phrases);
        example(text, Phrase.GRAMMAR_NEAR, "gold NEAR/5 mine", phrases);
        example(text, Phrase.GRAMMAR_NAMES, "@jnim @goita", phrases);
        example(text, Phrase.GRAMMAR_FIELDS, "title: source: lang: country: topic:", phrases);
        return text.text("\n\n" + phrases.say(Phrase.EXAMPLE) + " ")
                .code("/" + command + " @jnim AND (fuel OR convoy)");
    }

    private static void example(TelegramHtml text, Phrase what, String written, Phrases phrases) {
        text.text("\n" + phrases.say(what) + " ").code(written);
    }

    static String said(Note.About about, Phrases phrases) {
        return phrases.say(
                switch (about) {
                    case SMALL_OPERATOR -> Phrase.NOTE_SMALL_OPERATOR;
                    case COMPLETED -> Phrase.NOTE_COMPLETED;
                    case BROAD -> Phrase.NOTE_BROAD;
                });
    }

    static String said(Why why, Phrases phrases) {
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
