package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Composer;
import watch.sahel.digest.DigestItem;
import watch.sahel.feed.Outlet;
import watch.sahel.match.Topic;
import watch.sahel.match.Topics;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberStore;

/// Answers the public routes. Everything shown is escaped here, at output.
public final class Pages {
    private static final Duration REACH = Duration.ofDays(3);
    private static final int MAX_STORIES = 40;
    private static final int CACHE_SECONDS = 60;
    private static final int SAVE_ATTEMPTS = 5;
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private final StoryStore stories;
    private final SubscriberStore subscribers;
    private final Supplier<LinkTokens> tokens;
    private final InstantSource clock;

    public Pages(StoryStore stories, SubscriberStore subscribers, Supplier<LinkTokens> tokens, InstantSource clock) {
        this.stories = stories;
        this.subscribers = subscribers;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// The stories now, for all topics or one.
    public Answer front(String topic) {
        var all = Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
        var one = all.stream()
                .filter(id -> id.value().equals(topic.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        var topics = one.isEmpty() ? all : one;
        var now = clock.instant();
        var found = stories.filedSince(topics, now.minus(REACH), MAX_STORIES);
        var items = found.stream()
                .map(story -> item(Composer.item(story, "en", topics), now))
                .collect(Collectors.joining());
        var body = items.isEmpty() ? "<p>No story in the last three days yet.</p>\n" : items;
        return Answer.page(200, Page.of("Sahel Watch", navigation() + body), CACHE_SECONDS);
    }

    private static String navigation() {
        return Topics.builtIn().stream()
                .map(topic ->
                        "<a href=\"/?topic=" + escape(topic.id().value()) + "\">" + escape(topic.title()) + "</a>")
                .collect(Collectors.joining("", "<nav><a href=\"/\">All</a>", "</nav>\n"));
    }

    private static String item(DigestItem item, Instant now) {
        var because = item.because().isEmpty()
                ? ""
                : "<p class=\"because\">because: " + escape(String.join(", ", item.because())) + "</p>\n";
        return """
                <article>
                <h2%s><a href="/story/%s">%s</a></h2>
                <p class="facts">%s</p>
                %s</article>
                """.formatted(
                        language(item.language()),
                        escape(item.story().value()),
                        escape(item.headline()),
                        escape(Wording.facts(item, now)),
                        because);
    }

    /// One story with all its reports, oldest first.
    public Answer story(String id) {
        return storyId(id).flatMap(stories::find).map(this::story).orElseGet(Pages::notFound);
    }

    private Answer story(Story story) {
        var headline = Composer.item(story, "en", story.topics());
        var reports = stories.reports(story.id());
        var body =
                "<h2" + language(headline.language()) + ">" + escape(headline.headline()) + "</h2>\n<p class=\"facts\">"
                        + escape(Wording.facts(headline, clock.instant())) + "</p>\n<ol>\n"
                        + reports.stream().map(Pages::report).collect(Collectors.joining()) + "</ol>\n";
        return Answer.page(200, Page.of(headline.headline(), body), CACHE_SECONDS);
    }

    private static String report(Report report) {
        var title = report.link().isEmpty()
                ? escape(report.title())
                : "<a href=\"" + escape(report.link()) + "\">" + escape(report.title()) + "</a>";
        return "<li><p" + language(report.primaryLanguage()) + ">" + title + "</p><p class=\"facts\">"
                + escape(outlet(report.outlet()) + " · " + report.published()) + "</p></li>\n";
    }

    private static String outlet(Outlet outlet) {
        return (Wording.flag(outlet.country()) + " " + outlet.name() + " ("
                        + outlet.affiliation().label() + ")")
                .strip();
    }

    /// What an unsubscribe link shows: a button, since mail scanners follow links.
    public Answer confirmUnsubscribe(String token) {
        if (tokens.get().unsubscribing(token).isEmpty()) {
            return invalidLink();
        }
        var body = "<p>End the mails to this address?</p>\n<form method=\"post\" action=\"/unsubscribe?token="
                + escape(token) + "\"><button>Unsubscribe</button></form>\n";
        return Answer.page(200, Page.of("Unsubscribe", body), 0);
    }

    /// Ends a subscription, by the button or by a mail program's one click (RFC 8058). Safe to repeat.
    public Answer unsubscribe(String token) {
        var id = tokens.get().unsubscribing(token);
        if (id.isEmpty()) {
            return invalidLink();
        }
        for (var attempt = 0; attempt < SAVE_ATTEMPTS; attempt++) {
            var found = subscribers.find(id.get()).filter(Subscriber::active);
            if (found.isEmpty() || subscribers.save(found.get().standing(Standing.STOPPED))) {
                return Answer.page(200, Page.of("Unsubscribed", "<p>You get no more mails from us.</p>\n"), 0);
            }
        }
        throw new IllegalStateException("subscriber " + id.get() + " is changed by others all the time");
    }

    private static Answer invalidLink() {
        var body = "<p>This link is not valid. Use the link in the newest mail you got from us.</p>\n";
        return Answer.page(400, Page.of("Link not valid", body), 0);
    }

    public static Answer notFound() {
        return Answer.page(
                404, Page.of("Not found", "<p>There is no such page. <a href=\"/\">Stories now</a></p>\n"), 0);
    }

    private static Optional<StoryId> storyId(String id) {
        try {
            return Optional.of(new StoryId(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String language(String language) {
        if (language.isEmpty()) {
            return "";
        }
        return " lang=\"" + escape(language) + "\"" + (RIGHT_TO_LEFT.contains(language) ? " dir=\"rtl\"" : "");
    }
}
