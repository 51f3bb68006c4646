package watch.sahel.embedded.site;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// What a page says to one request, before HTTP's own courtesies (validators, gzip), which are the same for every
/// page.
sealed interface Answer {

    record Moved(String path) implements Answer {}

    record Failed(int status, String why) implements Answer {}

    /// Bytes with their label and the moment they last changed, to the second as HTTP can say it.
    final class Document implements Answer {
        /// 64 bits tell the few versions of one small document apart.
        private static final int TAG_BYTES = 8;

        private final byte[] bytes;
        private final String contentType;
        private final Instant changed;

        Document(byte[] bytes, String contentType, Instant changed) {
            this.bytes = bytes.clone();
            this.contentType = contentType;
            this.changed = changed.truncatedTo(ChronoUnit.SECONDS);
        }

        /// Refuses a text that the charset cannot hold rather than serving question marks.
        static Document of(String text, Charset charset, String mediaType, Instant changed) {
            try {
                var encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
                var bytes = new byte[encoded.remaining()];
                encoded.get(bytes);
                return new Document(bytes, mediaType + "; charset=" + charset.name(), changed);
            } catch (CharacterCodingException e) {
                throw new IllegalArgumentException("the text cannot be written in " + charset, e);
            }
        }

        byte[] bytes() {
            return bytes.clone();
        }

        String contentType() {
            return contentType;
        }

        Instant changed() {
            return changed;
        }

        /// Weak, because the gzipped and the plain form share it.
        String tag() {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
