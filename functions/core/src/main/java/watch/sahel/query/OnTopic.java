package watch.sahel.query;

import watch.sahel.match.TopicId;

/// The article belongs to one of the built-in topics.
public record OnTopic(TopicId topic) implements Term {
    @Override
    public String toString() {
        return "topic:" + topic;
    }
}
