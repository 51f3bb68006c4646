package watch.sahel.archive;

import java.util.List;
import watch.sahel.match.EntityId;

/// How much there was to tell of something.
///
/// @param days stories that got a report in each of the last [#DAYS] spans of 24 hours, oldest first
/// @param weeks the same of the last [#WEEKS] spans of seven days
/// @param reports of the last seven days
/// @param outlets that wrote them
/// @param places of the last seven days' stories, or of all where those name none, the most named first
/// @param actors armies, groups, companies, persons: in the same way
public record Trend(
        List<Integer> days, List<Integer> weeks, int reports, int outlets, List<Named> places, List<Named> actors) {
    public static final int DAYS = 14;
    /// As much as is kept, in whole weeks.
    public static final int WEEKS = 12;

    /// @param stories that name it
    public record Named(EntityId entity, int stories) {}

    public Trend {
        days = List.copyOf(days);
        weeks = List.copyOf(weeks);
        places = List.copyOf(places);
        actors = List.copyOf(actors);
    }

    /// Stories of the last seven days.
    public int now() {
        return weeks.getLast();
    }

    /// Stories of the seven days before them.
    public int before() {
        return weeks.get(WEEKS - 2);
    }

    /// Whether there was nothing at all.
    public boolean isEmpty() {
        return weeks.stream().allMatch(count -> count == 0);
    }
}
