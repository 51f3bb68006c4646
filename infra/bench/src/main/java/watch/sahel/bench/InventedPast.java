package watch.sahel.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Filing;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.flow.StoryFiling;
import watch.sahel.flow.TopicMatching;
import watch.sahel.lambda.dynamo.Consistency;
import watch.sahel.lambda.dynamo.DynamoArticles;
import watch.sahel.lambda.dynamo.DynamoStories;
import watch.sahel.lambda.dynamo.DynamoSubscribers;
import watch.sahel.lambda.dynamo.DynamoWatches;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.match.Matcher;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.text.Sha256;

/// What a table holds when a measurement begins: news of the days before, filed without polling, and readers.
final class InventedPast {
    private static final long FIRST_CHAT = 1_000;

    private final int outlets;
    private final DynamoArticles articles;
    private final StoryFiling filing;

    InventedPast(Table table, int outlets, InstantSource clock) {
        this.outlets = outlets;
        articles = new DynamoArticles(table);
        var stories = new DynamoStories(table, Consistency.STRONG);
        filing = new StoryFiling(
                articles,
                stories,
                new TopicMatching(Matcher.bundled(), new DynamoWatches(table), _ -> {}, clock),
                orders -> orders.forEach(order -> stories.alerted(order.alert())),
                _ -> {},
                clock);
    }

    /// Files what was published about the war in the hour that begins then, which must just be over.
    void file(Instant hour) {
        for (var outlet = 0; outlet < outlets; outlet++) {
            for (var item : InventedDay.published(outlet, hour, hour.plus(Duration.ofHours(1)))) {
                if (item.aboutTheWar()) {
                    var article = article(item);
                    articles.claim(article, Filing.AWAITED);
                    filing.file(article.id());
                }
            }
        }
    }

    static Article article(InventedDay.Item item) {
        return new Article(
                new ArticleId(Sha256.identity(item.id())),
                new Outlet(
                        "Outlet " + item.id().replaceFirst("-.*", ""), item.language(), "ML", Affiliation.INDEPENDENT),
                item.title(),
                item.summary(),
                "https://www.outlet.example/2026/11/news/" + item.id(),
                item.language(),
                item.published(),
                item.published(),
                List.of());
    }

    /// Adds so many readers of [TopicMixes], who got their last digest then.
    static void subscribe(Table table, int number, List<LocalTime> times, Instant digested) {
        var store = new DynamoSubscribers(table);
        var mixes = TopicMixes.all();
        chats(number).forEach(chat -> {
            var mix = mixes.get((int) (chat % mixes.size()));
            var choices = Choices.of(ZoneOffset.UTC, mix, new Schedule.Daily(times, EnumSet.allOf(DayOfWeek.class)));
            store.add(Subscriber.joining(new Address.TelegramChat(chat), "en", choices, digested)
                    .digestedAt(digested));
        });
    }

    static LongStream chats(int number) {
        return LongStream.range(FIRST_CHAT, FIRST_CHAT + number);
    }
}
