package watch.sahel.feed.document;

import java.util.List;
import java.util.Optional;
import watch.sahel.feed.document.DateToken.Digits;
import watch.sahel.feed.document.DateToken.Letters;
import watch.sahel.feed.document.DateToken.Sign;

/// The tokens of one text and the place of the reader among them; what is looked for may lie beyond the end.
final class DateTokens {
    private final List<DateToken> tokens;
    private int at;
    private int joint = -1;

    DateTokens(List<DateToken> tokens) {
        this.tokens = tokens;
    }

    boolean hasNext() {
        return at < tokens.size();
    }

    boolean isLast() {
        return at == tokens.size() - 1;
    }

    DateToken current() {
        return tokens.get(at);
    }

    void skip(int count) {
        at += count;
    }

    /// Marks the place right behind a time, its half of the day or its zone: a sign glued there belongs to the
    /// offset.
    void joint() {
        joint = at;
    }

    boolean isJoint() {
        return joint == at;
    }

    Optional<Digits> digits(int ahead) {
        return token(ahead).filter(Digits.class::isInstance).map(Digits.class::cast);
    }

    Optional<Digits> gluedDigits(int ahead) {
        return digits(ahead).filter(Digits::glued);
    }

    Optional<Letters> letters(int ahead) {
        return token(ahead).filter(Letters.class::isInstance).map(Letters.class::cast);
    }

    Optional<DateWord> word(int ahead) {
        return letters(ahead).flatMap(letters -> DateWords.find(letters.text()));
    }

    boolean isWord(int ahead, DateWord.Kind kind) {
        return word(ahead).filter(word -> word.kind() == kind).isPresent();
    }

    /// The sign stands before the current token.
    boolean isBehind(char mark) {
        return token(-1)
                .filter(token -> token instanceof Sign sign && sign.mark() == mark)
                .isPresent();
    }

    /// The sign, glued to what stands before it.
    boolean isGlued(int ahead, char mark) {
        return token(ahead).filter(new Sign(mark, true)::equals).isPresent();
    }

    boolean isGluedOffsetSign(int ahead) {
        return isGlued(ahead, '+') || isGlued(ahead, '-');
    }

    private Optional<DateToken> token(int ahead) {
        var index = at + ahead;
        return index >= 0 && index < tokens.size() ? Optional.of(tokens.get(index)) : Optional.empty();
    }
}
