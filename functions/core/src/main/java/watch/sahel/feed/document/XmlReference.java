package watch.sahel.feed.document;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/// What `&name;`, `&#8217;` and `&#x2019;` stand for in XML that was written carelessly.
final class XmlReference {
    /// From `&` to `;`. HTML's longest name has 31 letters.
    static final int MAX_CHARS = 40;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private XmlReference() {}

    /// @param reference without `&` and `;`
    /// @param declared in the document's DOCTYPE
    /// @return empty if it is no reference
    static Optional<String> meaning(String reference, Map<String, String> declared) {
        if (reference.startsWith("#")) {
            return number(reference).map(XmlReference::character);
        }
        if (!reference.chars().allMatch(Character::isLetterOrDigit)) {
            return Optional.ofNullable(declared.get(reference));
        }
        var named = declared.containsKey(reference) ? declared.get(reference) : Entities.getByName(reference);
        return Optional.ofNullable(named).filter(value -> !value.isEmpty());
    }

    private static Optional<Integer> number(String reference) {
        var hex = reference.startsWith("#x") || reference.startsWith("#X");
        var digits = reference.substring(hex ? 2 : 1);
        var wellFormed =
                !digits.isEmpty() && digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0 && c < 128);
        if (!wellFormed) {
            return Optional.empty();
        }
        return Optional.of(digits.length() > 9 ? -1 : Integer.parseInt(digits, hex ? 16 : 10));
    }

    /// Numbers 128 to 159 are control characters in Unicode and letters of windows-1252 in the mind of who wrote
    /// them.
    private static String character(int code) {
        if (code >= 0x80 && code < 0xA0) {
            return new String(new byte[] {(byte) code}, WINDOWS_1252);
        }
        return isAllowed(code) ? Character.toString(code) : "";
    }

    /// XML 1.0, 2.2.
    static boolean isAllowed(int code) {
        return (code >= 0x20 && code < 0xD800)
                || code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= 0xE000 && code < 0xFFFE)
                || (code >= 0x10000 && code <= Character.MAX_CODE_POINT);
    }
}
