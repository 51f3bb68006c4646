package watch.sahel.feed.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// Packs bytes as servers do.
final class Packing {
    private Packing() {}

    static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        return written(bytes, packed, new GZIPOutputStream(packed));
    }

    static byte[] zlib(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        return written(bytes, packed, new DeflaterOutputStream(packed));
    }

    /// Without the two bytes in front and the checksum behind.
    static byte[] raw(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        return written(bytes, packed, new DeflaterOutputStream(packed, new Deflater(9, true)));
    }

    /// Brotli without packing anything (RFC 7932, 9.2): for each 64 KiB a header of 24 bits and the bytes themselves,
    /// then an empty last block. No library that writes Brotli is at hand.
    static byte[] brotli(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        var bits = new Bits(packed);
        bits.put(0, 1); // a window of 64 KiB
        for (var from = 0; from < bytes.length; from += 1 << 16) {
            var length = Math.min(1 << 16, bytes.length - from);
            bits.put(0, 1); // not the last block
            bits.put(0, 2); // four nibbles of length follow
            bits.put(length - 1, 16);
            bits.put(1, 1); // not packed
            bits.align();
            packed.write(bytes, from, length);
        }
        bits.put(3, 2); // the last block, empty
        bits.align();
        return packed.toByteArray();
    }

    /// Brotli of 16 MiB of one letter for every 17 bytes: each block is one literal and a copy from a distance of one
    /// (RFC 7932, 9.2; all three prefix codes have a single symbol, which takes no bits).
    static byte[] brotliBomb(int blocks) {
        var packed = new ByteArrayOutputStream();
        var bits = new Bits(packed);
        bits.put(0b1111, 4); // a window of 16 MiB
        for (var block = 0; block < blocks; block++) {
            bits.put(0, 1); // not the last block
            bits.put(2, 2); // six nibbles of length follow
            bits.put((1 << 24) - 1, 24);
            bits.put(0, 1); // packed
            bits.put(0, 3 + 2 + 4 + 2 + 2); // one block type of each kind, no postfix, one tree of each kind
            bits.put(0b0001, 4); // one literal: a
            bits.put('a', 8);
            bits.put(0b0001, 4); // one command: insert one, copy 2118 and more
            bits.put(399, 10);
            bits.put(0b0001, 4); // one distance: one or two
            bits.put(16, 6);
            bits.put((1 << 24) - 1 - 2118, 24); // how many more
            bits.put(0, 1); // distance one
        }
        bits.put(3, 2); // the last block, empty
        bits.align();
        return packed.toByteArray();
    }

    /// Gzip of `megabytes` of zeroes, a thousandth in size.
    static byte[] gzipBomb(int megabytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packer = new GZIPOutputStream(packed)) {
            for (var written = 0; written < megabytes; written++) {
                packer.write(new byte[1 << 20]);
            }
        }
        return packed.toByteArray();
    }

    static byte[] joined(byte[] first, byte[] second) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private static byte[] written(byte[] bytes, ByteArrayOutputStream packed, OutputStream packer) throws IOException {
        try (packer) {
            packer.write(bytes);
        }
        return packed.toByteArray();
    }

    private static final class Bits {
        private final ByteArrayOutputStream out;
        private int pending;
        private int count;

        private Bits(ByteArrayOutputStream out) {
            this.out = out;
        }

        private void put(int value, int bits) {
            for (var bit = 0; bit < bits; bit++) {
                pending |= (value >> bit & 1) << count;
                if (++count == 8) {
                    align();
                }
            }
        }

        private void align() {
            if (count > 0) {
                out.write(pending);
                pending = 0;
                count = 0;
            }
        }
    }
}
