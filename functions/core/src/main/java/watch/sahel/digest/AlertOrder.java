package watch.sahel.digest;

import java.util.Optional;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.subscriber.SubscriberId;

/// A request to tell a filing to those who want one of its topics at once, or, where they are many, to go on with it.
///
/// @param reached whom the batch before ended with; empty for the first batch
public record AlertOrder(Alert alert, Optional<Reached> reached) {
    /// Topics come in the order of their ids, and so do the subscribers of each.
    public record Reached(TopicId topic, SubscriberId subscriber) {}

    public static AlertOrder first(Alert alert) {
        return new AlertOrder(alert, Optional.empty());
    }

    public AlertOrder behind(TopicId topic, SubscriberId subscriber) {
        return new AlertOrder(alert, Optional.of(new Reached(topic, subscriber)));
    }

    /// The message of this filing to one subscriber, and no other one of it. Sorts by time.
    public DigestId digest() {
        var filed = alert.filed();
        return new DigestId(
                "%011d.%03d-%s".formatted(filed.getEpochSecond(), filed.getNano() / 1_000_000, alert.story()));
    }
}
