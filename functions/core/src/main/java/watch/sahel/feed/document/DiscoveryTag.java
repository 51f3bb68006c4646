package watch.sahel.feed.document;

import java.util.Locale;
import java.util.Map;

/// A start tag of a page.
///
/// @param name in lower case
/// @param attributes by their names in lower case, the first of several; values as they are written
record DiscoveryTag(String name, Map<String, String> attributes) {
    /// Of a value; what is longer is no link and no word of ours.
    static final int MAX_VALUE_CHARS = Links.MAX_CHARS;

    DiscoveryTag {
        attributes = Map.copyOf(attributes);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /// The value with its references resolved, or "".
    String value(String attribute) {
        var value = attributes.getOrDefault(attribute, "");
        return value.length() > MAX_VALUE_CHARS
                ? ""
                : new HtmlText(value).readReferences().text().strip();
    }

    /// The value in lower case.
    String word(String attribute) {
        return value(attribute).toLowerCase(Locale.ROOT);
    }
}
