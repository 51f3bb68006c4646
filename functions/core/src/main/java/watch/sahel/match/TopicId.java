package watch.sahel.match;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Names a topic for good: subscriptions and stored stories refer to it. A watch, which is a subscriber's own
/// query, is named by the query itself in its normal form, so that equal watches are one topic whoever made them.
public record TopicId(String value) {
    public static final TopicId SAHEL = new TopicId("sahel");
    public static final TopicId WAGNER = new TopicId("wagner");
    /// Every story there is, whatever it matched. Nobody subscribes to it: who files looks for open stories here.
    public static final TopicId ANY = new TopicId("*");

    /// In UTF-8: it is a sort key, which may have 1,024 bytes in DynamoDB.
    public static final int MAX_BYTES = 1_024;

    private static final String WATCH = "q:";

    public TopicId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a topic id is not blank");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("a topic id has at most " + MAX_BYTES + " bytes: " + value);
        }
    }

    /// @param query in its normal form
    public static TopicId watch(String query) {
        return new TopicId(WATCH + query);
    }

    /// The query of a watch, empty for a built-in topic.
    public Optional<String> query() {
        return value.startsWith(WATCH) ? Optional.of(value.substring(WATCH.length())) : Optional.empty();
    }

    public boolean isWatch() {
        return value.startsWith(WATCH);
    }

    @Override
    public String toString() {
        return value;
    }
}
