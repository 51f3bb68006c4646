package watch.sahel.delivery;

import java.time.Duration;
import watch.sahel.subscriber.Address;

/// Where reserved deliveries wait to be sent, one queue per kind of address. A delivery may be queued twice.
public interface DeliveryQueue {
    /// The longest an SQS message can be delayed; a longer wait is bridged by looking again.
    Duration MAX_DELAY = Duration.ofMinutes(15);

    /// @param delay up to [#MAX_DELAY]; longer ones are cut to it
    void send(Delivery.Ref delivery, Address address, Duration delay);
}
