package watch.sahel.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;

/// What one reader was told, to be asked by story: also under the id it had then, and also of a story that it was
/// part of then, as long as one of its reports was among those told.
final class Tellings {
    private final Map<StoryId, Gist> byStory;
    private final Map<String, List<Gist>> byArticle = new HashMap<>();

    /// @param told what was told under which id
    Tellings(Map<StoryId, Gist> told) {
        byStory = told;
        told.values()
                .forEach(gist -> gist.articles()
                        .forEach(article -> byArticle
                                .computeIfAbsent(article, _ -> new ArrayList<>())
                                .add(gist)));
    }

    /// All the reader knows of a story; empty if it was never told.
    Optional<Gist> of(Story story) {
        var known = new HashSet<Gist>();
        known.addAll(told(story.id()));
        story.formerly().forEach(id -> known.addAll(told(id)));
        story.reports().forEach(report -> known.addAll(byArticle.getOrDefault(Gist.mark(report), List.of())));
        return known.stream().reduce(Gist::and).map(gist -> counted(gist, story));
    }

    private List<Gist> told(StoryId id) {
        return Optional.ofNullable(byStory.get(id)).map(List::of).orElse(List.of());
    }

    /// Of two tellings that are one story now the reader knows the sources of both.
    private static Gist counted(Gist gist, Story story) {
        var told = story.reports().stream()
                .filter(report -> gist.articles().contains(Gist.mark(report)))
                .toList();
        return gist.sources() == 0 ? gist : gist.withSources(Math.max(gist.sources(), IndependentSources.of(told)));
    }
}
