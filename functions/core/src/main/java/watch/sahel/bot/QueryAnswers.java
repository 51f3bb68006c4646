package watch.sahel.bot;

import java.util.List;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.query.Problem;

/// What the bot says of a query: where it is wrong, or what it would have found. Pure.
final class QueryAnswers {
    private QueryAnswers() {}

    /// The query with its first mistake in bold, each problem with what was probably meant, and the query as it would
    /// read then.
    static TelegramHtml refused(String typed, List<Problem> problems) {
        var first = problems.getFirst();
        var start = Math.min(first.position(), typed.length());
        var end = Math.min(start + first.length(), typed.length());
        var text = new TelegramHtml().text("I cannot watch for that.\n\n").text(typed.substring(0, start));
        text.bold(start == end ? "▲" : typed.substring(start, end)).text(typed.substring(end));
        for (var problem : problems) {
            var line = new TelegramHtml().text("\n\n" + problem.why().english() + meant(problem));
            if (text.fits(line)) {
                text.append(line);
            }
        }
        if (problems.size() == 1 && !first.suggestions().isEmpty()) {
            text.text("\n\nPerhaps: ").code("/watch " + first.mended(typed));
        }
        return text;
    }

    private static String meant(Problem problem) {
        var suggestions =
                problem.suggestions().stream().filter(one -> !one.isBlank()).toList();
        return suggestions.isEmpty() ? "" : " Did you mean " + String.join(", ", suggestions) + "?";
    }

    static TelegramHtml tried(BackTest.Result result) {
        var days = BackTest.REACH.toDays();
        var looked = result.looked() == BackTest.MAX_ARTICLES
                ? "the newest " + result.looked() + " articles of the last " + days + " days"
                : "the " + result.looked() + " articles of the last " + days + " days";
        if (result.found() == 0) {
            return new TelegramHtml().text("\n\nIt would have found nothing in " + looked + ".");
        }
        var text = new TelegramHtml().text("\n\nIt would have found " + result.found() + " of " + looked + ":");
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
}
