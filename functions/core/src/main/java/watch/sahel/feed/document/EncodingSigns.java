package watch.sahel.feed.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the first bytes tell for certain, whatever anybody declares: the byte order mark (Unicode 23.8), and
/// without one the pattern of zero bytes that any Latin character makes in a wide encoding (XML 1.0 appendix F;
/// RFC 4627, 3).
final class EncodingSigns {
    /// Two characters of the widest encoding: enough not to take a stray zero byte for a pattern.
    private static final int PATTERN_BYTES = 8;

    /// `<?xm` in EBCDIC, on the code pages of all countries.
    private static final byte[] EBCDIC_DECLARATION = {0x4C, 0x6F, (byte) 0xA7, (byte) 0x94};

    /// @param length of the mark in bytes
    record Mark(Charset charset, int length) {}

    /// In this order: the mark of UTF-32LE begins with that of UTF-16LE.
    private static final List<Mark> MARKS = List.of(
            new Mark(UTF_8, 3),
            new Mark(UTF_32BE, 4),
            new Mark(UTF_32LE, 4),
            new Mark(UTF_16BE, 2),
            new Mark(UTF_16LE, 2));

    private EncodingSigns() {}

    static Optional<Mark> mark(byte[] bytes) {
        return MARKS.stream()
                .filter(mark -> startsWith(bytes, "\uFEFF".getBytes(mark.charset())))
                .findFirst();
    }

    /// UTF-16 or UTF-32 without a mark.
    static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 4 || (bytes[0] != 0 && bytes[1] != 0)) {
            return Optional.empty();
        }
        return List.of(UTF_32BE, UTF_32LE, UTF_16BE, UTF_16LE).stream()
                .filter(charset -> looksLike(bytes, charset))
                .findFirst();
    }

    /// Whether a document in that charset would have shown the pattern.
    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    static boolean isEbcdic(byte[] bytes) {
        return startsWith(bytes, EBCDIC_DECLARATION);
    }

    /// Whether zeros stand where, and only where, ASCII in that charset has them.
    private static boolean looksLike(byte[] bytes, Charset charset) {
        var pattern = "xx".getBytes(charset);
        for (var i = 0; i < PATTERN_BYTES && i < bytes.length; i++) {
            if ((bytes[i] == 0) != (pattern[i % pattern.length] == 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
