package watch.sahel.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the bytes of a document into characters; no bytes can make it fail. In this order:
///
/// 1. a byte order mark, or the zero bytes of UTF-16 and UTF-32: they cannot lie;
/// 2. valid UTF-8 with at least one character outside of ASCII: no other encoding looks so by chance, whatever is
///    declared (and JSON is UTF-8 by RFC 8259). A few broken characters, such as a title cut in the middle of one, do
///    not make it another encoding;
/// 3. the charset of HTTP, then that of the XML declaration (RFC 7303, 3), if the bytes fit it;
/// 4. a guess from the letters, see [EncodingGuess];
/// 5. windows-1252.
///
/// UTF-8 that was encoded twice is valid UTF-8 and stays as it is.
final class Decoding {
    /// So many sound characters of UTF-8 for each broken one, and it is UTF-8 against any declaration.
    static final int SOUND_AGAINST_DECLARATION = 10;

    /// So many, and it is UTF-8 if that is declared, or nothing that fits: XML's own rule, with patience.
    static final int SOUND_BY_DEFAULT = 3;

    /// Of a label in a note.
    private static final int MAX_LABEL_CHARS = 40;

    private static final Charset LAST_RESORT = Charset.forName("windows-1252");
    private static final char ESCAPE = 0x1B;

    private final byte[] bytes;
    private final List<EncodingDeclarations.Declared> declared;
    private final List<String> notes = new ArrayList<>();

    private Decoding(byte[] bytes, String contentType) {
        this.bytes = bytes;
        this.declared = EncodingDeclarations.all(bytes, contentType);
        declared.stream().filter(one -> one.charset().isEmpty()).forEach(one -> note(one, "is no known encoding"));
    }

    /// @param contentType as HTTP says, or empty
    static Decoded decode(byte[] bytes, String contentType) {
        return new Decoding(bytes, contentType).decode();
    }

    private Decoded decode() {
        var mark = EncodingSigns.mark(bytes);
        if (mark.isPresent()) {
            return decoded(
                    EncodingTrial.of(mark.get().charset(), bytes, mark.get().length()));
        }
        var wide = EncodingSigns.wide(bytes);
        if (wide.isPresent()) {
            return decoded(EncodingTrial.of(wide.get(), bytes, 0));
        }
        var utf8 = EncodingTrial.of(UTF_8, bytes, 0);
        return utf8.isWhole() ? whole(utf8) : broken(utf8.sound(), utf8.broken());
    }

    private Decoded whole(EncodingTrial utf8) {
        var ascii = utf8.text().length() == bytes.length;
        for (var other : declared) {
            var charset = other.charset().orElse(UTF_8);
            if (ascii && isSevenBit(charset) && utf8.text().indexOf(ESCAPE) >= 0) {
                return decoded(EncodingTrial.of(charset, bytes, 0));
            }
            if (!ascii && !charset.equals(UTF_8)) {
                note(other, "is wrong: it is UTF-8");
            }
        }
        return decoded(utf8);
    }

    private static boolean isSevenBit(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    /// @param sound characters outside of ASCII if this were UTF-8
    /// @param broken likewise
    private Decoded broken(int sound, int broken) {
        if (sound >= broken * (long) SOUND_AGAINST_DECLARATION) {
            return decoded(EncodingTrial.of(UTF_8, bytes, 0));
        }
        var nearlyUtf8 = sound >= broken * (long) SOUND_BY_DEFAULT;
        for (var one : declared) {
            var trial = one.charset()
                    .filter(charset -> nearlyUtf8 || !charset.equals(UTF_8))
                    .flatMap(_ -> trial(one));
            if (trial.isPresent()) {
                return decoded(trial.get());
            }
            if (one.charset().isPresent()) {
                note(one, "is wrong: the bytes do not fit");
            }
        }
        return decoded(EncodingTrial.of(nearlyUtf8 ? UTF_8 : guessed(), bytes, 0));
    }

    /// The document in a declared encoding, if the bytes allow it.
    private Optional<EncodingTrial> trial(EncodingDeclarations.Declared one) {
        if (EncodingLabels.isAscii(one.label())
                || one.charset().filter(this::isUnlikely).isPresent()) {
            return Optional.empty();
        }
        return one.charset()
                .map(charset -> EncodingTrial.of(charset, bytes, 0))
                .filter(trial -> trial.charset().equals(UTF_8) || trial.fits(bytes));
    }

    /// A wide encoding would have shown itself; and windows-1252, which every tool declares by default and which fits
    /// everything, is for scripts that are mostly ASCII.
    private boolean isUnlikely(Charset charset) {
        return EncodingSigns.isWide(charset)
                || (charset.equals(LAST_RESORT) && EncodingSample.of(bytes).isForeign());
    }

    private Charset guessed() {
        var charset = EncodingGuess.of(EncodingSample.of(bytes)).orElse(LAST_RESORT);
        notes.add("no declared encoding fits: read as " + charset.name());
        return charset;
    }

    private void note(EncodingDeclarations.Declared one, String finding) {
        notes.add("declared encoding \"" + PlainText.cut(one.label(), MAX_LABEL_CHARS) + "\" " + finding);
    }

    private Decoded decoded(EncodingTrial trial) {
        if (!trial.isWhole()) {
            notes.add("malformed characters replaced: " + trial.broken());
        }
        return new Decoded(withoutMarks(trial.text()), trial.charset().name(), notes);
    }

    /// Some documents have one more mark, from the file they were put together from.
    private static String withoutMarks(String text) {
        var start = 0;
        while (start < text.length() && text.charAt(start) == '\uFEFF') {
            start++;
        }
        return text.substring(start);
    }
}
