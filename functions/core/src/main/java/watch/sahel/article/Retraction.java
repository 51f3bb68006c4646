package watch.sahel.article;

import java.util.regex.Pattern;

/// Knows by its title that an outlet takes an article back: `RETRACTED: 40 killed at market`, `40 killed at market
/// [withdrawn]`. A correction of a detail is none, nor is a title that begins with such a word and goes on.
final class Retraction {
    /// In English, French, Russian, Ukrainian, Arabic, Spanish, Portuguese and German.
    private static final String WORDS = "retracted|retraction|withdrawn|rétracté|rétractation|retiré|отозвано"
            + "|опровергнуто|опровержение|удалено|відкликано|спростовано|спростування|видалено|سحب الخبر|خبر مسحوب"
            + "|retirado|retractado|retratado|zurückgezogen";

    private static final Pattern MARK = Pattern.compile(
            "^[\\s\\[(*]*(?:" + WORDS + ")\\s*[:\\])*|–—-]|[\\[(]\\s*(?:" + WORDS + ")\\s*[\\])]\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Retraction() {}

    static boolean said(String title) {
        return MARK.matcher(title).find();
    }
}
