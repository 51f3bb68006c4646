package watch.sahel.story;

import java.util.regex.Pattern;

/// What title and lead tell of the event, without what an outlet puts to each of its reports: a section or programme
/// behind the title, links to follow below the lead. Two reports are not alike for that.
record Substance(String title, String lead) {
    /// Longer, what is behind a bar is a sentence of its own: `Mali | Eleven dead after an attack on a convoy`.
    static final int MAX_TAIL_WORDS = 4;
    /// With fewer before it, those are the section: `Video | Eleven dead`.
    static final int MIN_TITLE_WORDS = 3;

    private static final Pattern TAIL = Pattern.compile(" [|•] (?!.* [|•] )");
    private static final Pattern LINK = Pattern.compile("https?://\\S*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…؟]\\s+(?!.*[.!?…؟]\\s)", Pattern.DOTALL);

    /// As the report was first titled.
    static Substance of(Report report) {
        return new Substance(title(report.firstTitle()), lead(report.lead()));
    }

    private static String title(String title) {
        var bar = TAIL.matcher(title);
        return bar.find()
                        && words(title.substring(0, bar.start())) >= MIN_TITLE_WORDS
                        && words(title.substring(bar.end())) <= MAX_TAIL_WORDS
                ? title.substring(0, bar.start())
                : title;
    }

    /// What stands before the sentence with the first link; in a lead of one sentence all but the links.
    private static String lead(String lead) {
        var link = LINK.matcher(lead);
        if (!link.find()) {
            return lead;
        }
        var end = SENTENCE_END.matcher(lead.substring(0, link.start()));
        return end.find() ? lead.substring(0, end.start() + 1) : link.replaceAll("");
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
