package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipStreamTest {
    private static final int HEADER_BYTES = 10;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 1_000_000})
    void whatWasPackedComesBack(int length) throws Exception {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        assertThat(gunzip(Packing.gzip(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 8, 16, 4 | 8, 31})
    void whatElseStandsInAHeaderIsPassedOver(int flags) throws Exception {
        var plain = Packing.gzip(Reply.FEED);
        var packed = new ByteArrayOutputStream();
        packed.write(plain, 0, HEADER_BYTES);
        if ((flags & 4) != 0) {
            packed.writeBytes(new byte[] {3, 0, 'a', 0, 'b'});
        }
        for (var text = flags & (8 | 16); text != 0; text &= text - 1) {
            packed.writeBytes(new byte[] {'f', 'e', 'e', 'd', 0});
        }
        if ((flags & 2) != 0) {
            packed.writeBytes(new byte[] {1, 2});
        }
        packed.write(plain, HEADER_BYTES, plain.length - HEADER_BYTES);
        var bytes = packed.toByteArray();
        bytes[3] = (byte) flags;
        assertThat(gunzip(bytes)).isEqualTo(Reply.FEED);
    }

    @Test
    void aHundredThousandEmptyMembersAreNothing() throws Exception {
        var empty = Packing.gzip(new byte[0]);
        var many = new byte[empty.length * 100_000];
        for (var at = 0; at < many.length; at += empty.length) {
            System.arraycopy(empty, 0, many, at, empty.length);
        }
        assertThat(gunzip(many)).isEmpty();
    }

    @Test
    void everyCutIsNoticed() throws Exception {
        var packed = Packing.gzip(Reply.FEED);
        for (var length = 3; length < packed.length; length++) {
            var cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> gunzip(cut)).as("after %s bytes", length).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void whatDoesNotStartAsGzipIsNone() {
        assertThatThrownBy(() -> gunzip(Reply.FEED)).isInstanceOf(ZipException.class);
    }

    private static byte[] gunzip(byte[] packed) throws IOException {
        try (var stream = new GunzipStream(new ByteArrayInputStream(packed))) {
            return stream.readAllBytes();
        }
    }
}
