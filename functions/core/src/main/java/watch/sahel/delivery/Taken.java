package watch.sahel.delivery;

import java.time.Instant;

/// What taking up a delivery came to.
public sealed interface Taken {
    /// It is ours until the lease ends: send it.
    record Mine(Delivery delivery) implements Taken {}

    /// It is sent or failed: nothing to do.
    record Settled() implements Taken {}

    /// Another sender has it, or it was put off, until then.
    record NotBefore(Instant at) implements Taken {}

    /// The ledger knows no such delivery.
    record Unknown() implements Taken {}
}
