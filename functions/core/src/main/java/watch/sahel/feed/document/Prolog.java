package watch.sahel.feed.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a feed begins in a document: the first element that is the root of a feed, whatever stands before it. What
/// the XML declaration says was heard by [Decoding]; of a DOCTYPE only the plain entities are taken, by hand.
///
/// @param start of the root's tag
/// @param name of the root, as written
record Prolog(int start, String name) {
    /// Declarations beyond this are no feed's.
    static final int MAX_ENTITIES = 50;
    static final int MAX_ENTITY_CHARS = 1_000;
    /// Before the root.
    static final int MAX_DOCTYPE_CHARS = 1 << 16;
    /// Roots within comments that are passed over.
    static final int MAX_LOOKS = 20;

    private static final Pattern ROOT =
            Pattern.compile("<((?:[\\w.-]+:)?(?:rss|rdf|feed|channel))(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+(?:\"([^\"&%<]*)\"|'([^'&%<]*)')\\s*>");

    /// Empty if there is none: a page, or something else.
    static Optional<Prolog> find(String text) {
        var root = ROOT.matcher(text);
        for (var looked = 0; looked < MAX_LOOKS && root.find(); looked++) {
            if (!inComment(text, root.start())) {
                return Optional.of(new Prolog(root.start(), root.group(1)));
            }
        }
        return Optional.empty();
    }

    private static boolean inComment(String text, int position) {
        var opened = text.lastIndexOf("<!--", position);
        return opened >= 0 && text.lastIndexOf("-->", position) < opened;
    }

    /// The entities that the DOCTYPE declares as plain text. Those that name others, which is how bombs are built,
    /// are not among them.
    Map<String, String> entities(String text) {
        var entities = new HashMap<String, String>();
        var entity = ENTITY.matcher(text).region(Math.max(0, start - MAX_DOCTYPE_CHARS), start);
        while (entity.find() && entities.size() < MAX_ENTITIES) {
            var value = entity.group(2) == null ? entity.group(3) : entity.group(2);
            if (value.length() <= MAX_ENTITY_CHARS) {
                entities.put(entity.group(1), value);
            }
        }
        return entities;
    }
}
