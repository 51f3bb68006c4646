package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Composer;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// Answers the public routes; those of mailboxes are [MailPages]. Everything shown is escaped at output, here and in
// [StoryHtml].
public final class Pages {
    private static final Duration REACH = Duration.ofDays(3);
    private static final int MAX_STORIES = 40;
    private static final int CACHE_SECONDS = 60;

    private final StoryStore stories;
    private final InstantSource clock;

    public Pages(StoryStore stories, InstantSource clock) {
        this.stories = stories;
        this.clock = clock;
    }

    /// The stories now, for all topics or one.
    public Answer front(String topic, Language language) {
        var all = Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
        var one = all.stream()
                .filter(id -> id.value().equals(topic.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        var topics = one.isEmpty() ? all : one;
        var now = clock.instant();
        var items = stories.filedSince(topics, now.minus(REACH), MAX_STORIES).stream()
                .map(story -> StoryHtml.inList(told(story, topics, language, now), language))
                .collect(Collectors.joining());
        var nothing = Phrases.in(language).say(Phrase.NO_STORY_FOR_DAYS, REACH.toDays());
        var query =
                one.stream().map(id -> "topic=" + escape(id.value()) + "&amp;").collect(Collectors.joining());
        return page(
                language,
                Wording.NAME,
                navigation(language) + (items.isEmpty() ? Fields.paragraph(nothing) : items) + Page.languages(query));
    }

    private static Told told(Story story, Collection<TopicId> topics, Language language, Instant now) {
        var item = Composer.item(story, language.tag(), Set.copyOf(topics));
        return Told.of(item, Wording.in(language), language.tag(), now);
    }

    private static String navigation(Language language) {
        var wording = Wording.in(language);
        var all = "<nav><a href=\"/?lang=%s\">%s</a>"
                .formatted(language.tag(), escape(wording.phrases().say(Phrase.ALL_TOPICS)));
        return Topics.builtIn().stream()
                .map(topic -> "<a href=\"/?topic=%s&amp;lang=%s\">%s</a>"
                        .formatted(escape(topic.id().value()), language.tag(), escape(wording.topic(topic.id()))))
                .collect(Collectors.joining("\n", all + "\n", "</nav>\n"));
    }

    /// One story with all its reports, oldest first.
    public Answer story(String id, Language language) {
        return storyId(id)
                .flatMap(stories::find)
                .map(story -> story(story, language))
                .orElseGet(() -> notFound(language));
    }

    private Answer story(Story story, Language language) {
        var told = told(story, story.topics(), language, clock.instant());
        var body = StoryHtml.alone(told, stories.reports(story.id()), language) + Page.languages("");
        return page(language, told.headline(), body);
    }

    public static Answer notFound(Language language) {
        var phrases = Phrases.in(language);
        var body = "<p>%s <a href=\"/?lang=%s\">%s</a></p>\n"
                .formatted(
                        escape(phrases.say(Phrase.NOT_FOUND)), language.tag(), escape(phrases.say(Phrase.STORIES_NOW)));
        return note(404, language, phrases.say(Phrase.NOT_FOUND_TITLE), body);
    }

    private static Answer page(Language language, String title, String body) {
        return Answer.page(200, Page.of(language, title, body), CACHE_SECONDS);
    }

    private static Answer note(int status, Language language, String title, String body) {
        return Answer.page(status, Page.of(language, title, body), 0);
    }

    private static Optional<StoryId> storyId(String id) {
        try {
            return Optional.of(new StoryId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
