package watch.sahel.delivery;

import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestId;
import watch.sahel.subscriber.SubscriberId;

/// A digest on its way to its subscriber.
///
/// @param partsSent how many of its parts the channel has confirmed
/// @param attempts how often it was taken up
public record Delivery(Digest digest, State state, int partsSent, int attempts, String failure) {
    /// Where it is between being owed and being settled.
    public enum State {
        RESERVED,
        SENT,
        FAILED
    }

    public static Delivery reserved(Digest digest) {
        return new Delivery(digest, State.RESERVED, 0, 0, "");
    }

    public Ref ref() {
        return new Ref(digest.subscriber(), digest.id());
    }

    /// What names a delivery in the ledger and in the queues.
    public record Ref(SubscriberId subscriber, DigestId digest) {}
}
