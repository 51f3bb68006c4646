package watch.sahel.digest;

import java.util.List;
import watch.sahel.match.TopicId;

/// How much a topic had to tell lately.
///
/// @param days stories that got a report in each of the last seven spans of 24 hours, oldest first
/// @param total stories of all seven: one that was reported on for days is one
/// @param before stories of the seven days before them
public record Week(TopicId topic, List<Integer> days, int total, int before) {
    public static final int DAYS = 7;

    public Week {
        days = List.copyOf(days);
        if (days.size() != DAYS
                || before < 0
                || days.stream().anyMatch(count -> count < 0 || count > total)
                || total > sum(days)) {
            throw new IllegalArgumentException(
                    "no week of " + topic + ": " + days + ", in all " + total + " after " + before);
        }
    }

    private static int sum(List<Integer> days) {
        return days.stream().mapToInt(Integer::intValue).sum();
    }
}
