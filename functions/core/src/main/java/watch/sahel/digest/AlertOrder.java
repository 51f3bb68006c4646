package watch.sahel.digest;

import java.util.Optional;
import java.util.regex.Pattern;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.SubscriberId;

/// A request to tell a filing to those who want one of its topics at once, or, where they are many, to go on with it.
///
/// @param reached whom the batch before ended with; empty for the first batch
public record AlertOrder(Alert alert, Optional<Reached> reached) {
    private static final Pattern OF_A_STORY = Pattern.compile("\\d{11}\\.\\d{3}-([0-9a-f]+)");

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

    /// The story that a digest of [#digest] tells; empty for one that an order for a digest made.
    public static Optional<StoryId> story(DigestId digest) {
        var form = OF_A_STORY.matcher(digest.value());
        return form.matches() ? Optional.of(new StoryId(form.group(1))) : Optional.empty();
    }
}
