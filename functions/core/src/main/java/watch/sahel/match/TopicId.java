package watch.sahel.match;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import watch.sahel.feed.FeedId;

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
    private static final String FEED = "feed:";

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

    /// What is told of an added feed, whatever it is about: whoever added the feed has this topic.
    public static TopicId of(FeedId added) {
        return new TopicId(FEED + added);
    }

    /// The feed of such a topic.
    public Optional<FeedId> feed() {
        return isFeed() ? Optional.of(new FeedId(value.substring(FEED.length()))) : Optional.empty();
    }

    public boolean isFeed() {
        return value.startsWith(FEED);
    }

    /// Whether it is the project's own, and neither a watch nor an added feed, which are somebody's.
    public boolean isBuiltIn() {
        return !isWatch() && !isFeed();
    }

    @Override
    public String toString() {
        return value;
    }
}
