package watch.sahel.feed.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import watch.sahel.feed.fetch.AddressRange.Reach;

/// Which addresses a feed may be fetched from. Feed lists, chats and redirects are untrusted: without this a feed
/// could make the bot read the inside of the network it runs in. A URL is judged by how it is written, here; the
/// address behind its host name is judged when a socket connects to it, by [GuardedSockets].
public enum AddressPolicy {
    /// Public unicast addresses, on the usual web ports.
    PUBLIC_ONLY,
    /// Private addresses and any port too: for feeds on one's own network, where the operator asked for it. Metadata
    /// services of clouds stay closed.
    PRIVATE_ALLOWED;

    /// Longer ones are no feed's; the longest in use, searches of Google News, have some 300 characters.
    static final int MAX_URL_LENGTH = 4096;

    private static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    /// A host whose last label is a number is an IPv4 address to somebody (WHATWG URL, "ends in a number"): some
    /// resolvers take `2130706433`, `0x7f.1` and `0177.0.0.1` for 127.0.0.1.
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    private static final Set<String> METADATA_HOSTS = Set.of(
            "metadata",
            "metadata.google.internal",
            "metadata.goog",
            "metadata.tencentyun.com",
            "instance-data",
            "instance-data.ec2.internal");

    /// Names that never leave a machine or a network (RFC 6761, 6762, 8375 and ICANN's `.internal`).
    private static final Pattern LOCAL_HOST =
            Pattern.compile("(?:.*\\.)?(?:localhost|localdomain|local|internal|intranet|home\\.arpa)");

    /// Why `url` may not be fetched, by its form alone; empty if it may be tried. Nothing is looked up.
    public Optional<String> refusal(URI url) {
        try {
            check(parse(url.toString()));
            return Optional.empty();
        } catch (Failure refused) {
            return Optional.of(refused.why());
        }
    }

    /// Reads a URL as the HTTP client will, so that there are no two opinions on which host it names.
    static HttpUrl parse(String text) throws Failure {
        if (text.length() > MAX_URL_LENGTH) {
            throw refused("its URL is longer than " + MAX_URL_LENGTH + " characters");
        }
        var url = HttpUrl.parse(text);
        if (url == null) {
            throw unreadable(text);
        }
        return url;
    }

    /// What to say of a URL that the HTTP client does not take.
    static Failure unreadable(String text) {
        var scheme = SCHEME.matcher(text);
        return scheme.matches() && !scheme.group(1).toLowerCase(Locale.ROOT).startsWith("http")
                ? refused("only http and https are fetched")
                : refused("it is not a URL that can be fetched");
    }

    /// @throws Failure if the URL may not be fetched, whatever is behind it
    void check(HttpUrl url) throws Failure {
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw refused("a URL with a user name in it is refused");
        }
        if (ENDS_IN_A_NUMBER.matcher(url.host()).matches()
                && !DOTTED_QUAD.matcher(url.host()).matches()) {
            throw refused("its host is an IP address in an odd spelling");
        }
        var host = withoutFinalDot(url.host());
        if (METADATA_HOSTS.contains(host)) {
            throw refused("its host is a cloud's metadata service");
        }
        if (this == PUBLIC_ONLY) {
            checkPublic(host, url.port());
        }
    }

    private static void checkPublic(String host, int port) throws Failure {
        if (!WEB_PORTS.contains(port)) {
            throw refused("port " + port + " is refused (--allow-private-feeds allows it)");
        }
        if (LOCAL_HOST.matcher(host).matches()) {
            throw refused("its host is on a private network (--allow-private-feeds allows it)");
        }
    }

    /// @throws Failure if no connection may be made to this address
    void check(InetAddress address) throws Failure {
        var range = AddressRange.around(address);
        if (range.isPresent() && !allows(range.get())) {
            throw refused("its address " + address.getHostAddress() + " is "
                    + range.get().name()
                    + (range.get().reach() == Reach.OWN ? " (--allow-private-feeds allows it)" : ""));
        }
    }

    private boolean allows(AddressRange range) {
        return this == PRIVATE_ALLOWED && range.reach() == Reach.OWN;
    }

    private static String withoutFinalDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static Failure refused(String why) {
        return new Failure(Fetched.Cause.REFUSED_ADDRESS, why);
    }
}
