package watch.sahel.feed.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.IllegalNameException;
import org.jspecify.annotations.Nullable;

/// Builds the tree that the dialects are read from, one tag at a time: names in lower case, namespaces as
/// [Vocabulary] knows them, and nothing beyond the limits. What is skipped costs nothing but its tokens.
final class TreeBuilder {
    private static final Set<String> ENTRY_NAMES = Set.of("item", "entry");
    /// Elements that hold entries; an `item` deeper inside (`media:group`, a quoted feed) is none.
    private static final int MAX_ENTRY_DEPTH = 4;

    private final Deque<Map<String, Vocabulary>> scopes = new ArrayDeque<>();
    private @Nullable Document document;
    private @Nullable Element current;
    private int depth;
    private int skipping;
    private int entries;
    private int deepest;
    private int elements;
    private boolean full;
    private int cut;
    /// Of text since the last tag; more than allowed once it was cut.
    private int chars;

    /// @param attributes by their names as written
    void start(String name, Map<String, String> attributes) {
        depth++;
        deepest = Math.max(deepest, depth);
        if (skipping > 0 || depth > FeedParser.MAX_DEPTH || isTooMany(name) || elements == FeedParser.MAX_ELEMENTS) {
            full |= elements == FeedParser.MAX_ELEMENTS;
            skipping++;
            return;
        }
        elements++;
        scopes.push(scope(attributes));
        var element = element(name);
        attributes.forEach((key, value) -> attribute(element, key, value));
        if (current == null) {
            document = new Document(element);
        } else {
            current.addContent(element);
        }
        current = element;
        chars = 0;
    }

    void text(String text) {
        if (skipping > 0 || current == null || text.isEmpty()) {
            return;
        }
        var room = FeedParser.MAX_FIELD_CHARS - chars;
        if (text.length() > room) {
            cut += room >= 0 ? 1 : 0;
            chars = FeedParser.MAX_FIELD_CHARS + 1;
        } else {
            chars += text.length();
        }
        if (room > 0) {
            current.addContent(new TrustedText(PlainText.cut(text, room)));
        }
    }

    /// The last element started ends.
    void end() {
        depth--;
        if (skipping > 0) {
            skipping--;
            return;
        }
        scopes.pop();
        current = current == null ? null : current.getParentElement();
        chars = 0;
    }

    boolean done() {
        return document != null && depth == 0;
    }

    /// What there is so far.
    Optional<Document> document() {
        return Optional.ofNullable(document);
    }

    int entries() {
        return entries;
    }

    /// Whether elements were left out for their depth.
    boolean tooDeep() {
        return deepest > FeedParser.MAX_DEPTH;
    }

    /// Whether elements were left out for their number.
    boolean full() {
        return full;
    }

    /// Texts that were cut for their length.
    int cut() {
        return cut;
    }

    private boolean isTooMany(String name) {
        if (depth > MAX_ENTRY_DEPTH || !ENTRY_NAMES.contains(local(name).toLowerCase(Locale.ROOT))) {
            return false;
        }
        entries++;
        return entries > FeedParser.MAX_ENTRIES;
    }

    private Map<String, Vocabulary> scope(Map<String, String> attributes) {
        var around = scopes.isEmpty() ? Map.<String, Vocabulary>of() : scopes.peek();
        Map<String, Vocabulary> scope = around;
        for (var attribute : attributes.entrySet()) {
            var key = attribute.getKey();
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                scope = scope == around ? new HashMap<>(around) : scope;
                scope.put(key.equals("xmlns") ? "" : key.substring(6), Vocabulary.named(attribute.getValue()));
            }
        }
        return scope;
    }

    private Element element(String name) {
        var local = local(name).toLowerCase(Locale.ROOT);
        try {
            return new Element(local, vocabulary(prefix(name)).namespace());
        } catch (IllegalNameException _) {
            return new Element("unnameable", Vocabulary.OTHER.namespace());
        }
    }

    /// An unknown default namespace is what a feed's own elements are in: it says nothing against them.
    private Vocabulary vocabulary(String prefix) {
        var declared = scopes.peek() == null ? null : scopes.peek().get(prefix);
        if (prefix.isEmpty()) {
            return declared == null || declared == Vocabulary.OTHER ? Vocabulary.PLAIN : declared;
        }
        return declared == null || declared == Vocabulary.OTHER ? Vocabulary.usual(prefix) : declared;
    }

    private void attribute(Element element, String name, String value) {
        if (name.equals("xmlns") || name.startsWith("xmlns:")) {
            return;
        }
        var prefix = prefix(name);
        var vocabulary = prefix.isEmpty() ? Vocabulary.PLAIN : vocabulary(prefix);
        if (vocabulary == Vocabulary.PLAIN || vocabulary == Vocabulary.XML || vocabulary == Vocabulary.RDF) {
            try {
                element.setAttribute(local(name).toLowerCase(Locale.ROOT), value, vocabulary.namespace());
            } catch (IllegalNameException | org.jdom2.IllegalDataException _) {
                cut++;
            }
        }
    }

    private static String prefix(String name) {
        var colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /// Text that the XML reader has checked already: checking it twice would be a third of the whole parse.
    private static final class TrustedText extends org.jdom2.Text {
        private static final long serialVersionUID = 1;

        TrustedText(String text) {
            value = text;
        }
    }
}
