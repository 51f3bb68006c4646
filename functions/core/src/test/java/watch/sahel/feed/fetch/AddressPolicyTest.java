package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255, -, 1.0.0.0",
        "10.0.0.0, 10.255.255.255, 9.255.255.255, 11.0.0.0",
        "100.64.0.0, 100.127.255.255, 100.63.255.255, 100.128.0.0",
        "127.0.0.0, 127.255.255.255, 126.255.255.255, 128.0.0.0",
        "168.63.129.16, 168.63.129.16, 168.63.129.15, 168.63.129.17",
        "169.254.0.0, 169.254.255.255, 169.253.255.255, 169.255.0.0",
        "172.16.0.0, 172.31.255.255, 172.15.255.255, 172.32.0.0",
        "192.0.0.0, 192.0.0.255, 191.255.255.255, 192.0.1.0",
        "192.0.2.0, 192.0.2.255, 192.0.1.255, 192.0.3.0",
        "192.88.99.0, 192.88.99.255, 192.88.98.255, 192.88.100.0",
        "192.168.0.0, 192.168.255.255, 192.167.255.255, 192.169.0.0",
        "198.18.0.0, 198.19.255.255, 198.17.255.255, 198.20.0.0",
        "198.51.100.0, 198.51.100.255, 198.51.99.255, 198.51.101.0",
        "203.0.113.0, 203.0.113.255, 203.0.112.255, 203.0.114.0",
        "224.0.0.0, 255.255.255.255, 223.255.255.255, -",
        "::, 1fff:ffff::, -, 2003::1",
        "2001::, 2001:1ff:ffff::, -, 2001:200::",
        "2001:db8::, 2001:db8:ffff::, 2001:db7:ffff::, 2001:db9::",
        "2002::, 2002:ffff::, 2001:ffff::, 2003::",
        "3fff::, 3fff:fff:ffff::, 3ffe:ffff::, 3fff:1000::",
        "4000::, ffff::, 3fff:ffff::, -"
    })
    void aRangeIsClosedFromItsFirstToItsLastAddress(String first, String last, String before, String after) {
        assertThat(publicly(first)).isFalse();
        assertThat(publicly(last)).isFalse();
        assertThat(before.equals("-") || publicly(before)).isTrue();
        assertThat(after.equals("-") || publicly(after)).isTrue();
    }

    private static boolean publicly(String address) {
        return AddressRange.around(InetAddress.ofLiteral(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, private",
        "100.100.100.200, a cloud's metadata service",
        "100.100.100.201, of a carrier's inside (CGNAT)",
        "::1, loopback",
        "::2, an IPv4 address in disguise",
        "fd00:ec2::254, a cloud's metadata service",
        "fd00:ec3::254, private"
    })
    void theClosestRangeIsNamed(String address, String name) {
        assertThat(AddressRange.around(InetAddress.ofLiteral(address)))
                .hasValueSatisfying(range -> assertThat(range.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.7", "192.168.1.1", "100.64.0.1", "::1", "fe80::1", "fd12::1"})
    void oneOwnsNetworkIsOpenToWhoAskedForIt(String address) {
        var literal = InetAddress.ofLiteral(address);
        assertThatCode(() -> AddressPolicy.PRIVATE_ALLOWED.check(literal)).doesNotThrowAnyException();
        assertThatThrownBy(() -> AddressPolicy.PUBLIC_ONLY.check(literal))
                .hasMessageContaining(address.startsWith("1") ? address : "address")
                .hasMessageEndingWith("(--allow-private-feeds allows it)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "169.254.170.2", "168.63.129.16", "100.100.100.200", "fd00:ec2::254"})
    void metadataIsClosedToEverybody(String address) {
        for (var policy : AddressPolicy.values()) {
            assertThatThrownBy(() -> policy.check(InetAddress.ofLiteral(address)))
                    .message()
                    .doesNotContain("--allow-private-feeds");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd", "ftp://93.184.216.34/", "http://user:pw@93.184.216.34/", "mailto:a@b.c",
                "http://2130706433/", "http://metadata.google.internal/", "feed", "http://a%00b/"
            })
    void onlyPlainWebUrlsAreFetchedByAnyPolicy(String url) {
        for (var policy : AddressPolicy.values()) {
            assertThat(policy.refusal(URI.create(url))).as(policy.name()).isPresent();
        }
    }

    @Test
    void otherThanWebPortsAreForOnesOwnNetwork() {
        var redis = URI.create("http://93.184.216.34:6379/");
        assertThat(AddressPolicy.PUBLIC_ONLY.refusal(redis))
                .hasValue("port 6379 is refused (--allow-private-feeds allows it)");
        assertThat(AddressPolicy.PRIVATE_ALLOWED.refusal(redis)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://news.example/feed",
                "https://news.example:8443/feed",
                "http://localhost.example/",
                "http://metadata.example/",
                "https://www.3.example/",
                "http://news.x0/",
                "http://10.example/",
                "http://under_score.example/",
                "http://xn--tnr-bmabb.example/"
            })
    void thePublicWebIsOpen(String url) {
        assertThat(AddressPolicy.PUBLIC_ONLY.refusal(URI.create(url))).isEmpty();
    }

    @Test
    void aUrlMayBeAsLongAsTheLimitAndNoLonger() {
        var start = "http://news.example/";
        var longest = start + "x".repeat(AddressPolicy.MAX_URL_LENGTH - start.length());
        assertThat(AddressPolicy.PUBLIC_ONLY.refusal(URI.create(longest))).isEmpty();
        assertThat(AddressPolicy.PUBLIC_ONLY.refusal(URI.create(longest + "x"))).isPresent();
    }
}
