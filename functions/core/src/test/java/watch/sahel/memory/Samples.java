package watch.sahel.memory;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Edit;
import watch.sahel.digest.Attestation;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.Gist;
import watch.sahel.digest.News;
import watch.sahel.digest.Week;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;
import watch.sahel.story.StoryId;
import watch.sahel.story.Toll;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.text.Sha256;

/// Values for the contracts of the stores, with every component filled.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456Z");
    public static final Outlet OUTLET = new Outlet("Écho du désert", "fr", "ML", Affiliation.STATE_AFFILIATED);

    /// Of every story of a digest.
    public static final Gist GIST =
            new Gist(2, Set.of(47, 84), Set.of("apart", "ML"), Set.of("fr", "ru"), Set.of("0a1b2c3d", "9f8e7d6c"));
    private static final Week WEEK = new Week(TopicId.SAHEL, List.of(3, 0, 1, 4, 1, 5, 9), 20, 26);

    private Samples() {}

    public static Feed feed(String id, Instant firstPoll) {
        return Feed.fresh(new FeedId(id), new Listing(URI.create("https://feeds.example/" + id), OUTLET), firstPoll);
    }

    public static Article article(String name) {
        return article(name, NOW);
    }

    public static Article article(String name, Instant seen) {
        return new Article(
                new ArticleId(Sha256.identity(name)),
                OUTLET,
                "قافلة " + name,
                "Le résumé de " + name,
                "https://echo.example/" + name,
                "fr",
                seen.minus(Duration.ofHours(1)),
                seen,
                List.of());
    }

    public static Report report(Article article, TopicId... topics) {
        return new Report(
                article.id(),
                article.outlet(),
                article.language(),
                article.title(),
                article.summary(),
                article.link(),
                article.published(),
                Set.of(topics),
                Set.of(new EntityId("tinzaouatene"), new EntityId("jnim")),
                List.of("Tin Zaouatine", "JNIM"));
    }

    public static Subscriber subscriber(long chat, Instant nextDigest) {
        return Subscriber.joining(
                        new Address.TelegramChat(chat),
                        "uk",
                        ZoneId.of("Africa/Bamako"),
                        Set.of(TopicId.SAHEL, TopicId.WAGNER),
                        new Schedule.Daily(List.of(LocalTime.of(7, 0), LocalTime.of(18, 30))),
                        NOW)
                .dueAt(nextDigest);
    }

    /// A digest of the stories named, composed when it was due.
    public static Digest digest(Subscriber subscriber, Instant due, String... stories) {
        var order = new DigestOrder(subscriber.id(), due, DigestOrder.Occasion.SCHEDULED);
        var items = List.of(stories).stream().map(Samples::item).toList();
        return new Digest(
                order.digest(),
                subscriber.id(),
                due,
                items,
                List.of("Écho du désert fails: HTTP 403"),
                3,
                List.of(WEEK));
    }

    public static StoryId storyId(String name) {
        return new StoryId(Sha256.identity(name));
    }

    private static DigestItem item(String story) {
        return new DigestItem(
                storyId(story),
                "Колонна " + story,
                "ru",
                "The lead.",
                List.of(TopicId.SAHEL),
                List.of(new Source(
                        "Écho du désert", "ML", Affiliation.STATE_AFFILIATED, "fr", "https://echo.example/1")),
                4,
                NOW.minus(Duration.ofHours(2)),
                List.of("Tin Zaouatine"),
                Set.of(News.NUMBER, News.LANGUAGE),
                GIST,
                List.of("ML", "DZ"),
                new Attestation(
                        3,
                        2,
                        "RU",
                        List.of(new Attestation.Stated(
                                new Toll(Toll.Kind.KILLED, 47, Toll.Victims.PEOPLE, Toll.Speaker.ARMY),
                                "Écho du désert")),
                        List.of(new Attestation.Note(
                                "Écho du désert", new Edit(Edit.Kind.RETITLED, "Une attaque", NOW)))));
    }
}
