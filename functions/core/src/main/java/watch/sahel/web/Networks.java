package watch.sahel.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Which network a visitor comes from: what limits count by.
public final class Networks {
    /// The part of an IPv6 address that names a customer's network (RFC 6177); within it one has as many addresses as
    /// one likes.
    private static final int NETWORK_BYTES = 8;

    private Networks() {}

    /// @param address IPv4 or IPv6, as the HTTP API writes it
    /// @return an IPv4 address as it is, of an IPv6 address its first 64 bits; what is no address at all is one
    /// network
    public static String of(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
