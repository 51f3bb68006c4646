package watch.sahel.feed.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Unpacks a body while it is read: as its `Content-Encoding` says where the bytes agree, and as the bytes say where
/// the header is silent. Each layer is bounded by itself, or a bomb could burst in a middle one.
final class Inflation {
    /// Honest servers pack once, and twice by mistake.
    static final int MAX_LAYERS = 4;

    /// Enough to tell text from anything packed.
    private static final int PEEKED = 16;

    private final int most;
    private InputStream stream;
    private int layers;

    private Inflation(InputStream packed, int most) {
        this.stream = packed;
        this.most = most;
    }

    /// @param codings in the order they were applied (RFC 9110, 8.4)
    /// @param most how many bytes may come out of each layer
    static InputStream unpacked(InputStream packed, List<String> codings, int most) throws IOException {
        var inflation = new Inflation(packed, most);
        for (var coding : codings.reversed()) {
            inflation.unpackAs(coding);
        }
        while (inflation.unpackAsSeen()) {
            inflation.countLayer();
        }
        return inflation.stream;
    }

    /// Names that mean nothing here (`identity`, `none`, a charset) are passed over: the bytes decide.
    private void unpackAs(String coding) throws IOException {
        countLayer();
        var start = peek();
        switch (coding) {
            case "gzip", "x-gzip" -> {
                if (gzip(start)) {
                    gunzip();
                }
            }
            case "deflate" -> {
                if (zlib(start)) {
                    inflate(new Inflater());
                } else if (!text(start) && !gzip(start)) {
                    inflate(new Inflater(true));
                }
            }
            case "br" -> {
                if (!text(start) && !gzip(start)) {
                    unbrotli();
                }
            }
            case "zstd", "compress", "x-compress", "dcb", "dcz" ->
                throw damaged("packed as " + coding + ", which was not asked for");
            default -> {}
        }
    }

    private boolean unpackAsSeen() throws IOException {
        var start = peek();
        if (gzip(start)) {
            gunzip();
            return true;
        }
        if (zlib(start)) {
            inflate(new Inflater());
            return true;
        }
        return false;
    }

    private void countLayer() throws Failure {
        if (++layers > MAX_LAYERS) {
            throw damaged("packed more than " + MAX_LAYERS + " times over");
        }
    }

    private void gunzip() throws IOException {
        unpackedBy(new GunzipStream(stream));
    }

    private void inflate(Inflater inflater) {
        unpackedBy(new InflaterInputStream(stream, inflater) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        });
    }

    private void unbrotli() throws IOException {
        unpackedBy(new BrotliInputStream(stream));
    }

    private void unpackedBy(InputStream layer) {
        stream = new CappedStream(layer, most, "when unpacked");
    }

    private byte[] peek() throws IOException {
        var pushback = new PushbackInputStream(stream, PEEKED);
        var start = pushback.readNBytes(PEEKED);
        pushback.unread(start);
        stream = pushback;
        return start;
    }

    /// RFC 1952, 2.3.1: the magic number and the only method there is.
    private static boolean gzip(byte[] start) {
        return start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b && start[2] == 8;
    }

    /// RFC 1950, 2.2: method 8 with a 32 KiB window, and a check of both bytes. No text starts so.
    private static boolean zlib(byte[] start) {
        return start.length > 1 && start[0] == 0x78 && (start[0] << 8 | (start[1] & 0xff)) % 31 == 0;
    }

    /// What starts like markup or JSON was not packed, whatever the header says.
    private static boolean text(byte[] start) {
        var marks = new String(start, StandardCharsets.ISO_8859_1);
        var visible = (marks.startsWith("\u00ef\u00bb\u00bf") ? marks.substring(3) : marks).stripLeading();
        return (visible.startsWith("<") || visible.startsWith("{"))
                && visible.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c));
    }

    private static Failure damaged(String why) {
        return new Failure(Fetched.Cause.DAMAGED, why);
    }
}
