package watch.sahel.local.inspect;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/// Escapes what JSON leaves as it is and some programs take for the end of a line: next line, line separator,
/// paragraph separator; and with them the rest of the C1 controls' first.
final class OneLine extends CharacterEscapes {
    static final CharacterEscapes ESCAPES = new OneLine();

    private static final long serialVersionUID = 1L;
    private static final int[] ASCII = standardAsciiEscapesForJSON();

    private OneLine() {}

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return switch (character) {
            case 0x85, 0x2028, 0x2029 -> new SerializedString("\\u%04x".formatted(character));
            default -> null;
        };
    }
}
