package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.article.ArticleId;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.DigestId;
import watch.sahel.feed.FeedId;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.Logged;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.SubscriberId;

/// Spells every key of the table, and nothing else does. What is in an item is its store's business.
///
/// | record | pk | sk |
/// |---|---|---|
/// | feed: the timetable, by shard | `FEEDS#shard` | id |
/// | what a feed was seen to carry | `FEED#id` | `SEEN` |
/// | article | `ARTICLE#id` | `META` |
/// | story, its reports | `STORY#id` | `META`, `ARTICLE#article` |
/// | which filing was the last | `STORIES-REVISION` | `META` |
/// | topic log | `TOPIC#id` | `milliseconds#story` |
/// | archive: a day's stories for search; the last day that is written | `ARCHIVE` | `day#part`, `SEALED` |
/// | subscriber | `SUB#id` | `META` |
/// | ledger: where a delivery stands; its digest | `SUB#id` | `SENT#digest`, `BODY#digest#content` |
/// | all watches; what changed them last | `WATCHES` | topic |
/// | all added feeds, with their readers | `ADDED-FEEDS` | topic |
/// | | `WATCHES-VERSION` | `META` |
/// | story: a filing nobody was alerted of yet | `STORY#id` | `ALERT#milliseconds` |
/// | who may want a topic at once | `ATONCE#topic` | subscriber |
/// | Telegram update | `UPDATE#id` | `META` |
/// | mailbox: consent and suppression | `EMAIL#subscriber` | `META` |
/// | the channel a private chat sets up | `SUB#id` | `DESK` |
/// | mailboxes a chat asked for | `SUB#id` | `MAIL#subscriber` |
/// | when a lane's next turn begins | `PACE#lane` | `META` |
/// | what was used up of a limit | `LIMIT#what` | `seconds#window` |
public final class Keys {
    public static final String PK = "pk";
    public static final String SK = "sk";
    /// Name of the sparse index, and of its hash attribute.
    public static final String DUE = "due";

    public static final String DUE_AT = "dueAt";
    /// Name of the index of articles by the day they were first seen.
    public static final String DAYS = "days";

    public static final String DAY = "day";
    /// Milliseconds since 1970, by which a day is sorted.
    public static final String SEEN_AT = "seenAt";
    public static final String TTL = "ttl";

    /// Partitions of the feeds, and of the subscribers in the index: a thousand writes a second each, and only four
    /// queries a round.
    public static final int SHARDS = 4;
    /// All articles that wait to be filed: one writer files them, so one partition is as fast.
    static final String ARTICLES_DUE = "article#0";
    /// Articles that failed to be filed, by when they are tried again.
    static final String ARTICLES_ASIDE = "aside#0";
    /// All deliveries that wait to be sent: senders are slower than one partition.
    static final String DELIVERIES_DUE = "delivery#0";

    /// Deliveries that failed, by when.
    static final String DELIVERIES_FAILED = "failed#0";

    /// All watches: read as a whole, when a watch was added or removed.
    static final String WATCHES = "WATCHES";
    /// All feeds that chats added: counted when one is added, read one by one when it is polled.
    static final String ADDED_FEEDS = "ADDED-FEEDS";
    /// All filings of which not everybody was told at once.
    static final String ALERTS_DUE = "alert#0";

    /// All drawers: they are read together, and seldom.
    static final String ARCHIVE = "ARCHIVE";

    static final String META = "META";
    static final String SEEN = "SEEN";
    static final String MEMBER = "ARTICLE#";
    static final String ALERT = "ALERT#";
    static final String SENT = "SENT#";
    static final String BODY = "BODY#";
    static final String MAIL = "MAIL#";
    static final String DESK = "DESK";
    /// Sorts behind every digit.
    private static final String END = "~";

    private Keys() {}

    static Map<String, AttributeValue> feed(FeedId id) {
        return key("FEEDS#" + shard(id.value()), id.value());
    }

    static FeedId feed(Row row) {
        return new FeedId(row.text(SK));
    }

    static List<String> timetable() {
        return shards("FEEDS#");
    }

    static Map<String, AttributeValue> seen(FeedId id) {
        return key("FEED#" + id, SEEN);
    }

    static Map<String, AttributeValue> article(ArticleId id) {
        return key("ARTICLE#" + id, META);
    }

    static ArticleId article(Row row) {
        return new ArticleId(id(row));
    }

    /// The day of an instant in UTC, as the index of days has it.
    static String day(LocalDate day) {
        return day.toString();
    }

    static Map<String, AttributeValue> story(StoryId id) {
        return key("STORY#" + id, META);
    }

    static StoryId story(Row row) {
        return new StoryId(id(row));
    }

    static Map<String, AttributeValue> storiesRevision() {
        return key("STORIES-REVISION", META);
    }

    static String stories(StoryId id) {
        return "STORY#" + id;
    }

    static Map<String, AttributeValue> member(StoryId story, ArticleId article) {
        return key("STORY#" + story, MEMBER + article);
    }

    static Map<String, AttributeValue> alert(Alert alert) {
        return key("STORY#" + alert.story(), ALERT + logFrom(alert.filed()));
    }

