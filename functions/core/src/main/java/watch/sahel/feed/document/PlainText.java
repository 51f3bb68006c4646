package watch.sahel.feed.document;

import org.jspecify.annotations.Nullable;

/// Text as a reader sees it: no markup, references resolved, white space folded, nothing invisible (see
/// [FoldedText]).
///
/// Which of the two a value needs is for its format to say:
///
/// | value | read by | |---|---|
/// | RSS and RDF title, description, `content:encoded`; Dublin Core, iTunes and Media RSS texts | [#of] |
/// | Atom `type="html"`; Atom 0.3 `text/html`, escaped or base64 | [#of] |
/// | Atom `type="xhtml"`, Atom 0.3 `mode="xml"`, bare elements inside an RSS text: inner XML with its escapes | [#of] |
/// | Atom without type or `type="text"`; Atom 0.3 without type or `text/plain`, base64 too | [#ofText] |
/// | JSON Feed `content_html`, `title`, `summary` (plain by the specification, HTML at many outlets) | [#of] |
/// | JSON Feed `content_text` | [#ofText] |
final class PlainText {
    /// What is longer is cut before it is read; whole books are shorter.
    static final int MAX_CHARS = 1 << 20;

    private PlainText() {}

    /// The text of HTML. What was escaped once too often is read a second time: references always, tags only if
    /// the first reading met none and [HtmlSample] finds that they were meant. A value that never was HTML
    /// loses nothing: `AT&T`, `a < b` and `<3` stay.
    static String of(@Nullable String html) {
        if (html == null) {
            return "";
        }
        var bounded = cut(html, MAX_CHARS);
        if (isBare(bounded)) {
            return ofText(bounded);
        }
        var first = new HtmlText(withoutSections(bounded)).read();
        var text = first.text();
        if (isBare(text)) {
            return text;
        }
        var second = new HtmlText(text);
        var tags = !first.foundMarkup() && HtmlSample.isMarkup(text);
        return (tags ? second.read() : second.readReferences()).text();
    }

    /// The text of a value that is no HTML: `&amp;` is five characters here.
    static String ofText(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var bounded = cut(text, MAX_CHARS);
        if (FoldedText.isFolded(bounded)) {
            return bounded;
        }
        var folded = new FoldedText(bounded.length());
        folded.append(bounded);
        return folded.toString();
    }

    /// At most `max` characters, never half of a surrogate pair.
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }

    private static boolean isBare(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0;
    }

    /// A CDATA section inside of escaped HTML is an XML habit gone wrong: its content is meant.
    private static String withoutSections(String html) {
        return html.contains("<![CDATA[") ? html.replace("<![CDATA[", "").replace("]]>", "") : html;
    }
}
