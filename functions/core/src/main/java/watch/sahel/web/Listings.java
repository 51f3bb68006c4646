package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Composer;
import watch.sahel.language.Language;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;

/// The pages that list stories: the front page, what matters now; and a page for each topic, day by day.
final class Listings {
    /// A visitor reads a screen or two.
    static final int MAX_ON_FRONT = 25;
    /// Of one topic, for those who look for something.
    static final int MAX_ON_TOPIC = 60;
    /// What was told before then is in the topics' pages.
    static final Duration NOW = Duration.ofDays(3);

    private final Recent recent;
    private final InstantSource clock;

    Listings(Recent recent, InstantSource clock) {
        this.recent = recent;
        this.clock = clock;
    }

    Answer front(Language language) {
        var now = clock.instant();
        var topics = SiteTopics.builtIn();
        var week = recent.on(topics, now);
        var wording = Wording.in(language);
        var current = week.stream()
                .filter(story -> story.lastFiled().isAfter(now.minus(NOW)))
                .toList();
        var stories = Composer.items(current, topics, language.tag(), now).stream()
                .limit(MAX_ON_FRONT)
                .map(item -> Told.of(item, wording, language.tag(), now))
                .map(told -> StoryHtml.inList(told, language, "h2"))
                .collect(Collectors.joining());
        var body = """
                <h1>%s</h1>
                %s<div class="columns">
                <div class="stories">
                %s</div>
                %s</div>
                """.formatted(
                        escape(wording.phrases().say(Phrase.STORIES_NOW)),
                        StoryHtml.line("facts", escape(overview(week, wording))),
                        stories.isEmpty() ? nothing(wording, NOW) : stories,
                        aside(week, language, now));
        return page(language, Wording.NAME, "/", "/", body);
    }

    /// @param topic one of [SiteTopics#all]
    Answer topic(TopicId topic, Language language) {
        var now = clock.instant();
        var wording = Wording.in(language);
        var week = recent.on(Set.of(topic), now);
        var title = wording.topic(topic);
        var body = """
                <h1>%s</h1>
                %s%s<div class="columns">
                <div class="stories">
                %s</div>
                <aside>
                %s</aside>
                </div>
                """.formatted(
                        escape(title),
                        StoryHtml.line("about", escape(SiteTopics.about(topic, wording.phrases()))),
                        week.isEmpty()
                                ? ""
                                : StoryHtml.line(
                                        "facts",
                                        escape(overview(week, wording)) + " "
                                                + Activity.of(topic, week, now).bars()),
                        week.isEmpty() ? nothing(wording, Recent.REACH) : byDay(topic, week, language, now),
                        follow(Links.topic(topic) + "/", wording));
        return page(language, title, Links.topic(topic), Links.topic(topic) + "/", body);
    }

    /// Newest first, under the day of their newest report.
    private static String byDay(TopicId topic, List<Story> week, Language language, Instant now) {
        var wording = Wording.in(language);
        var html = new StringBuilder();
        var day = "";
        var newest = week.stream()
                .sorted(Comparator.comparing(Story::lastPublished)
                        .reversed()
                        .thenComparing(story -> story.id().value()))
                .limit(MAX_ON_TOPIC)
                .toList();
        for (var story : newest) {
            var published = Names.day(story.lastPublished(), ZoneOffset.UTC, language);
            if (!published.equals(day)) {
                day = published;
                html.append("<h2 class=\"day\">").append(escape(day)).append("</h2>\n");
            }
            var item = Composer.item(story, language.tag(), Set.of(topic));
            html.append(StoryHtml.inList(Told.of(item, wording, language.tag(), now), language, "h3"));
        }
        return html.toString();
    }

    private static String overview(List<Story> week, Wording wording) {
        if (week.isEmpty()) {
            return "";
        }
        var phrases = wording.phrases();
        var reports = week.stream().mapToInt(Story::reportCount).sum();
        var outlets = week.stream()
                .flatMap(story -> story.outlets().stream())
                .map(outlet -> outlet.name())
                .distinct()
                .count();
        var stories = phrases.say(Phrase.IN_A_WEEK, phrases.say(Phrase.STORIES, week.size()));
        return phrases.list(
                List.of(stories, phrases.say(Phrase.REPORTS, reports), phrases.say(Phrase.OUTLETS, outlets)));
    }

    private static String nothing(Wording wording, Duration reach) {
        return StoryHtml.line("none", escape(wording.phrases().say(Phrase.NO_STORY_FOR_DAYS, reach.toDays())));
    }

    private static String aside(List<Story> week, Language language, Instant now) {
        var wording = Wording.in(language);
        var main = SiteTopics.builtIn().stream().sorted(Comparator.comparing(TopicId::value));
        var narrower = SiteTopics.narrower().stream();
        return """
                <aside>
                <h2>%s</h2>
                %s<h2>%s</h2>
                %s<h2><a href="/map?lang=%s">%s</a></h2>
                %s%s</aside>
                """.formatted(
                escape(wording.phrases().say(Phrase.TOPICS_TITLE)),
                activity(main.map(topic -> Activity.of(topic, week, now)).toList(), wording),
                escape(wording.phrases().say(Phrase.NARROWER_TOPICS)),
                activity(narrower.map(topic -> Activity.of(topic, week, now)).toList(), wording),
                language.tag(),
                escape(wording.phrases().say(Phrase.PLACES_OF_THE_WEEK)),
                PlaceList.brief(WeekOfPlaces.of(week), language),
                follow("/", wording));
    }

    private static String activity(List<Activity> all, Wording wording) {
        return all.stream()
                .map(one -> "<li><a href=\"%s?lang=%s\">%s</a> %s<span>%s</span></li>\n"
                        .formatted(
                                escape(Links.topic(one.topic())),
                                wording.phrases().language().tag(),
                                escape(wording.topic(one.topic())),
                                one.bars(),
                                escape(wording.phrases().say(Phrase.STORIES, one.stories()))))
                .collect(Collectors.joining("", "<ul class=\"activity\">\n", "</ul>\n"));
    }

    /// @param folder where the feeds are
    private static String follow(String folder, Wording wording) {
        return """
                <h2>%s</h2>
                <p class="follow"><a href="%s" type="application/atom+xml">Atom</a> <a href="%s" type="application/feed+json">JSON Feed</a> <a href="/email?lang=%s">%s</a></p>
                """.formatted(
                        escape(wording.phrases().say(Phrase.FOLLOW)),
                        feed(folder, Links.ATOM, wording.phrases().language()),
                        feed(folder, Links.JSON, wording.phrases().language()),
                        wording.phrases().language().tag(),
                        escape(wording.phrases().say(Phrase.EMAIL_FORM_TITLE)));
    }

    private static String feed(String folder, String file, Language language) {
        return escape(folder + file + "?lang=" + language.tag());
    }

    /// @param folder where its feeds are
    private static Answer page(Language language, String title, String path, String folder, String body) {
        var links = """
                <link rel="alternate" type="application/atom+xml" title="%s" href="%s">
                <link rel="alternate" type="application/feed+json" title="%s" href="%s">
                """.formatted(
                escape(title), feed(folder, Links.ATOM, language), escape(title), feed(folder, Links.JSON, language));
        return Answer.page(200, new Page(language, title, path, links, body).html(), Lifetime.PAGE);
    }
}
