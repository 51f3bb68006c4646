package watch.sahel.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.query.NarrowTopics;
import watch.sahel.query.NarrowTopics.NarrowTopic;
import watch.sahel.story.Story;

/// The topics that have a page: the project's own. What somebody watches for is nobody else's business.
final class SiteTopics {
    private SiteTopics() {}

    static Set<TopicId> builtIn() {
        return Topics.builtIn().stream().map(Topic::id).collect(Collectors.toUnmodifiableSet());
    }

    static List<TopicId> narrower() {
        return NarrowTopics.bundled().all().stream()
                .map(NarrowTopic::topic)
                .map(Topic::id)
                .toList();
    }

    /// Those a story is on, as far as they have a page.
    static Set<TopicId> ofStory(Story story) {
        return story.topics().stream().filter(TopicId::isBuiltIn).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<TopicId> named(String id) {
        return Stream.concat(builtIn().stream(), narrower().stream())
                .filter(topic -> topic.value().equals(id))
                .findAny();
    }
}
