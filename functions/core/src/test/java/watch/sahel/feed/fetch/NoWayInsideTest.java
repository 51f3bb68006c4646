package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.fetch.Fetching.broken;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import watch.sahel.feed.fetch.Fetched.Cause;

/// Known ways to make a fetcher read the inside of its network, each tried as a feed's own address and as the target
/// of a redirect: no connection may come about.
class NoWayInsideTest {
    /// A trick and the URL that plays it. `{tab}`, `{nl}` and `{cr}` stand for what nobody could read in a file.
    static Stream<Arguments> ways() throws IOException {
        try (var table = NoWayInsideTest.class.getResourceAsStream("ways-inside.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(way -> Arguments.of(way[0], spelled(way[1])));
        }
    }

    /// A feed list's or a chat's address is a URI before anybody fetches it; a `Location` need not be one.
    static Stream<Arguments> waysThatAreUris() throws IOException {
        return ways().filter(way -> isUri((String) way.get()[1]));
    }

    static Stream<Arguments> waysToMetadata() throws IOException {
        return waysThatAreUris().filter(way -> ((String) way.get()[0]).startsWith("metadata"));
    }

    private static String spelled(String url) {
        return url.replace("{tab}", "\t").replace("{nl}", "\n").replace("{cr}", "\r");
    }

    private static boolean isUri(String url) {
        try {
            return !new URI(url).toString().isEmpty();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(ways()).hasSizeGreaterThan(120);
        assertThat(waysThatAreUris()).hasSizeGreaterThan(90);
        assertThat(waysToMetadata()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ways")
    void noRedirectLeadsInside(String trick, String url) throws Exception {
        try (var net = PublicNet.redirectingTo(url);
                var fetcher = net.fetcher(AddressPolicy.PUBLIC_ONLY)) {
            broken(fetcher.fetch(FetchRequest.of(URI.create("http://outside.example/feed"))), Cause.REFUSED_ADDRESS);
            assertThat(net.reached()).as(trick).containsExactly(PublicNet.OUTSIDE_ADDRESS);
            assertThat(net.inside().connections()).isZero();
            assertThat(net.outside().connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("waysThatAreUris")
    void noFeedLivesInside(String trick, String url) throws Exception {
        assertClosed(AddressPolicy.PUBLIC_ONLY, trick, url);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("waysToMetadata")
    void metadataStaysClosedToWhomTheInsideIsOpen(String trick, String url) throws Exception {
        assertClosed(AddressPolicy.PRIVATE_ALLOWED, trick, url);
    }

    @ParameterizedTest
    @CsvSource({
        "an address, http://93.184.216.34/feed",
        "its port, http://93.184.216.34:8080/feed",
        "another port, http://93.184.216.34:8443/feed",
        "HTTP on the port of HTTPS, http://93.184.216.34:443/feed",
        "an IPv6 address, http://[2606:2800:220:1::1]/feed",
        "a name, http://outside.example/feed",
        "a name with a final dot, http://www.outside.example./feed",
        "a name like an inside one, http://localhost.outside.example/feed",
        "a name with a number, http://10.outside.example/feed",
        "a name in capitals, HTTP://WWW.OUTSIDE.EXAMPLE/feed",
        "an inside address in the query, http://outside.example/feed?u=http://127.0.0.1/"
    })
    void thePublicIsOpen(String name, URI url) throws Exception {
        try (var net = new PublicNet(TestSite.answering(Reply.feed()));
                var fetcher = net.fetcher(AddressPolicy.PUBLIC_ONLY)) {
            assertThat(fetcher.fetch(FetchRequest.of(url))).as(name).isInstanceOf(Fetched.Document.class);
        }
    }

    @Test
    void theReasonSaysWhatWasRefusedAndWhoMayOpenIt() throws Exception {
        try (var net = new PublicNet(TestSite.answering(Reply.feed()));
                var fetcher = net.fetcher(AddressPolicy.PUBLIC_ONLY)) {
            assertThat(broken(fetcher.fetch(FetchRequest.of(URI.create("http://evil.example/"))), Cause.REFUSED_ADDRESS)
                            .why())
                    .isEqualTo("its address 127.0.0.1 is loopback (--allow-private-feeds allows it)");
        }
    }

    private static void assertClosed(AddressPolicy policy, String trick, String url) throws Exception {
        try (var net = new PublicNet(TestSite.answering(Reply.feed()));
                var fetcher = net.fetcher(policy)) {
            broken(fetcher.fetch(FetchRequest.of(URI.create(url))), Cause.REFUSED_ADDRESS);
            assertThat(net.reached()).as(trick).isEmpty();
            assertThat(net.inside().connections()).isZero();
        }
    }
}
