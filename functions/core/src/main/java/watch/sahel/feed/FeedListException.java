package watch.sahel.feed;

/// A feed list that cannot be taken; the message says what is wrong with it, for the person who wrote it.
public final class FeedListException extends IllegalArgumentException {
    public FeedListException(String message) {
        super(message);
    }
}
