package watch.sahel.feed.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which addresses a feed may be fetched from. Feed lists and redirects are untrusted: without this a feed could make
/// the bot read the inside of the network it runs in.
public enum AddressPolicy {
    /// Public unicast addresses, on the usual web ports.
    PUBLIC_ONLY,
    /// Any address and port: for feeds on one's own network, where the operator asked for it.
    PRIVATE_ALLOWED;

    private static final Set<Integer> WEB_PORTS = Set.of(-1, 80, 443, 8080, 8443);

    /// Why `uri` may not be fetched; empty if it may. Resolves the host, so call it for each redirect anew.
    public Optional<String> refusal(URI uri) {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("only http and https are fetched, not '" + scheme + "'");
        }
        if (uri.getHost() == null) {
            return Optional.of("the URL has no host");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("a URL with a user name in it is refused");
        }
        return this == PRIVATE_ALLOWED ? Optional.empty() : privateRefusal(uri);
    }

    private static Optional<String> privateRefusal(URI uri) {
        if (!WEB_PORTS.contains(uri.getPort())) {
            return Optional.of("port " + uri.getPort() + " is refused (--allow-private-feeds allows it)");
        }
        try {
            for (var address : InetAddress.getAllByName(uri.getHost())) {
                if (!publicUnicast(address)) {
                    return Optional.of("its address " + address.getHostAddress()
                            + " is private (--allow-private-feeds allows it)");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException _) {
            return Optional.of("its host name has no address (DNS)");
        }
    }

    static boolean publicUnicast(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? publicV4(bytes) : publicV6(bytes);
    }

    /// Refuses 0/8, 100.64/10 (RFC 6598), 192.0.0/24, 198.18/15 (RFC 2544) and 240/4.
    private static boolean publicV4(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && bytes[2] == 0)
                && !(first == 198 && (second == 18 || second == 19))
                && first < 240;
    }

    /// Takes only global unicast 2000::/3, without 6to4 and Teredo that carry an IPv4 address inside.
    private static boolean publicV6(byte[] bytes) {
        var prefix = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        var teredo = prefix == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        return (prefix & 0xe000) == 0x2000 && prefix != 0x2002 && !teredo;
    }
}
