package watch.sahel.match;

import java.util.List;
import java.util.Locale;
import watch.sahel.article.Article;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// What is matched: an article's title and text, with what is known about where it comes from.
///
/// @param language BCP 47, as the feed or page gave it, or "" when unknown
/// @param source the outlet's name, or ""; where the outlet names itself in the text does not count
public record Passage(String title, String summary, String language, String source) {
    /// Longest title seen in any feed of the sample was under 600 characters.
    public static final int MAX_TITLE_CHARS = 1_000;
    /// A long reportage; what decides a topic stands far above this.
    public static final int MAX_SUMMARY_CHARS = 20_000;

    /// What is matched of an article.
    public static Passage of(Article article) {
        return new Passage(
                article.title(),
                article.summary(),
                article.language(),
                article.outlet().name());
    }

    /// What of a field is read.
    public String text(Field field) {
        return switch (field) {
            case TITLE -> cut(title, MAX_TITLE_CHARS);
            case SUMMARY -> cut(summary, MAX_SUMMARY_CHARS);
        };
    }

    /// The words of a field, boilerplate left out.
    public List<Word> words(Field field) {
        var text = text(field);
        return Boilerplate.strip(text, Words.of(text), source);
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }

    /// Whether matching will leave out the end of the title or the summary.
    boolean tooLong() {
        return title.length() > MAX_TITLE_CHARS || summary.length() > MAX_SUMMARY_CHARS;
    }

    /// `pt` of `pt-BR`; "" when unknown.
    String primaryLanguage() {
        var end = 0;
        while (end < language.length() && Character.isLetter(language.charAt(end))) {
            end++;
        }
        return language.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /// The language as it was given, else the one its letters give away: `fr` of `fr-CA`; "" when neither tells.
    public String spokenLanguage() {
        return SpokenIn.of(this) instanceof SpokenIn.Ours(var tongue)
                ? tongue.name().toLowerCase(Locale.ROOT)
                : primaryLanguage();
    }
}
