package watch.sahel.match;

/// Names a topic for good: subscriptions and stored stories refer to it.
public record TopicId(String value) {
    public static final TopicId SAHEL = new TopicId("sahel");
    public static final TopicId WAGNER = new TopicId("wagner");

    public TopicId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a topic id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
