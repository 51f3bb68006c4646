package watch.sahel.local;

/// What was asked for cannot be started; the message names the thing, the reason and the remedy, in one line.
final class CannotStart extends RuntimeException {
    CannotStart(String message) {
        super(message);
    }
}
