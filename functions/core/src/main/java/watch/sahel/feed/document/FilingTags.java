package watch.sahel.feed.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The boxes by which ReliefWeb files a report, at the head of its HTML, such as
/// `<div class="tag source">Source: World Food Programme</div>`; likewise country, theme, disaster. They are no part
/// of the text, and where they end can only be told as long as there is markup.
///
/// @param text the HTML behind them
/// @param source of the one source there is, or empty: several, divided by commas as names are, name nobody
/// @param others what else it is filed under
record FilingTags(String text, Optional<Origin> source, List<String> others) {
    /// ReliefWeb files some reports under forty countries.
    private static final int MAX_CHARS = 1_000;
    /// Country, source, theme, disaster, format; more were never seen.
    private static final int MAX_TAGS = 10;

    private static final Pattern TAG = Pattern.compile(
            "\\G\\s*<div class=[\"']tag ([a-z-]{1,30})[\"']>\\s*([^<:]{1,40}):([^<]{1," + MAX_CHARS + "})</div>\\s*");

    static FilingTags of(String html) {
        var tag = TAG.matcher(html);
        var end = 0;
        var source = Optional.<Origin>empty();
        var others = new ArrayList<String>();
        for (var count = 0; count < MAX_TAGS && tag.find(); count++) {
            var value = PlainText.of(tag.group(3));
            if (!tag.group(1).equals("source")) {
                others.add(value);
            } else if (tag.group(2).strip().equals("Source") && !value.isEmpty()) {
                source = Optional.of(new Origin(value, ""));
            }
            end = tag.end();
        }
        return new FilingTags(html.substring(end), source, others);
    }
}
