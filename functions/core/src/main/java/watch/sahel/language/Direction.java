package watch.sahel.language;

import java.util.Set;

/// Which way a text runs, and the marks that keep words of one direction in order inside a line of the other
/// (Unicode Standard Annex 9). Telegram takes the older embeddings and overrides (U+202A to U+202E) out of messages
/// and leaves these in.
public enum Direction {
    LEFT_TO_RIGHT("ltr", "\u200E"),
    RIGHT_TO_LEFT("rtl", "\u200F");

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    private final String attribute;
    private final String mark;

    Direction(String attribute, String mark) {
        this.attribute = attribute;
        this.mark = mark;
    }

    /// Of a language, BCP 47; an unknown one runs from the left.
    public static Direction of(String languageTag) {
        return RIGHT_TO_LEFT_LANGUAGES.contains(Language.primary(languageTag)) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /// As HTML writes it: `ltr`, `rtl`.
    public String attribute() {
        return attribute;
    }

    /// `text` closed off from the line around it, if it holds letters of the other direction.
    public String isolate(String text) {
        return mixed(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    /// What a line of this direction begins with: a mark that turns it, if its first letters run the other way.
    public String lineMark(String line) {
        return line.codePoints()
                        .mapToObj(Direction::strong)
                        .filter(strong -> strong != Strength.NONE)
                        .findFirst()
                        .filter(this::opposes)
                        .isPresent()
                ? mark
                : "";
    }

    private enum Strength {
        NONE,
        LEFT,
        RIGHT
    }

    /// Looks only at what no isolate inside closes off already.
    private boolean mixed(String text) {
        var depth = 0;
        for (var point : text.codePoints().toArray()) {
            if (point == FIRST_STRONG_ISOLATE) {
                depth++;
            } else if (point == POP_ISOLATE) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && opposes(strong(point))) {
                return true;
            }
        }
        return false;
    }

    private boolean opposes(Strength strength) {
        return strength == (this == LEFT_TO_RIGHT ? Strength.RIGHT : Strength.LEFT);
    }

    /// Flags are made of symbols that Unicode counts among the letters that run from the left.
    private static Strength strong(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Strength.LEFT;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                Strength.RIGHT;
            default -> Strength.NONE;
        };
    }
}
