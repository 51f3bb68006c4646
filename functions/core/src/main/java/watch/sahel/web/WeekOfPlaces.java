package watch.sahel.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import watch.sahel.match.EntityId;
import watch.sahel.story.Story;

/// The places that stories are about, as far as anybody knows where they are; those with most stories first.
record WeekOfPlaces(List<Named> places) {
    /// @param stories that name it, the most recently filed first
    record Named(EntityId place, Position position, List<Story> stories) {}

    /// @param week stories, the most recently filed first
    static WeekOfPlaces of(List<Story> week) {
        var byPlace = new HashMap<EntityId, List<Story>>();
        for (var story : week) {
            about(story)
                    .forEach(place -> byPlace.computeIfAbsent(place, _ -> new ArrayList<>())
                            .add(story));
        }
        var gazetteer = Gazetteer.bundled();
        return new WeekOfPlaces(byPlace.entrySet().stream()
                .flatMap(entry -> gazetteer
                        .position(entry.getKey())
                        .filter(position -> Projection.of(position).onTheMap())
                        .map(position -> new Named(entry.getKey(), position, List.copyOf(entry.getValue())))
                        .stream())
                .sorted(Comparator.comparing((Named named) -> -named.stories().size())
                        .thenComparing(named -> named.place().value()))
                .toList());
    }

    /// What at least half of the reports name: one report of many may list towns.
    private static List<EntityId> about(Story story) {
        var named = new HashMap<EntityId, Integer>();
        story.reports().forEach(report -> report.entities().forEach(entity -> named.merge(entity, 1, Integer::sum)));
        return named.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 >= story.reports().size())
                .map(Map.Entry::getKey)
                .toList();
    }
}
