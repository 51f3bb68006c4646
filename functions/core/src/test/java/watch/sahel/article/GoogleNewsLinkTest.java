package watch.sahel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleNewsLinkTest {
    private static final String PAGE = "https://dunes.example/2026/11/kidal";

    /// As Google writes it: field 1 says 19, field 4 is the address, field 26 perhaps that of the AMP page.
    static String link(String address) {
        return link("https://news.google.com/rss/articles/", message(4, address.getBytes(StandardCharsets.UTF_8)));
    }

    private static String link(String before, byte... message) {
        return before + Base64.getUrlEncoder().withoutPadding().encodeToString(message) + "?oc=5";
    }

    private static byte[] message(int field, byte... text) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(new byte[] {8, 19, (byte) ((field << 3) | 2)});
        var length = text.length;
        for (; length > 127; length >>= 7) {
            message.write((length & 127) | 128);
        }
        message.write(length);
        message.writeBytes(text);
        message.writeBytes(new byte[] {(byte) 0xD2, 1, 2, 'n', 'o'});
        return message.toByteArray();
    }

    private static String outlet(String link) {
        return GoogleNewsLink.outlet(URI.create(link)).map(URI::toString).orElse("");
    }

    @Test
    void anOldLinkHoldsTheOutletsAddress() {
        assertThat(link(PAGE)).startsWith("https://news.google.com/rss/articles/CBMi");
        assertThat(outlet(link(PAGE))).isEqualTo(PAGE);
    }

    @Test
    void anAddressOfMoreThan127BytesHasALongerLength() {
        var longer = PAGE + "?q=" + "x".repeat(300);

        assertThat(outlet(link(longer))).isEqualTo(longer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.google.com/articles/",
                "https://news.google.com/read/",
                "https://news.google.com/rss/articles/",
                "https://NEWS.google.com/rss/articles/"
            })
    void allPathsOfGoogleNewsAreKnown(String before) {
        assertThat(outlet(link(before, message(4, PAGE.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(PAGE);
    }

    @Test
    void aLinkOfTheNewKindHoldsNoAddress() {
        var opaque = link("AU_yqLO7w6tUjXQm1fF0c2Qk3s9aWmZt5dYbNnRxHvEgPpKuLlAaBbCcDdEe");

        assertThat(outlet(opaque)).isEmpty();
        assertThat(GoogleNewsLink.isOpaque(opaque)).isTrue();
        assertThat(GoogleNewsLink.resolved(opaque)).isEqualTo(opaque);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://dunes.example/",
                "file:///etc/hosts",
                "//dunes.example/",
                "/relative",
                "https://",
                "http:// /",
                "https://news.google.com/rss/articles/CBMi"
            })
    void onlyAnAddressOnTheWebComesOut(String address) {
        assertThat(outlet(link(address))).isEmpty();
    }

    @Test
    void onlyLinksOfGoogleNewsAreReadInto() {
        var message = message(4, PAGE.getBytes(StandardCharsets.UTF_8));

        assertThat(outlet(link("https://dunes.example/rss/articles/", message))).isEmpty();
        assertThat(outlet(link("https://news.google.com.dunes.example/rss/articles/", message)))
                .isEmpty();
        assertThat(outlet(link("https://news.google.com/topics/", message))).isEmpty();
        assertThat(GoogleNewsLink.isOpaque(PAGE)).isFalse();
        assertThat(GoogleNewsLink.isOpaque("https://news.google.com/topics/abc"))
                .isFalse();
        assertThat(GoogleNewsLink.outlet(URI.create("urn:isbn:1"))).isEmpty();
    }

    @Test
    void otherFieldsAreNotTheAddress() {
        assertThat(outlet(link(
                        "https://news.google.com/rss/articles/", message(5, PAGE.getBytes(StandardCharsets.UTF_8)))))
                .isEmpty();
    }

    @Test
    void fieldsOfEveryKindAreSteppedOver() {
        var message = new ByteArrayOutputStream();
        message.writeBytes(new byte[] {9, 1, 2, 3, 4, 5, 6, 7, 8, 21, 1, 2, 3, 4, 24, (byte) 200, 1});
        message.writeBytes(message(4, PAGE.getBytes(StandardCharsets.UTF_8)));

        assertThat(outlet(link("https://news.google.com/rss/articles/", message.toByteArray())))
                .isEqualTo(PAGE);
    }

    @Test
    void aLinkCutOffAnywhereHoldsNothing() {
        var whole = message(4, PAGE.getBytes(StandardCharsets.UTF_8));
        for (var length = 0; length < 4 + PAGE.length(); length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThat(outlet(link("https://news.google.com/rss/articles/", cut)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void anIdMayBeAsLongAsTheLimitAndNoLonger() {
        var start = "https://dunes.example/";
        var overhead = message(4, start.getBytes(StandardCharsets.UTF_8)).length + 1;
        var fits = start + "x".repeat(GoogleNewsLink.MAX_ID_CHARS * 3 / 4 - overhead);

        assertThat(outlet(link(fits))).isEqualTo(fits);
        assertThat(outlet(link(fits + "x"))).isEmpty();
    }

    @Test
    void nothingInALinkStopsTheReader() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++) {
            var bytes = message(4, PAGE.getBytes(StandardCharsets.UTF_8));
            for (var changes = random.nextInt(1, 6); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var outlet = outlet(link("https://news.google.com/rss/articles/", bytes));
            assertThat(outlet).as("seed %d", seed).matches("(https?://[^/].*)?");
        }
    }
}
