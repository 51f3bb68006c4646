package watch.sahel.feed.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Addresses that no feed of the public web has, and what they are for: the special-purpose registries of IANA, and
/// what clouds put beside them.
///
/// @param name as in "its address 10.0.0.7 is private"
/// @param reach whether an operator may open it
record AddressRange(InetAddress first, int bits, String name, Reach reach) {
    enum Reach {
        /// May be opened: the operator's own network.
        OWN,
        /// Never: credentials of the machine are to be had there, or the address hides another one.
        CLOSED
    }

    private static final List<AddressRange> RANGES = List.of(
            // RFC 6890 and the IPv4 Special-Purpose Address Registry
            own("0.0.0.0", 8, "of this network only"),
            own("10.0.0.0", 8, "private"),
            closed("100.100.100.200", 32, "a cloud's metadata service"), // Alibaba, inside the next
            own("100.64.0.0", 10, "of a carrier's inside (CGNAT)"),
            own("127.0.0.0", 8, "loopback"),
            closed("169.254.0.0", 16, "link-local, where clouds keep their metadata"),
            own("172.16.0.0", 12, "private"),
            own("192.0.0.0", 24, "reserved"),
            own("192.0.2.0", 24, "for documentation"),
            closed("192.88.99.0", 24, "a 6to4 relay"),
            own("192.168.0.0", 16, "private"),
            own("198.18.0.0", 15, "for benchmarks"),
            own("198.51.100.0", 24, "for documentation"),
            own("203.0.113.0", 24, "for documentation"),
            closed("168.63.129.16", 32, "a cloud's metadata service"), // Azure, amid public addresses
            own("224.0.0.0", 4, "multicast"),
            own("240.0.0.0", 4, "reserved"),
            // The IPv6 Special-Purpose Address Registry; of the rest only 2000::/3 was ever given out
            own("::1", 128, "loopback"),
            own("::", 128, "of this machine only"),
            closed("::", 96, "an IPv4 address in disguise"),
            closed("::ffff:0:0:0", 96, "an IPv4 address in disguise"), // RFC 2765
            closed("64:ff9b::", 96, "an IPv4 address in disguise (NAT64)"),
            closed("64:ff9b:1::", 48, "an IPv4 address in disguise (NAT64)"),
            closed("2001::", 32, "an IPv4 address in disguise (Teredo)"),
            own("2001::", 23, "reserved"), // benchmarks, ORCHID and other protocols' own
            own("2001:db8::", 32, "for documentation"),
            closed("2002::", 16, "an IPv4 address in disguise (6to4)"),
            own("3fff::", 20, "for documentation"),
            closed("fd00:ec2::", 32, "a cloud's metadata service"), // AWS, inside the next
            own("fc00::", 7, "private"),
            own("fe80::", 10, "link-local"),
            own("fec0::", 10, "private (site-local)"),
            own("ff00::", 8, "multicast"));

    private static final AddressRange ISATAP =
            new AddressRange(InetAddress.ofLiteral("::"), 128, "an IPv4 address in disguise (ISATAP)", Reach.CLOSED);

    private static final AddressRange NOT_GIVEN_OUT =
            new AddressRange(InetAddress.ofLiteral("::"), 0, "reserved", Reach.OWN);

    /// The closest range around an address that is not public; empty for public ones.
    static Optional<AddressRange> around(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 16 && isatap(bytes)) {
            return Optional.of(ISATAP);
        }
        return RANGES.stream()
                .filter(range -> range.holds(bytes))
                .findFirst()
                .or(() -> bytes.length == 16 && (bytes[0] & 0xe0) != 0x20
                        ? Optional.of(NOT_GIVEN_OUT)
                        : Optional.empty());
    }

    /// An interface identifier 0000:5efe or 0200:5efe before an IPv4 address (RFC 5214, 6.1).
    private static boolean isatap(byte[] bytes) {
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
    }

    private boolean holds(byte[] address) {
        var start = first.getAddress();
        if (address.length != start.length) {
            return false;
        }
        var whole = bits / 8;
        for (var i = 0; i < whole; i++) {
            if (address[i] != start[i]) {
                return false;
            }
        }
        var rest = bits % 8;
        return rest == 0 || (address[whole] ^ start[whole]) >> (8 - rest) == 0;
    }

    private static AddressRange own(String first, int bits, String name) {
        return new AddressRange(InetAddress.ofLiteral(first), bits, name, Reach.OWN);
    }

    private static AddressRange closed(String first, int bits, String name) {
        return new AddressRange(InetAddress.ofLiteral(first), bits, name, Reach.CLOSED);
    }
}
