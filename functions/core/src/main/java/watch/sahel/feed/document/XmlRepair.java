package watch.sahel.feed.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads XML that is not well-formed into a tree, as a patient reader would: bare `&` and `<`, entities of HTML or
/// of nowhere, characters XML forbids, attributes without quotes or value, end tags that are missing, in excess or
/// in the wrong order, a document cut off anywhere. Never fails; what it met is in [#notes]. Comments and
/// processing instructions are left out.
final class XmlRepair {
    /// Fields that hold text alone: the start of another field ends one that was left open.
    private static final Set<String> LEAVES =
            Set.of("title", "link", "guid", "id", "pubdate", "dc:date", "updated", "published", "dc:creator");

    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "description",
            "category",
            "dc:date",
            "updated",
            "published",
            "dc:creator",
            "summary",
            "content",
            "content:encoded",
            "item",
            "entry");

    /// Of one document: the first say what is wrong with it.
    static final int MAX_NOTES = 10;
    /// Of text that is gathered before it is handed over.
    private static final int MAX_PENDING_CHARS = 1 << 16;
    /// Of a name in a note.
    private static final int MAX_NAME_CHARS = 40;

    private final String xml;
    private final Map<String, String> entities;
    private final TreeBuilder tree;
    private final Deque<String> open = new ArrayDeque<>();
    /// How often each name is in [#open].
    private final Map<String, Integer> names = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> notes = new LinkedHashSet<>();
    private int at;

    private XmlRepair(String xml, Prolog root, TreeBuilder tree) {
        this.xml = xml;
        this.at = root.start();
        this.entities = root.entities(xml);
        this.tree = tree;
    }

    /// @return what was repaired, a line each
    static List<String> read(String xml, Prolog root, TreeBuilder tree) {
        var repair = new XmlRepair(xml, root, tree);
        repair.document();
        return repair.notes.stream().limit(MAX_NOTES).toList();
    }

    private void document() {
        while (at < xml.length() && !tree.done()) {
            if (xml.charAt(at) != '<') {
                text();
            } else if (xml.startsWith("<![CDATA[", at)) {
                section();
            } else if (xml.startsWith("<!--", at)) {
                at = after("-->", at + 4);
            } else if (xml.startsWith("<?", at) || xml.startsWith("<!", at)) {
                at = after(">", at + 2);
            } else if (!tag()) {
                notes.add("a bare '<' was taken as text");
                append("<");
                at++;
            }
        }
        flush();
        if (!open.isEmpty()) {
            notes.add("the document is cut off");
            open.forEach(_ -> tree.end());
        }
    }

    private int after(String end, int from) {
        var found = xml.indexOf(end, from);
        return found < 0 ? xml.length() : found + end.length();
    }

    private void text() {
        var limit = Math.min(xml.length(), at + MAX_PENDING_CHARS);
        var end = xml.indexOf('<', at, limit);
        end = end < 0 ? beforeReference(limit) : end;
        append(references(xml.substring(at, end)));
        at = end;
    }

    /// So that no piece of text ends within a reference.
    private int beforeReference(int limit) {
        var amp = xml.lastIndexOf('&', limit - 1);
        return amp > at && limit < xml.length() && limit - amp < XmlReference.MAX_CHARS ? amp : limit;
    }

    private void append(String piece) {
        text.append(piece);
        if (text.length() > MAX_PENDING_CHARS) {
            flush();
        }
    }

    /// Pieces of text are handed over as one.
    private void flush() {
        tree.text(text.toString());
        text.setLength(0);
    }

    private void section() {
        var start = at + 9;
        var end = xml.indexOf("]]>", start);
        append(allowed(xml.substring(start, end < 0 ? xml.length() : end)));
        at = end < 0 ? xml.length() : end + 3;
    }

    /// Whether a tag was at this place; if not, nothing was read.
    private boolean tag() {
        var closing = xml.startsWith("</", at);
        var start = closing ? at + 2 : at + 1;
        var end = start;
        while (end < xml.length() && isName(xml.charAt(end), end == start)) {
            end++;
        }
        if (end == start) {
            return false;
        }
        var name = xml.substring(start, end);
        if (closing) {
            at = afterEndTag(end);
            close(name.toLowerCase(Locale.ROOT));
            return true;
        }
        var attributes = new XmlAttributes(xml, end);
        if (!attributes.read()) {
            return false;
        }
        at = attributes.end();
        open(name, attributes);
        return true;
    }

    /// Behind its `>`, or before the `<` of the next tag.
    private int afterEndTag(int from) {
        var end = from;
        while (end < xml.length() && xml.charAt(end) != '>' && xml.charAt(end) != '<') {
            end++;
        }
        return end < xml.length() && xml.charAt(end) == '>' ? end + 1 : end;
    }

    private static boolean isName(char letter, boolean first) {
        return Character.isLetter(letter)
                || letter == '_'
                || (!first && (Character.isDigit(letter) || letter == ':' || letter == '-' || letter == '.'));
    }

    private void open(String written, XmlAttributes attributes) {
        var name = written.toLowerCase(Locale.ROOT);
        closeForgotten(name);
        flush();
        attributes.notes().forEach(notes::add);
        if (open.size() == FeedParser.MAX_XML_DEPTH) {
            return;
        }
        tree.start(written, attributes.values(this::references));
        if (attributes.isEmpty()) {
            tree.end();
        } else {
            open.push(name);
            names.merge(name, 1, Integer::sum);
        }
    }

    /// An item does not stand in an item, nor a field in a title.
    private void closeForgotten(String name) {
        if ((name.equals("item") || name.equals("entry")) && names.containsKey(name)) {
            notes.add("an end tag was missing: " + name);
            close(name);
        } else if (FIELDS.contains(name) && !open.isEmpty() && LEAVES.contains(open.peek())) {
            notes.add("an end tag was missing: " + open.peek());
            close(open.peek());
        }
    }

    private void close(String name) {
        if (!names.containsKey(name)) {
            notes.add("an end tag too many: " + PlainText.cut(name, MAX_NAME_CHARS));
            return;
        }
        flush();
        while (!open.isEmpty()) {
            var ended = open.pop();
            names.computeIfPresent(ended, (_, count) -> count == 1 ? null : count - 1);
            tree.end();
            if (ended.equals(name)) {
                return;
            }
            notes.add("an end tag was missing: " + PlainText.cut(ended, MAX_NAME_CHARS));
        }
    }

    private String references(String text) {
        if (text.indexOf('&') < 0) {
            return allowed(text);
        }
        var read = new StringBuilder(text.length());
        var from = 0;
        for (var amp = text.indexOf('&'); amp >= 0; amp = text.indexOf('&', from)) {
            read.append(text, from, amp);
            var end = text.indexOf(';', amp + 1, Math.min(text.length(), amp + XmlReference.MAX_CHARS));
            var meant =
                    end < 0 ? Optional.<String>empty() : XmlReference.meaning(text.substring(amp + 1, end), entities);
            if (meant.isEmpty()) {
                notes.add("a bare '&' was taken as text");
            }
            read.append(meant.orElse("&"));
            from = meant.isEmpty() ? amp + 1 : end + 1;
        }
        return allowed(read.append(text, from, text.length()).toString());
    }

    /// Without what XML 1.0, 2.2 forbids.
    private String allowed(String text) {
        if (text.codePoints().allMatch(XmlReference::isAllowed)) {
            return text;
        }
        notes.add("characters that XML forbids were left out");
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlReference::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
