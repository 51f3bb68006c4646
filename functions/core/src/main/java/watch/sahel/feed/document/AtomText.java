package watch.sahel.feed.document;

import com.rometools.rome.feed.atom.Content;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jdom2.Element;

/// The text constructs of Atom 1.0 (RFC 4287, 3.1 and 4.1.3) and 0.3, which say in two different ways whether they
/// are text, HTML or XHTML.
final class AtomText {
    private AtomText() {}

    /// @return of type `text`, `html` or `xhtml`, whatever the document called it
    static Content read(Element field) {
        var type = field.getAttributeValue("type", "").strip().toLowerCase(Locale.ROOT);
        var mode = field.getAttributeValue("mode", "").strip().toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || isBinary(type)) {
            return Fields.content(type.contains("html") ? "html" : "text", decoded(field.getText()));
        }
        if (!field.getChildren().isEmpty()) {
            return Fields.content("xhtml", InnerMarkup.serialised(field));
        }
        if (type.contains("xhtml") || (mode.equals("xml") && type.contains("html"))) {
            return Fields.content("xhtml", InnerMarkup.serialised(field));
        }
        return Fields.content(type.contains("html") ? "html" : "text", field.getText());
    }

    /// Content of a media type that is no text is Base64 (RFC 4287, 4.1.3.3). Few say so, and nobody reads it here.
    private static boolean isBinary(String type) {
        return type.startsWith("application/octet") || type.startsWith("image/") || type.startsWith("audio/");
    }

    /// Empty if it cannot be decoded.
    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
