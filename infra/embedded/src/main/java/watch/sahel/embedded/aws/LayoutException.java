package watch.sahel.embedded.aws;

/// What is there already cannot become what the template declares: one line with both and the remedy.
public final class LayoutException extends RuntimeException {
    LayoutException(String message) {
        super(message);
    }
}
