package watch.sahel.feed.document;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The authority of a link: user, host and port, or the finding that no server can be meant.
final class LinkHost {
    /// Names, also with the underscore that DNS has and URLs should not, and IPv4 addresses.
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*+");

    private static final Pattern PORT = Pattern.compile("(?::([0-9]{0,5}))?");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:%-]*+");
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int LAST_PORT = 65_535;

    /// Of a name in DNS (RFC 1035, 2.3.4).
    static final int MAX_NAME_CHARS = 253;

    private LinkHost() {}

    /// @param authority with its two slashes
    /// @return likewise, with the name in ASCII (RFC 5890), as DNS and [java.net.URI] want it
    static Optional<String> ascii(String authority) {
        if (!authority.startsWith("//")) {
            return Optional.empty();
        }
        var userEnd = authority.lastIndexOf('@') + 1;
        var hostStart = Math.max(userEnd, 2);
        var portStart = authority.indexOf(':', Math.max(hostStart, authority.lastIndexOf(']') + 1));
        var hostEnd = portStart < 0 ? authority.length() : portStart;
        var user = userEnd > 0 ? authority.substring(2, userEnd - 1) : "";
        var port = authority.substring(hostEnd);
        return name(authority.substring(hostStart, hostEnd))
                .filter(_ -> isPort(port) && isUser(user))
                .map(host -> authority.substring(0, hostStart) + host + (port.equals(":") ? "" : port));
    }

    private static Optional<String> name(String host) {
        if (host.length() > MAX_NAME_CHARS) {
            return Optional.empty();
        }
        try {
            var ascii = host.chars().allMatch(letter -> letter < 0x80) ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            return Optional.of(ascii)
                    .filter(name -> name.startsWith("[")
                            ? isIpv6(name)
                            : HOST.matcher(name).matches());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isIpv6(String host) {
        try {
            return new URI("http://" + host + "/").getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isUser(String user) {
        return USER.matcher(user).matches() && !NO_ESCAPE.matcher(user).find();
    }

    private static boolean isPort(String port) {
        var matcher = PORT.matcher(port);
        return matcher.matches() && (port.length() < 2 || Integer.parseInt(port, 1, port.length(), 10) <= LAST_PORT);
    }
}
