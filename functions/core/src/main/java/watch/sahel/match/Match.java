package watch.sahel.match;

import java.util.List;

/// A passage belongs to a topic.
///
/// @param score up to 1: how plainly; from [#ENOUGH] on it belongs to the topic, below it nearly does
/// @param because what it rests on, most telling first; never empty
public record Match(TopicId topic, double score, List<Reason> because) {
    public static final double ENOUGH = 0.5;

    public Match {
        if (because.isEmpty()) {
            throw new IllegalArgumentException("a match with " + topic + " without a reason");
        }
        because = List.copyOf(because);
    }
}
