package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/feed",
                "http://127.1/feed",
                "http://10.0.0.7/",
                "http://192.168.1.1/",
                "http://172.16.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://0.0.0.0/",
                "http://100.64.0.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://198.18.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[fd00:ec2::254]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001::1]/",
                "http://[ff02::1]/",
                "http://localhost/feed"
            })
    void insideAddressesAreRefused(String url) {
        assertThat(AddressPolicy.PUBLIC_ONLY.refusal(URI.create(url))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://93.184.216.34/", "http://user:pw@93.184.216.34/", "mailto:a@b.c"})
    void onlyPlainWebUrlsAreFetchedByAnyPolicy(String url) {
        assertThat(AddressPolicy.PUBLIC_ONLY.refusal(URI.create(url))).isPresent();
        assertThat(AddressPolicy.PRIVATE_ALLOWED.refusal(URI.create(url))).isPresent();
    }

    @Test
    void otherThanWebPortsAreRefused() {
        assertThat(AddressPolicy.PUBLIC_ONLY.refusal(URI.create("http://93.184.216.34:6379/")))
                .hasValueSatisfying(why -> assertThat(why).contains("6379"));
        assertThat(AddressPolicy.PUBLIC_ONLY.refusal(URI.create("http://93.184.216.34:8080/")))
                .isEmpty();
    }

    @Test
    void privateFeedsAreFetchedWhereTheOperatorAllowsThem() {
        assertThat(AddressPolicy.PRIVATE_ALLOWED.refusal(URI.create("http://127.0.0.1:9999/feed")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "100.63.255.255", "100.128.0.1", "2606:2800:220:1::1"})
    void publicAddressesPass(String address) throws UnknownHostException {
        assertThat(AddressPolicy.publicUnicast(InetAddress.getByName(address))).isTrue();
    }
}
