package watch.sahel.web;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.query.NarrowTopics;
import watch.sahel.query.NarrowTopics.NarrowTopic;
import watch.sahel.story.Story;

/// The topics that have a page: the project's own. What somebody watches for is nobody else's business.
final class SiteTopics {
    private static final Map<String, Phrase> ABOUT = Map.ofEntries(
            entry("sahel", Phrase.ABOUT_SAHEL),
            entry("wagner", Phrase.ABOUT_WAGNER),
            entry("wagner-africa", Phrase.ABOUT_WAGNER_AFRICA),
            entry("azawad", Phrase.ABOUT_AZAWAD),
            entry("jnim", Phrase.ABOUT_JNIM),
            entry("islamic-state-sahel", Phrase.ABOUT_ISLAMIC_STATE_SAHEL),
            entry("aes", Phrase.ABOUT_AES),
            entry("coups", Phrase.ABOUT_COUPS),
            entry("sudan-rsf", Phrase.ABOUT_SUDAN_RSF),
            entry("car", Phrase.ABOUT_CAR),
            entry("libya", Phrase.ABOUT_LIBYA),
            entry("gur-in-africa", Phrase.ABOUT_GUR_IN_AFRICA),
            entry("gold-and-uranium", Phrase.ABOUT_GOLD_AND_URANIUM));

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

    /// What belongs to it and what does not.
    static String about(TopicId topic, Phrases phrases) {
        return Optional.ofNullable(ABOUT.get(topic.value())).map(phrases::say).orElse("");
    }
}
