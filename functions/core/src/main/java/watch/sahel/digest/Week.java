package watch.sahel.digest;

import java.util.List;
import watch.sahel.match.TopicId;

/// How much a topic had to tell lately.
///
/// @param days stories that got a report on each of the last seven days, oldest first; today is the last one
/// @param before stories of the seven days before them
public record Week(TopicId topic, List<Integer> days, int before) {
    public static final int DAYS = 7;

    public Week {
        days = List.copyOf(days);
        if (days.size() != DAYS || before < 0 || days.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("no week of " + topic + ": " + days + " after " + before);
        }
    }

    public int total() {
        return days.stream().mapToInt(Integer::intValue).sum();
    }
}
