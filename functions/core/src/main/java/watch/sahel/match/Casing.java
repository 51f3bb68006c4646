package watch.sahel.match;

import java.util.List;
import watch.sahel.text.Shape;
import watch.sahel.text.Word;

/// How a field uses capital letters, and so what one proves.
enum Casing {
    /// Names and beginnings only.
    SENTENCE,
    /// As English Headlines Do, or shouting: a capital says nothing about the word after a name.
    TITLE,
    /// None at all: a small letter proves nothing either.
    NONE;

    /// Short words stay small even in headlines, so they are not counted.
    private static final int SHORT_WORD = 4;
    private static final double MOST = 0.7;
    private static final int FEW = 4;

    static Casing of(List<Word> words) {
        var longer = words.stream()
                .skip(1)
                .filter(word -> word.folded().length() >= SHORT_WORD && word.shape() != Shape.CASELESS)
                .toList();
        var capitals =
                longer.stream().filter(word -> word.shape().capitalised()).count();
        if (capitals == 0 && words.stream().noneMatch(word -> word.shape().capitalised())) {
            return NONE;
        }
        return longer.size() >= FEW && capitals >= MOST * longer.size() ? TITLE : SENTENCE;
    }
}
