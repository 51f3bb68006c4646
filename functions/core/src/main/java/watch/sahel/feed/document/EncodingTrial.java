package watch.sahel.feed.document;

import java.nio.charset.Charset;
import java.util.function.IntPredicate;

/// Bytes read in one encoding, and how well that went.
record EncodingTrial(Charset charset, String text) {
    /// So many bytes outside of ASCII for each broken character, and an encoding fits. Damage happens; but a wrong
    /// encoding breaks every other character, if it can break at all.
    static final int BYTES_PER_BROKEN = 20;

    private static final char REPLACEMENT = '\uFFFD';

    static EncodingTrial of(Charset charset, byte[] bytes, int start) {
        return new EncodingTrial(charset, new String(bytes, start, bytes.length - start, charset));
    }

    /// Characters that could not be read.
    int broken() {
        return count(letter -> letter == REPLACEMENT);
    }

    /// Characters outside of ASCII that could.
    int sound() {
        return count(letter -> letter >= 0x80 && letter != REPLACEMENT);
    }

    /// One look is enough for most documents.
    boolean isWhole() {
        return text.indexOf(REPLACEMENT) < 0;
    }

    boolean fits(byte[] bytes) {
        return isWhole() || broken() * (long) BYTES_PER_BROKEN <= outsideAscii(bytes);
    }

    private static int outsideAscii(byte[] bytes) {
        var count = 0;
        for (var octet : bytes) {
            if (octet < 0) {
                count++;
            }
        }
        return count;
    }

    private int count(IntPredicate kind) {
        var count = 0;
        for (var i = 0; i < text.length(); i++) {
            if (kind.test(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }
}
