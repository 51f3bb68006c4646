package watch.sahel.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Composer;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;

/// A topic as a feed tells it, in whatever format. It says nothing that depends on when it is read, so that it stays
/// the same until there is news.
///
/// @param page for people
/// @param folder where its feeds are
/// @param updated when the newest story was filed; long ago if there is none
record Channel(
        String title,
        String description,
        URI page,
        URI folder,
        Language language,
        Instant updated,
        List<Entry> entries) {
    /// Readers of feeds ask several times a day; this is more than a day's.
    static final int MAX_ENTRIES = 50;

    /// @param opened when its first report was filed
    record Entry(URI page, Told told, Instant opened, Instant filed) {}

    /// @param topic the one it is about; empty for all
    /// @param week stories, the most recently filed first
    static Channel of(Optional<TopicId> topic, Set<TopicId> topics, List<Story> week, Visit visit) {
        var wording = Wording.in(visit.language());
        var path = topic.map(Links::topic).orElse("");
        var language = "?lang=" + visit.language().tag();
        return new Channel(
                topic.map(one -> Wording.NAME + ": " + wording.topic(one)).orElse(Wording.NAME),
                wording.phrases().say(Phrase.SITE_ABOUT),
                visit.base().resolve((path.isEmpty() ? "/" : path) + language),
                visit.base().resolve(path + "/"),
                visit.language(),
                week.isEmpty() ? Instant.EPOCH : week.getFirst().lastFiled(),
                week.stream()
                        .limit(MAX_ENTRIES)
                        .map(story -> entry(story, topics, wording, visit))
                        .toList());
    }

    private static Entry entry(Story story, Set<TopicId> topics, Wording wording, Visit visit) {
        var language = visit.language().tag();
        var item = Composer.item(story, language, topics);
        return new Entry(
                visit.base().resolve(Links.story(story.id())),
                Told.of(item, wording, language, story.lastPublished()),
                story.opened(),
                story.lastFiled());
    }
}
