package watch.sahel.delivery;

import watch.sahel.digest.Digest;
import watch.sahel.subscriber.Subscriber;

/// A way to reach a subscriber.
public interface Channel {
    /// In how many parts this channel sends the digest. Digest and subscriber alone decide the parts, so that a
    /// repeated delivery goes on where the last one stopped.
    int parts(Digest digest, Subscriber subscriber);

    /// Sends one part, counted from 0. Answers for every failure the other side can cause; throws for none of them.
    Outcome send(Digest digest, Subscriber subscriber, int part);
}
