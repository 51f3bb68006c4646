package watch.sahel.article;

import java.util.regex.Pattern;
import watch.sahel.feed.document.Entry;

/// The words of an entry that are the outlet's own: without what feeds, aggregators and publishing programs put
/// before, behind and in place of them. What remains is shown, matched and compared.
record ArticleText(String title, String summary) {
    /// Of a headline made of a text that has none.
    static final int MAX_HEADLINE_CHARS = 140;

    private static final Pattern SENTENCE = Pattern.compile("[^.!?…؟]++[.!?…؟]++(?=\\s|\\z)");

    static ArticleText of(Entry entry) {
        var telegram = TelegramPost.isOne(entry.link());
        var title = title(telegram ? TelegramPost.title(entry.title()) : entry.title(), entry);
        var text = Provenance.withoutOutlet(entry.summary());
        var summary = FeedTails.cut(telegram ? TelegramPost.text(text, title) : text, title);
        var headline = title.isEmpty() ? headline(summary) : title;
        return new ArticleText(headline, withoutTitle(summary, headline, entry));
    }

    private static String title(String title, Entry entry) {
        return FeedTails.withoutComments(withoutOrigin(Provenance.withoutOutlet(title), entry));
    }

    /// Google News ends each title with the outlet's name, which would match on every item of `Mali Actu`.
    private static String withoutOrigin(String title, Entry entry) {
        return entry.origin()
                .map(origin -> " - " + origin.name())
                .filter(title::endsWith)
                .map(tail -> title.substring(0, title.length() - tail.length()))
                .orElse(title);
    }

    /// The first sentence, for a message without a title.
    private static String headline(String text) {
        var sentence = SENTENCE.matcher(text);
        var first = sentence.lookingAt() ? sentence.group() : text;
        if (first.length() <= MAX_HEADLINE_CHARS) {
            return first;
        }
        var space = first.lastIndexOf(' ', MAX_HEADLINE_CHARS - 1);
        return cut(first, space > MAX_HEADLINE_CHARS / 2 ? space : MAX_HEADLINE_CHARS - 1) + "…";
    }

    /// A text that begins with its title says it twice; that of Google News is the title and the outlet, and those of
    /// other reports.
    private static String withoutTitle(String summary, String title, Entry entry) {
        if (title.isEmpty() || !summary.startsWith(title)) {
            return summary;
        }
        var rest = summary.substring(title.length()).strip();
        if (entry.origin()
                .filter(origin -> !origin.name().isEmpty() && rest.startsWith(origin.name()))
                .isPresent()) {
            return "";
        }
        return rest.isEmpty() || SENTENCE.matcher(title).matches() ? rest : summary;
    }

    /// At most `max` characters, never half of one.
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