    static Alert alert(Row row) {
        var millis = Long.parseLong(row.text(SK).substring(ALERT.length()));
        return new Alert(story(row), Instant.ofEpochMilli(millis));
    }

    static String atOnce(TopicId topic) {
        return "ATONCE#" + topic;
    }

    static Map<String, AttributeValue> atOnce(TopicId topic, SubscriberId subscriber) {
        return key(atOnce(topic), subscriber.value());
    }

    static String log(TopicId topic) {
        return "TOPIC#" + topic;
    }

    static Map<String, AttributeValue> logEntry(TopicId topic, Instant filed, StoryId story) {
        return key(log(topic), logFrom(filed) + "#" + story);
    }

    /// Sorts before every entry of that millisecond and after those of the one before.
    static String logFrom(Instant since) {
        return "%013d".formatted(Math.max(0, since.toEpochMilli()));
    }

    static StoryId logged(Row entry) {
        var sk = entry.text(SK);
        return new StoryId(sk.substring(sk.indexOf('#') + 1));
    }

    static Logged entry(Row entry) {
        var sk = entry.text(SK);
        return new Logged(logged(entry), Instant.ofEpochMilli(Long.parseLong(sk.substring(0, sk.indexOf('#')))));
    }

    static Map<String, AttributeValue> drawer(LocalDate day, int part) {
        return key(ARCHIVE, "%s#%02d".formatted(day, part));
    }

    /// Sorts before all parts of that day's drawer.
    static String drawersFrom(LocalDate day) {
        return day.toString();
    }

    /// Sorts behind them.
    static String drawersTo(LocalDate day) {
        return day + "#" + END;
    }

    static LocalDate drawer(Row row) {
        var sk = row.text(SK);
        return LocalDate.parse(sk.substring(0, sk.indexOf('#')));
    }

    static Map<String, AttributeValue> sealed() {
        return key(ARCHIVE, "SEALED");
    }

    static Map<String, AttributeValue> subscriber(SubscriberId id) {
        return key(subscribers(id), META);
    }

    static String subscribers(SubscriberId id) {
        return "SUB#" + id;
    }

    static SubscriberId subscriber(Row row) {
        return new SubscriberId(id(row));
    }

    static String due(SubscriberId id) {
        return "subscriber#" + shard(id.value());
    }

    /// Subscribers that wait for no digest, to be counted. They are written when somebody chooses: one partition does.
    static String resting(Standing standing) {
        return "resting-" + standing.name().toLowerCase(Locale.ROOT) + "#0";
    }

    static List<String> subscribersDue() {
        return shards("subscriber#");
    }

    static Map<String, AttributeValue> sent(Delivery.Ref ref) {
        return key(subscribers(ref.subscriber()), SENT + ref.digest());
    }

    /// @param content identifies what the digest says
    static Map<String, AttributeValue> body(Delivery.Ref ref, String content) {
        return key(subscribers(ref.subscriber()), BODY + ref.digest() + "#" + content);
    }

    static Delivery.Ref delivery(Row row) {
        return new Delivery.Ref(subscriber(row), new DigestId(row.text(SK).substring(SENT.length())));
    }

    /// Digest ids begin with the eleven digits of the second they were due at.
    static String sentFrom(Instant due) {
        return SENT + "%011d".formatted(Math.max(0, due.getEpochSecond()));
    }

    static String sentEnd() {
        return SENT + END;
    }

    static Map<String, AttributeValue> watch(TopicId watch) {
        return key(watch.isFeed() ? ADDED_FEEDS : WATCHES, watch.value());
    }

    static TopicId watch(Row row) {
        return new TopicId(row.text(SK));
    }

    static Map<String, AttributeValue> watchesVersion() {
        return key("WATCHES-VERSION", META);
    }

    static Map<String, AttributeValue> update(long id) {
        return key("UPDATE#" + id, META);
    }

    static Map<String, AttributeValue> mailState(SubscriberId mailbox) {
        return key("EMAIL#" + mailbox, META);
    }

    static Map<String, AttributeValue> mailLink(SubscriberId chat, SubscriberId mailbox) {
        return key(subscribers(chat), MAIL + mailbox);
    }

    static Map<String, AttributeValue> desk(SubscriberId chat) {
        return key(subscribers(chat), DESK);
    }

    static SubscriberId linkedMailbox(Row row) {
        return new SubscriberId(row.text(SK).substring(MAIL.length()));
    }

    static Map<String, AttributeValue> limit(String what, Duration window, Instant now) {
        return key("LIMIT#" + what, window.toSeconds() + "#" + now.getEpochSecond() / window.toSeconds());
    }

    static Map<String, AttributeValue> pace(String lane) {
        return key("PACE#" + lane, META);
    }

    private static String id(Row row) {
        var pk = row.text(PK);
        return pk.substring(pk.indexOf('#') + 1);
    }

    private static int shard(String id) {
        return Math.floorMod(id.hashCode(), SHARDS);
    }

    private static List<String> shards(String prefix) {
        return IntStream.range(0, SHARDS).mapToObj(shard -> prefix + shard).toList();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }
}
