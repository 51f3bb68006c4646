package watch.sahel.text;

import java.text.Normalizer;

/// Folds letters to the form in which words are compared. Does not cut text into words; that is [Words].
///
/// Latin loses case and accents (`Tinzaouatène` and `tinzaouatene`), ł, ø, đ and ı their strokes and dots. Cyrillic
/// loses case, ё becomes е and ґ becomes г; й and ї stay, they are letters of their own. Arabic loses vowel signs
/// and tatweel; the forms of alif become ا, ى becomes ي, ة becomes ه, hamza leaves its seat, Persian ک and ی become
/// Arabic.
public final class Fold {
    /// Marks above this code point fold one to one, or not at all.
    private static final int TABLE_SIZE = 0x2000;

    private static final char DROPPED = 0;
    private static final String[] TABLE = table();

    private Fold() {}

    public static String fold(CharSequence text) {
        return fold(text, 0, text.length());
    }

    public static String fold(CharSequence text, int start, int end) {
        var folded = new StringBuilder(end - start);
        for (var i = start; i < end; i++) {
            append(folded, text.charAt(i));
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char letter) {
        if (letter == '\u0306' && endsWith(folded, 'и')) {
            folded.setCharAt(folded.length() - 1, 'й');
        } else if (letter == '\u0308' && endsWith(folded, 'і')) {
            folded.setCharAt(folded.length() - 1, 'ї');
        } else if (letter < TABLE_SIZE) {
            folded.append(TABLE[letter]);
        } else if (letter >= 0xFB50 && letter < 0xFEFF) {
            folded.append(presentationForm(letter));
        } else if (!isMark(letter)) {
            folded.append(Character.toLowerCase(letter));
        }
    }

    private static boolean endsWith(StringBuilder text, char letter) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == letter;
    }

    /// Arabic letters written in the shape they have at one place in a word, as old systems and some PDFs store
    /// them.
    private static String presentationForm(char letter) {
        var plain = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
        var folded = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) {
            folded.append(plain.charAt(i) < TABLE_SIZE ? TABLE[plain.charAt(i)] : String.valueOf(plain.charAt(i)));
        }
        return folded.toString();
    }

    static boolean isMark(char letter) {
        var type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static String[] table() {
        var table = new String[TABLE_SIZE];
        for (var letter = 0; letter < TABLE_SIZE; letter++) {
            table[letter] = entry((char) letter);
        }
        return table;
    }

    private static String entry(char letter) {
        var special = special(letter);
        if (special != letter) {
            return special == DROPPED ? "" : String.valueOf(special);
        }
        return switch (letter) {
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'й', 'Й' -> "й";
            case 'ї', 'Ї' -> "ї";
            default -> isMark(letter) ? "" : withoutMarks(letter);
        };
    }

    private static String withoutMarks(char letter) {
        if (letter < 0x80) {
            return String.valueOf(Character.toLowerCase(letter));
        }
        if (!Character.isLetter(letter)) {
            return String.valueOf(letter);
        }
        var apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return String.valueOf(Character.toLowerCase(apart.charAt(0)));
    }

    /// Letters that no Unicode decomposition leads to their plain form.
    private static char special(char letter) {
        return switch (letter) {
            case 'ł', 'Ł' -> 'l';
            case 'ø', 'Ø' -> 'o';
            case 'đ', 'Đ' -> 'd';
            case 'ı' -> 'i';
            case 'ё', 'Ё' -> 'е';
            case 'ґ', 'Ґ' -> 'г';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ئ' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ک', 'گ', 'ڭ' -> 'ك';
            case 'ڨ' -> 'ق';
            case 'ڤ' -> 'ف';
            case 'پ' -> 'ب';
            case 'ـ' -> DROPPED;
            default -> letter;
        };
    }
}
