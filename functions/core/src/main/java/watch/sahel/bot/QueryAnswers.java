package watch.sahel.bot;

import java.util.List;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.query.Example;
import watch.sahel.query.Explanation;
import watch.sahel.query.Note;
import watch.sahel.query.Problem;

/// What the bot says of a query: how one is written, where one is wrong, or what it would have found. Pure.
final class QueryAnswers {
    private QueryAnswers() {}

    /// The query with its first mistake in bold, each problem with what was probably meant, and the query as it would
    /// read then.
    ///
    /// @param command that was to take the query, without the slash
    static TelegramHtml refused(String typed, List<Problem> problems, Phrases phrases, String command) {
        var explained = Explanation.of(typed, problems, phrases);
        var text = new TelegramHtml()
                .text(phrases.say(Phrase.QUERY_NOT_UNDERSTOOD) + "\n\n")
                .text(explained.before());
        text.bold(explained.wrong().isEmpty() ? "▲" : explained.wrong()).text(explained.after());
        for (var problem : explained.problems()) {
            var line = new TelegramHtml().text("\n\n" + problem);
            if (text.fits(line)) {
                text.append(line);
            }
        }
        explained
                .mended()
                .ifPresent(mended -> text.text("\n\n" + phrases.say(Phrase.QUERY_PERHAPS) + " ")
                        .code("/" + command + " " + mended));
        return text;
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

    /// How a query is written.
    ///
    /// @param command that takes the query, without the slash
    static TelegramHtml grammar(Phrases phrases, String command) {
        var text = new TelegramHtml();
        for (var example : Example.ALL) {
            text.text("\n" + phrases.say(example.what()) + " ").code(example.written());
        }
        return text.text("\n\n" + phrases.say(Phrase.EXAMPLE) + " ").code("/" + command + " " + Example.QUERY);
    }

    static String said(Note.About about, Phrases phrases) {
        return phrases.say(
                switch (about) {
                    case SMALL_OPERATOR -> Phrase.NOTE_SMALL_OPERATOR;
                    case COMPLETED -> Phrase.NOTE_COMPLETED;
                    case BROAD -> Phrase.NOTE_BROAD;
                });
    }
}
