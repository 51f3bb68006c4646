package watch.sahel.match;

import java.util.List;

/// The lexicon cannot be used. Names every error with its file and line, so that all can be mended at once.
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> errors;

    LexiconException(List<String> errors) {
        super(errors.size() + " errors in the lexicon:\n" + String.join("\n", errors));
        this.errors = List.copyOf(errors);
    }

    public List<String> errors() {
        return errors;
    }
}
