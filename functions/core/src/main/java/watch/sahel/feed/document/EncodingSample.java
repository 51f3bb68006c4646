package watch.sahel.feed.document;

import java.util.Arrays;

/// The texts between the tags of a document that have a byte outside of ASCII: names of elements, URLs and dates say
/// nothing of its encoding.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record EncodingSample(byte[] bytes) {
    /// Letters enough for any statistics, whose time grows with them.
    static final int MAX_BYTES = 8 << 10;

    /// How far into a document letters are looked for.
    static final int MAX_SCANNED_BYTES = 256 << 10;

    /// Fewer bytes outside of ASCII can be one name.
    static final int FEW = 20;

    static EncodingSample of(byte[] document) {
        var sample = new byte[MAX_BYTES];
        var length = 0;
        var scanned = Math.min(document.length, MAX_SCANNED_BYTES);
        for (var start = 0; start < scanned && length < MAX_BYTES; ) {
            var end = end(document, start, scanned);
            if (isForeign(document, start, end)) {
                var taken = Math.min(end - start, MAX_BYTES - length);
                System.arraycopy(document, start, sample, length, taken);
                length += taken;
                if (length < MAX_BYTES) {
                    sample[length++] = ' ';
                }
            }
            start = end + 1;
        }
        return new EncodingSample(Arrays.copyOf(sample, length));
    }

    /// Where a text or a tag ends.
    private static int end(byte[] document, int start, int limit) {
        var end = start;
        while (end < limit && document[end] != '<' && document[end] != '>') {
            end++;
        }
        return end;
    }

    private static boolean isForeign(byte[] document, int start, int end) {
        for (var i = start; i < end; i++) {
            if (document[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether most letters are outside of ASCII, as in no language of Latin script.
    boolean isForeign() {
        var ascii = 0;
        var foreign = 0;
        for (var octet : bytes) {
            if (octet < 0) {
                foreign++;
            } else if (Character.isLetter(octet)) {
                ascii++;
            }
        }
        return foreign >= FEW && foreign > ascii;
    }
}
