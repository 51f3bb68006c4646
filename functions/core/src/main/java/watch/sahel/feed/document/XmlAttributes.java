package watch.sahel.feed.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The attributes of one start tag, as far as they can be made out.
final class XmlAttributes {
    private final String xml;
    private final Map<String, String> raw = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int at;
    private boolean empty;

    XmlAttributes(String xml, int start) {
        this.xml = xml;
        this.at = start;
    }

    /// Whether this is a start tag: it ends before another one begins. [#end] is then behind its `>`.
    boolean read() {
        while (at < xml.length()) {
            var next = xml.charAt(at);
            if (next == '>') {
                at++;
                return true;
            }
            if (next == '/' && at + 1 < xml.length() && xml.charAt(at + 1) == '>') {
                at += 2;
                empty = true;
                return true;
            }
            if (next == '<') {
                return false;
            }
            if (Character.isWhitespace(next) || next == '/' || next == '"' || next == '\'' || next == '=') {
                at++;
            } else {
                attribute();
            }
        }
        return false;
    }

    private void attribute() {
        var start = at;
        while (at < xml.length() && " \t\r\n=/><\"'".indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        var name = xml.substring(start, at);
        var value = at < xml.length() && xml.charAt(skipSpace(at)) == '=' ? value() : missing(name);
        if (raw.size() >= FeedParser.MAX_ATTRIBUTES) {
            notes.add("more than " + FeedParser.MAX_ATTRIBUTES + " attributes");
        } else if (raw.putIfAbsent(name, value) != null) {
            notes.add("an attribute came twice: " + name);
        }
    }

    private String missing(String name) {
        notes.add("an attribute without value: " + name);
        return "";
    }

    private int skipSpace(int from) {
        var next = from;
        while (next < xml.length() - 1 && Character.isWhitespace(xml.charAt(next))) {
            next++;
        }
        return next;
    }

    private String value() {
        at = skipSpace(skipSpace(at) + 1);
        if (at >= xml.length()) {
            return "";
        }
        var quote = xml.charAt(at);
        if (quote != '"' && quote != '\'') {
            notes.add("an attribute without quotes");
            var start = at;
            while (at < xml.length() && " \t\r\n><".indexOf(xml.charAt(at)) < 0) {
                at++;
            }
            return xml.substring(start, at);
        }
        var end = xml.indexOf(quote, at + 1);
        var value = xml.substring(at + 1, end < 0 ? xml.length() : end);
        at = end < 0 ? xml.length() : end + 1;
        return value;
    }

    int end() {
        return at;
    }

    /// `<br/>`.
    boolean isEmpty() {
        return empty;
    }

    List<String> notes() {
        return notes;
    }

    Map<String, String> values(UnaryOperator<String> references) {
        var values = new LinkedHashMap<String, String>();
        raw.forEach((name, value) -> values.put(name, references.apply(value)));
        return values;
    }
}
