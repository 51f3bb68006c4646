package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

/// Parts of forms. Texts are escaped here.
final class Fields {
    private Fields() {}

    static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>\n";
    }

    static String alert(String text) {
        return "<p role=\"alert\"><strong>" + escape(text) + "</strong></p>\n";
    }

    static String link(String url, String text) {
        return "<a href=\"" + escape(url) + "\">" + escape(text) + "</a>";
    }

    /// A button that posts to `action`.
    static String button(String action, String label) {
        return "<form method=\"post\" action=\"%s\"><button>%s</button></form>\n"
                .formatted(escape(action), escape(label));
    }

    /// @param type `checkbox` or `radio`
    static String choice(String type, String name, String value, String label, boolean chosen) {
        return "<label><input type=\"%s\" name=\"%s\" value=\"%s\"%s> %s</label><br>\n"
                .formatted(type, escape(name), escape(value), chosen ? " checked" : "", escape(label));
    }

    static String option(String value, String label, boolean chosen) {
        return "<option value=\"%s\"%s>%s</option>\n"
                .formatted(escape(value), chosen ? " selected" : "", escape(label));
    }

    /// @param inputs HTML, escaped already
    static String group(String title, String inputs) {
        return "<fieldset>\n<legend>" + escape(title) + "</legend>\n" + inputs + "</fieldset>\n";
    }
}
