package watch.sahel.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What filing a report does to the stored stories, to be written all or nothing: mostly one story gets it; a
/// report that shows two stories to be one merges them, one that shows what a story had to be of two events parts
/// it.
///
/// @param report the new one
/// @param home the story it is in, carrying the version it was read with, or 0 for a story that opens
/// @param others stories that open, or have other reports than before, likewise
/// @param retired stories that are no more, as they were read
/// @param successors for each id that now leads to another story than before: that story
/// @param arrivals reports that came to a story from another one
/// @param departures reports that left a story, or were in a retired one
public record Rearrangement(
        Report report,
        Story home,
        List<Story> others,
        List<Story> retired,
        Map<StoryId, StoryId> successors,
        Map<StoryId, List<Report>> arrivals,
        Map<StoryId, List<Report>> departures) {
    public Rearrangement {
        others = List.copyOf(others);
        retired = List.copyOf(retired);
        successors = Map.copyOf(successors);
        arrivals = Map.copyOf(arrivals);
        departures = Map.copyOf(departures);
    }

    /// One story gets a report, and no other one is touched.
    static Rearrangement of(Story home, Report report) {
        return new Rearrangement(report, home, List.of(), List.of(), Map.of(), Map.of(), Map.of());
    }

    /// Where a retired story's id leads.
    public StoryId successor(Story retired) {
        return Objects.requireNonNull(successors.get(retired.id()), () -> retired.id() + " leads nowhere");
    }

    /// Those of the changed stories that got a report.
    public List<Story> told() {
        return changed().stream()
                .filter(story -> story.equals(home) || arrivals.containsKey(story.id()))
                .toList();
    }

    /// The stories that are new or changed.
    public List<Story> changed() {
        return Stream.concat(Stream.of(home), others.stream()).toList();
    }
}
