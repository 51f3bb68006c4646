package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Matcher;
import watch.sahel.match.TopicId;
import watch.sahel.match.Type;
import watch.sahel.story.Story;
import watch.sahel.story.StoryStore;

/// Whom and what a story is about more than others are.
final class Specifics {
    private static final Duration REACH = Duration.ofDays(7);
    /// Enough to see what every story is about.
    private static final int MAX_COMPARED = 200;

    private final StoryStore stories;
    private final Supplier<Matcher> matcher;

    Specifics(StoryStore stories, Supplier<Matcher> matcher) {
        this.stories = stories;
        this.matcher = matcher;
    }

    /// Named in most of its reports first, then those that the fewest stories of the last days name; countries only
    /// where there is nothing else.
    List<EntityId> of(Story story, int most, Instant now) {
        var others = new HashMap<EntityId, Integer>();
        stories.filedSince(Set.of(TopicId.ANY), now.minus(REACH), MAX_COMPARED)
                .forEach(other -> other.entities().forEach(entity -> others.merge(entity, 1, Integer::sum)));
        return story.entities().stream()
                .filter(entity -> matcher.get().lexicon().entity(entity).isPresent())
                .sorted(Comparator.comparing(this::country)
                        .thenComparing(entity -> -reports(story, entity))
                        .thenComparing(entity -> others.getOrDefault(entity, 0))
                        .thenComparing(EntityId::value))
                .limit(most)
                .toList();
    }

    String name(EntityId entity) {
        return matcher.get().lexicon().entity(entity).map(Entity::name).orElse(entity.value());
    }

    private boolean country(EntityId entity) {
        return matcher.get()
                .lexicon()
                .entity(entity)
                .filter(one -> one.type() == Type.COUNTRY)
                .isPresent();
    }

    private static int reports(Story story, EntityId entity) {
        return Math.toIntExact(story.reports().stream()
                .filter(report -> report.entities().contains(entity))
                .count());
    }
}
