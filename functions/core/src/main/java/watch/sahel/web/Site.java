package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.TopicId;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// Everything there is to read, by its address. What readers do to their subscriptions is [MailPages]'.
public final class Site {
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /confirm
            Disallow: /preferences
            Disallow: /unsubscribe
            Disallow: /search
            Disallow: /health
            """;

    private final StoryStore stories;
    private final Recent recent;
    private final Listings listings;
    private final InstantSource clock;

    public Site(StoryStore stories, InstantSource clock) {
        this.stories = stories;
        this.recent = new Recent(stories);
        this.listings = new Listings(recent, clock);
        this.clock = clock;
    }

    public Answer read(Visit visit) {
        if (visit.tooLong()) {
            return note(400, visit.language(), Phrase.ADDRESS_TOO_LONG_TITLE, Phrase.ADDRESS_TOO_LONG);
        }
        var language = visit.language();
        return switch (visit.path()) {
            case "/" -> listings.front(language);
            case "/map" -> MapPage.of(WeekOfPlaces.of(recent.on(SiteTopics.builtIn(), clock.instant())), language);
            case "/feed.atom" -> AtomFeed.of(channel(Optional.empty(), visit));
            case "/feed.json" -> JsonFeed.of(channel(Optional.empty(), visit));
            case "/health" -> health();
            case "/robots.txt" -> new Answer(200, "text/plain; charset=utf-8", ROBOTS, Lifetime.FEED);
            case "/favicon.ico" -> Asset.ICON.answer();
            default -> below(visit);
        };
    }

    private Answer below(Visit visit) {
        var path = visit.path();
        for (var asset : Asset.values()) {
            if (asset.path().equals(path)) {
                return asset.answer();
            }
        }
        if (path.startsWith(Links.STORY)) {
            return story(path.substring(Links.STORY.length()), visit.language());
        }
        return path.startsWith(Links.TOPIC)
                ? topic(path.substring(Links.TOPIC.length()), visit)
                : notFound(visit.language());
    }

    /// A story that nobody knows is one that was kept and is not any more: its name is not one that is guessed.
    private Answer story(String id, Language language) {
        return storyId(id)
                .map(known -> stories.find(known)
                        .filter(story -> story.addedFeed().isEmpty())
                        .map(story -> StoryPage.of(story, stories.reports(known), language, clock.instant()))
                        .orElseGet(() -> note(410, language, Phrase.STORY_NOT_KEPT_TITLE, Phrase.STORY_NOT_KEPT)))
                .orElseGet(() -> notFound(language));
    }

    private static Optional<StoryId> storyId(String id) {
        try {
            return Optional.of(new StoryId(id)).filter(story -> story.value().length() == StoryId.DIGITS);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Answer topic(String rest, Visit visit) {
        var slash = rest.indexOf('/');
        var topic = SiteTopics.named((slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT));
        Function<TopicId, Answer> page =
                switch (slash < 0 ? "" : rest.substring(slash + 1)) {
                    case "" -> found -> listings.topic(found, visit.language());
                    case Links.ATOM -> found -> AtomFeed.of(channel(topic, visit));
                    case Links.JSON -> found -> JsonFeed.of(channel(topic, visit));
                    default -> _ -> notFound(visit.language());
                };
        return topic.map(page).orElseGet(() -> notFound(visit.language()));
    }

    /// @param topic empty for all that the project follows
    private Channel channel(Optional<TopicId> topic, Visit visit) {
        var topics = topic.map(Set::of).orElseGet(SiteTopics::builtIn);
        return Channel.of(topic, topics, recent.on(topics, clock.instant()), visit);
    }

    /// Proves that the table can be read; says when the newest of the week's stories was filed.
    private Answer health() {
        var newest = recent.on(SiteTopics.builtIn(), clock.instant()).stream()
                .findFirst()
                .map(story -> "newest story filed at " + story.lastFiled())
                .orElse("no story in the last week");
        return new Answer(200, "text/plain; charset=utf-8", "ok: " + newest + "\n", Lifetime.NEVER);
    }

    public static Answer notFound(Language language) {
        return note(404, language, Phrase.NOT_FOUND_TITLE, Phrase.NOT_FOUND);
    }

    /// To whoever sends something to where things are only read.
    public static Answer onlyForReading(Language language) {
        return note(405, language, Phrase.ONLY_FOR_READING_TITLE, Phrase.ONLY_FOR_READING);
    }

    private static Answer note(int status, Language language, Phrase title, Phrase text) {
        var phrases = Phrases.in(language);
        var body = "<p>%s</p>\n<p><a href=\"/?lang=%s\">%s</a></p>\n"
                .formatted(escape(phrases.say(text)), language.tag(), escape(phrases.say(Phrase.STORIES_NOW)));
        return Answer.page(status, Page.of(language, phrases.say(title), body), Lifetime.NEVER);
    }
}
