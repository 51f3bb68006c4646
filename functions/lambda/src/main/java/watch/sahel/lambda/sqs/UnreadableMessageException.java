package watch.sahel.lambda.sqs;

/// A message that none of our senders wrote: it ends among the dead letters of its queue.
public final class UnreadableMessageException extends RuntimeException {
    private static final int SHOWN = 200;

    UnreadableMessageException(String body, Exception cause) {
        super(
                "cannot read the message '" + (body.length() > SHOWN ? body.substring(0, SHOWN) + "..." : body) + "'",
                cause);
    }
}
