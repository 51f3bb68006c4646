package watch.sahel.feed.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings what people write as a link into the spelling of RFC 3986, as browsers do it (WHATWG URL), so that
/// every other piece of software can read it. Meaning stays: what is already escaped is not touched.
final class LinkSpelling {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final Pattern SPACE = Pattern.compile("\\s++");

    /// No query of any outlet has a parameter called `amp;b`: it was escaped once too often.
    private static final Pattern ESCAPED_AMPERSAND = Pattern.compile("&(?:amp|#0{0,4}38|#[xX]0{0,4}26);");

    /// A browser reads any number of slashes, of either kind, behind the scheme.
    private static final Pattern WEB_SCHEME =
            Pattern.compile("(?i)(?:https?:[/\\\\]*+(?=https?:[/\\\\]))?(https?):[/\\\\]*+");

    private static final Pattern BARE_HOST = Pattern.compile("(?i)www\\.[\\p{L}\\p{N}-]+\\.[^\\s]*");

    /// Not to be written plainly in a path, though they are printable ASCII.
    private static final String UNSAFE = "\"<>\\^`{|}";

    /// What stands for itself everywhere behind the host, but for a few that have to be looked at.
    private static final String PLAIN = "-._~!$'()*+,;:@=/?&%";

    private LinkSpelling() {}

    /// Whether a link is an absolute one in this spelling already, as nearly all are; `false` may err.
    static boolean isPlain(String link) {
        var host = link.startsWith("https://") ? 8 : link.startsWith("http://") ? 7 : link.length();
        if (host == link.length() || !Ascii.isAlphanumeric(link.charAt(host))) {
            return false;
        }
        var at = host;
        while (at < link.length() && (Ascii.isAlphanumeric(link.charAt(at)) || "-.".indexOf(link.charAt(at)) >= 0)) {
            at++;
        }
        var plain = at - host <= LinkHost.MAX_NAME_CHARS && (at == link.length() || "/?".indexOf(link.charAt(at)) >= 0);
        while (plain && at < link.length()) {
            plain = isPlain(link, at++);
        }
        return plain;
    }

    private static boolean isPlain(String link, int at) {
        var letter = link.charAt(at);
        return Ascii.isAlphanumeric(letter)
                || switch (letter) {
                    case '%' -> isEscape(link, at);
                    case '/' -> !link.startsWith(".", at + 1);
                    case '&' -> !link.startsWith("amp;", at + 1);
                    default -> PLAIN.indexOf(letter) >= 0;
                };
    }

    /// The reference without what surrounds it or got into it by accident, its slashes straight and its scheme
    /// in order.
    static String tidy(String raw) {
        var link = ESCAPED_AMPERSAND.matcher(withoutControls(raw)).replaceAll("&");
        var web = WEB_SCHEME.matcher(link);
        if (web.lookingAt()) {
            return web.group(1).toLowerCase(Locale.ROOT) + "://" + straight(link.substring(web.end()));
        }
        if (BARE_HOST.matcher(link).matches()) {
            return "//" + straight(link);
        }
        return LinkParts.of(link).scheme().isEmpty() ? straight(link) : link;
    }

    private static String withoutControls(String raw) {
        var line = SPACE.matcher(trim(raw)).replaceAll(run -> isLineBreak(run.group()) ? "" : run.group());
        return line.chars().anyMatch(LinkSpelling::isControl)
                ? line.codePoints()
                        .filter(letter -> !isControl(letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : line;
    }

    /// A link broken over lines: the indentation is no part of it either.
    private static boolean isLineBreak(String space) {
        return space.indexOf('\n') >= 0 || space.indexOf('\r') >= 0;
    }

    private static boolean isControl(int letter) {
        return letter < ' ' || (letter >= 0x7F && letter < 0xA0);
    }

    private static String trim(String raw) {
        var start = 0;
        var end = raw.length();
        while (start < end && isMargin(raw.charAt(start))) {
            start++;
        }
        while (end > start && isMargin(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isMargin(char letter) {
        return letter <= ' '
                || Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    /// Backslashes before the query are slashes.
    private static String straight(String link) {
        if (link.indexOf('\\') < 0) {
            return link;
        }
        var parts = LinkParts.of(link);
        var tail = parts.query().length() + parts.fragment().length();
        var end = link.length() - tail;
        return link.substring(0, end).replace('\\', '/') + link.substring(end);
    }

    /// A path with every character escaped that RFC 3986 does not let stand in one.
    static String path(String path) {
        return escape(path, UNSAFE + "[]");
    }

    /// A query or fragment: brackets stay, as in browsers.
    static String tail(String tail) {
        return tail.isEmpty() ? tail : tail.charAt(0) + escape(tail.substring(1), UNSAFE + "#");
    }

    private static String escape(String part, String unsafe) {
        var plain = true;
        for (var i = 0; i < part.length() && plain; i++) {
            plain = !mustEscape(part, i, unsafe);
        }
        return plain ? part : escaped(part, unsafe);
    }

    private static String escaped(String part, String unsafe) {
        var escaped = new StringBuilder(part.length() + 32);
        for (var i = 0; i < part.length(); ) {
            var letter = part.codePointAt(i);
            if (mustEscape(part, i, unsafe)) {
                for (var octet : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(HEX.toHexDigits(octet));
                }
            } else {
                escaped.appendCodePoint(letter);
            }
            i += Character.charCount(letter);
        }
        return escaped.toString();
    }

    private static boolean mustEscape(String part, int at, String unsafe) {
        var letter = part.charAt(at);
        return letter <= ' ' || letter >= 0x7F || unsafe.indexOf(letter) >= 0 || (letter == '%' && !isEscape(part, at));
    }

    private static boolean isEscape(String part, int at) {
        return at + 2 < part.length()
                && HexFormat.isHexDigit(part.charAt(at + 1))
                && HexFormat.isHexDigit(part.charAt(at + 2));
    }
}
