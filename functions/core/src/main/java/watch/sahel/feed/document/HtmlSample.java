package watch.sahel.feed.document;

/// Tells a text that was escaped twice from one that speaks of tags. Markup it is when a tag has an attribute,
/// breaks a line, or encloses a part of the text; a single tag (`History of the <blink> tag`) or a headline
/// that is one bare element from end to end (`<p>Title</p>`, which other readers show as it stands) is a
/// sample.
final class HtmlSample {
    /// Longer than a headline that is about a tag.
    static final int MAX_SAMPLE_CHARS = 80;

    private HtmlSample() {}

    static boolean isMarkup(String text) {
        var tags = new HtmlTags(text);
        var open = "";
        var openAt = 0;
        for (var at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            var found = tags.at(at);
            if (found.isEmpty()) {
                continue;
            }
            var tag = found.get();
            if (tag.attributes() || isBreak(tag)) {
                return true;
            }
            if (!tag.closing()) {
                open = tag.name();
                openAt = at;
            } else if (tag.name().equals(open)) {
                return openAt > 0 || tag.nameEnd() + 1 < text.length() || text.length() > MAX_SAMPLE_CHARS;
            }
        }
        return false;
    }

    private static boolean isBreak(HtmlTag tag) {
        return tag.name().equals("br") || tag.name().equals("hr");
    }
}
