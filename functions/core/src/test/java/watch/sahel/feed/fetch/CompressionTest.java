package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.fetch.Fetching.broken;
import static watch.sahel.feed.fetch.Fetching.document;
import static watch.sahel.feed.fetch.Fetching.fetch;
import static watch.sahel.feed.fetch.Packing.brotli;
import static watch.sahel.feed.fetch.Packing.gzip;
import static watch.sahel.feed.fetch.Packing.raw;
import static watch.sahel.feed.fetch.Packing.zlib;
import static watch.sahel.feed.fetch.Reply.FEED;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.fetch.Fetched.Cause;

class CompressionTest {
    static Stream<Arguments> packed() throws Exception {
        return Stream.of(
                Arguments.of("gzip", "gzip", gzip(FEED)),
                Arguments.of("gzip by its old name, in capitals", "X-GZip", gzip(FEED)),
                Arguments.of("deflate as RFC 9110 has it", "deflate", zlib(FEED)),
                Arguments.of("deflate as some servers have it", "deflate", raw(FEED)),
                Arguments.of("Brotli", "br", brotli(FEED)),
                Arguments.of("gzip unasked and unlabelled", "", gzip(FEED)),
                Arguments.of("zlib unlabelled", "", zlib(FEED)),
                Arguments.of("gzip labelled identity", "identity", gzip(FEED)),
                Arguments.of("gzip labelled with a charset", "UTF-8", gzip(FEED)),
                Arguments.of("gzip labelled Brotli", "br", gzip(FEED)),
                Arguments.of("gzip labelled deflate", "deflate", gzip(FEED)),
                Arguments.of("packed twice and labelled so", "gzip, br", brotli(gzip(FEED))),
                Arguments.of("packed twice the other way", "br,gzip", gzip(brotli(FEED))),
                Arguments.of("packed twice and labelled once", "gzip", gzip(gzip(FEED))),
                Arguments.of("labelled twice and packed once", "gzip, gzip", gzip(FEED)),
                Arguments.of("two gzip members", "gzip", Packing.joined(gzip(half(0)), gzip(half(1)))),
                Arguments.of("a tail after gzip", "gzip", Packing.joined(gzip(FEED), new byte[10])),
                Arguments.of("text labelled gzip", "gzip", FEED),
                Arguments.of("text labelled deflate", "deflate", FEED),
                Arguments.of("text labelled Brotli", "br", FEED),
                Arguments.of("text under an unknown name", "none, utf-8", FEED));
    }

    private static byte[] half(int which) {
        var middle = FEED.length / 2;
        return which == 0 ? Arrays.copyOf(FEED, middle) : Arrays.copyOfRange(FEED, middle, FEED.length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packed")
    void whatWasPackedIsUnpacked(String name, String label, byte[] body) throws Exception {
        var reply = Reply.status(200).body(body);
        try (var site = TestSite.answering(label.isEmpty() ? reply : reply.with("Content-Encoding", label))) {
            assertThat(document(fetch(site.url("/"))).bytes()).as(name).isEqualTo(FEED);
        }
    }

    @Test
    void layersMayBeNamedOnSeveralLines() throws Exception {
        var reply = Reply.status(200).with("Content-Encoding", "gzip").with("Content-Encoding", "br");
        try (var site = TestSite.answering(reply.body(brotli(gzip(FEED))))) {
            assertThat(document(fetch(site.url("/"))).bytes()).isEqualTo(FEED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip", "deflate", "br"})
    void nothingIsNothingHoweverItIsLabelled(String label) throws Exception {
        try (var site = TestSite.answering(Reply.status(200).with("Content-Encoding", label))) {
            if (label.equals("br") || label.equals("deflate")) {
                broken(fetch(site.url("/")), Cause.DAMAGED);
            } else {
                assertThat(document(fetch(site.url("/"))).bytes()).isEmpty();
            }
        }
    }

    static Stream<Arguments> cutOff() throws Exception {
        return Stream.of(
                Arguments.of("gzip", gzip(FEED)),
                Arguments.of("deflate", zlib(FEED)),
                Arguments.of("br", brotli(FEED)));
    }

    @ParameterizedTest
    @MethodSource("cutOff")
    void whatWasCutOffIsNotTakenForTheWhole(String label, byte[] packed) throws Exception {
        var half = Reply.status(200).with("Content-Encoding", label).body(Arrays.copyOf(packed, packed.length - 9));
        try (var site = TestSite.answering(half)) {
            broken(fetch(site.url("/")), Cause.DAMAGED);
        }
    }

    static Stream<Arguments> damaged() throws Exception {
        return Stream.of(
                Arguments.of("gzip", changed(gzip(FEED), 15, 0x5a)),
                Arguments.of("gzip", changed(gzip(FEED), gzip(FEED).length - 6, 0x5a)), // its checksum
                Arguments.of("deflate", changed(zlib(FEED), 10, 0x5a)),
                Arguments.of("br", changed(brotli(FEED), brotli(FEED).length - 1, 0x0e))); // a reserved bit
    }

    private static byte[] changed(byte[] bytes, int position, int value) {
        bytes[position] = (byte) value;
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void damagedDataIsNamedSo(String label, byte[] packed) throws Exception {
        try (var site = TestSite.answering(
                Reply.status(200).with("Content-Encoding", label).body(packed))) {
            broken(fetch(site.url("/")), Cause.DAMAGED);
        }
    }

    @Test
    void packingNobodyAskedForIsNamed() throws Exception {
        try (var site = TestSite.answering(
                Reply.status(200).with("Content-Encoding", "zstd").body(new byte[] {40, -75, 47, -3, 0, 0}))) {
            assertThat(broken(fetch(site.url("/")), Cause.DAMAGED).why()).contains("zstd");
        }
    }

    @Test
    void fourLayersAreUnpackedAndFiveAreNot() throws Exception {
        var four = FEED;
        for (var layer = 0; layer < Inflation.MAX_LAYERS; layer++) {
            four = gzip(four);
        }
        try (var site = TestSite.answering(
                Reply.status(200).body(four), Reply.status(200).body(gzip(four)))) {
            assertThat(document(fetch(site.url("/"))).bytes()).isEqualTo(FEED);
            assertThat(broken(fetch(site.url("/")), Cause.DAMAGED).why()).contains("4 times");
        }
    }
}
