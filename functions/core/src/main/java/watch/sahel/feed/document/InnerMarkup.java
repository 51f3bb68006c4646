package watch.sahel.feed.document;

import org.jdom2.Element;
import org.jdom2.Text;

/// What is inside of an element, as HTML for [PlainText#of].
final class InnerMarkup {
    private InnerMarkup() {}

    /// Of a field whose text is HTML: escaped markup is markup again, and so are elements that stand there unescaped.
    static String of(Element element) {
        return element.getChildren().isEmpty() ? element.getText() : serialised(element);
    }

    /// Of a field whose elements are markup and whose text is text.
    static String serialised(Element element) {
        var html = new StringBuilder();
        inside(element, html);
        return html.toString();
    }

    private static void inside(Element element, StringBuilder html) {
        for (var content : element.getContent()) {
            switch (content) {
                case Element child -> {
                    html.append('<').append(child.getName()).append('>');
                    inside(child, html);
                    html.append("</").append(child.getName()).append('>');
                }
                case Text text ->
                    html.append(text.getText()
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;"));
                default -> {}
            }
        }
    }
}
