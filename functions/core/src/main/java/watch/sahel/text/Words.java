package watch.sahel.text;

import java.util.ArrayList;
import java.util.List;
import watch.sahel.text.Word.Opening;

/// Cuts text into [Word]s: runs of letters and digits. Apostrophes and hyphens part words, so that `l'Azawad`,
/// `Wagner-Gruppe` and `Mali's` hold the names in them; a name is cut in the same way, so `N'Djamena` still meets
/// itself.
public final class Words {
    /// No word of any of our languages is longer; a longer run of letters is cut, so that nothing is compared at
    /// length.
    public static final int MAX_WORD_CHARS = 64;

    private Words() {}

    public static List<Word> of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /// The words between `from` and `to`, with their places in the whole text.
    public static List<Word> of(CharSequence text, int from, int to) {
        var words = new ArrayList<Word>((to - from) / 6 + 1);
        var previousEnd = from;
        var i = from;
        while (i < to) {
            if (!starts(text.charAt(i))) {
                i++;
                continue;
            }
            var end = end(text, i, to);
            var folded = Fold.fold(text, i, end);
            if (!folded.isEmpty()) {
                words.add(new Word(folded, i, end, Shape.of(text, i, end), opening(text, previousEnd, i, words)));
                previousEnd = end;
            }
            i = end;
        }
        return words;
    }

    /// The modifier letters (ʼ among them, the Ukrainian apostrophe) count as apostrophes.
    private static boolean starts(char letter) {
        return Character.isLetterOrDigit(letter) && (letter < '\u02B0' || letter > '\u02FF');
    }

    private static int end(CharSequence text, int start, int to) {
        var limit = Math.min(to, start + MAX_WORD_CHARS);
        var end = start + 1;
        while (end < limit && continues(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean continues(char letter) {
        return starts(letter) || Fold.isMark(letter);
    }

    private static Opening opening(CharSequence text, int gapStart, int start, List<Word> before) {
        var opening = before.isEmpty() ? Opening.SENTENCE : Opening.NOTHING;
        for (var i = gapStart; i < start; i++) {
            opening = stronger(opening, text.charAt(i));
        }
        return opening;
    }

    private static Opening stronger(Opening sofar, char sign) {
        return switch (sign) {
            case '.', '!', '?', '…', '؟', '\n', '¿', '¡', '|', '•', '—', '–' -> Opening.SENTENCE;
            case '«', '"', '“', '„', '»', '”' -> sofar == Opening.SENTENCE ? sofar : Opening.QUOTATION;
            case ',', ';', ':', '(', ')', '[', ']', '/', '،', '؛' -> sofar == Opening.NOTHING ? Opening.CLAUSE : sofar;
            default -> sofar;
        };
    }
}
