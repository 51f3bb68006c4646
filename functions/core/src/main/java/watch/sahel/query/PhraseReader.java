package watch.sahel.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import watch.sahel.query.Phrase.Piece;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Reads words and phrases as texts are read: folded, apostrophes and hyphens parting them.
final class PhraseReader {
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");
    /// What French joins to a word by an apostrophe and texts so often have otherwise: `l'Azawad` is `d'Azawad`.
    private static final Set<String> ELIDED = Set.of("l", "d", "qu");

    private final List<Problem> problems;
    private final List<Note> notes;

    PhraseReader(List<Problem> problems, List<Note> notes) {
        this.problems = problems;
        this.notes = notes;
    }

    /// Empty when there is nothing that can be looked for.
    Optional<List<Piece>> pieces(Token token) {
        var before = problems.size();
        var pieces = new ArrayList<Piece>();
        var inner = token.is(Token.Kind.QUOTED) ? token.start() + 1 : token.start();
        for (var word : words(token)) {
            piece(token.text(), word, inner).ifPresent(pieces::add);
        }
        strayStars(token.text(), inner);
        if (pieces.isEmpty() && problems.size() == before) {
            refuse(token.start(), token.end(), Why.NO_WORD, meantBy(token.text()));
        }
        note(token);
        return problems.size() == before ? Optional.of(pieces) : Optional.empty();
    }

    /// The words, those left out that an apostrophe joins to a single word. A phrase stands as it was written.
    private static List<Word> words(Token token) {
        var words = new ArrayList<>(Words.of(token.text()));
        if (token.is(Token.Kind.QUOTED)) {
            return words;
        }
        if (words.size() > 1
                && ELIDED.contains(words.getFirst().folded())
                && apostropheAfter(token.text(), words.getFirst())) {
            words.removeFirst();
        }
        if (words.size() > 1
                && words.getLast().folded().equals("s")
                && apostropheAfter(token.text(), words.get(words.size() - 2))) {
            words.removeLast();
        }
        return words;
    }

    private static boolean apostropheAfter(String text, Word word) {
        return "'’‘ʼ".indexOf(text.charAt(word.end())) >= 0;
    }

    private Optional<Piece> piece(String text, Word word, int inner) {
        var starred = word.end() < text.length() && text.charAt(word.end()) == '*' && !letterAt(text, word.end() + 1);
        if (!stable(word.folded())) {
            refuse(inner + word.start(), inner + word.end(), Why.ODD_WORD);
            return Optional.empty();
        }
        if (starred && word.folded().length() < Piece.SHORTEST_BEGINNING) {
            refuse(
                    inner + word.start(),
                    inner + word.end() + 1,
                    Why.SHORT_BEGINNING,
                    text.substring(word.start(), word.end()));
            return Optional.empty();
        }
        return Optional.of(new Piece(word.folded(), starred));
    }

    /// Whether the word is read back as it is written: not so some letters of scripts that nobody folds.
    private static boolean stable(String folded) {
        var again = Words.of(folded);
        return again.size() == 1 && again.getFirst().folded().equals(folded);
    }

    /// Stars that stand before a letter, or after anything else than one.
    private void strayStars(String text, int inner) {
        for (var star = text.indexOf('*'); star >= 0; star = text.indexOf('*', star + 1)) {
            if (letterAt(text, star + 1) || !letterAt(text, star - 1)) {
                refuse(inner + star, inner + star + 1, Why.STAR_INSIDE, "");
            }
        }
    }

    private static boolean letterAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static String meantBy(String signs) {
        return switch (signs) {
            case "&", "&&", "+" -> "AND";
            case "|", "||" -> "OR";
            case "!" -> "NOT";
            default -> "";
        };
    }

    private void note(Token token) {
        var small = token.text().toLowerCase(Locale.ROOT);
        if (token.is(Token.Kind.WORD) && (OPERATORS.contains(small) || small.startsWith("near/"))) {
            notes.add(new Note(token.start(), token.end() - token.start(), Note.About.SMALL_OPERATOR));
        }
    }

    private void refuse(int start, int end, Why why, String... suggestions) {
        problems.add(new Problem(start, end - start, why, List.of(suggestions)));
    }
}
