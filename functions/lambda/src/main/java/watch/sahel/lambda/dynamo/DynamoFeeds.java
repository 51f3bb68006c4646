package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import watch.sahel.feed.Carried;
import watch.sahel.feed.DueFeed;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.Roll;
import watch.sahel.feed.SeenSet;

/// Feeds in the table: the timetable, one small item a feed, and apart from it what each was seen to carry.
///
/// What is due is found by reading the timetable, not by an index: moving an item within an index costs two write
/// units a poll, reading a feed's line of the timetable a tenth of a read unit a round (docs/decisions/0009).
public final class DynamoFeeds implements FeedStore {
    private static final String SEEN = "seen";
    /// Absent as long as nothing of the feed was told.
    private static final String TOLD = "told";

    private final Table table;

    public DynamoFeeds(Table table) {
        this.table = table;
    }

    /// The condition meets: a feed listed before (it keeps its memory), and our own write whose answer was lost.
    @Override
    public boolean add(Feed feed) {
        return table.putIf(FeedItem.of(feed), "attribute_not_exists(pk)", Map.of());
    }

    /// A feed read a moment too old is polled once more than needed, and its save is refused.
    @Override
    public Optional<Feed> find(FeedId id) {
        return table.get(Keys.feed(id), Consistency.EVENTUAL).map(FeedItem::read);
    }

    /// The condition meets: another poll of the same feed that was faster, a feed removed meanwhile, and our own
    /// write whose answer was lost. In each the record that stands is right.
    @Override
    public boolean save(Feed feed) {
        return table.putIf(
                FeedItem.of(feed.versioned(feed.version() + 1)),
                FeedItem.VERSION + " = :read",
                Map.of(":read", AttributeValue.fromN(Long.toString(feed.version()))));
    }

    /// The condition meets: somebody who added the feed meanwhile, another poll of it, and our own deletion whose
    /// answer was lost. What it was seen to carry goes last: left behind, it is what a feed added anew has seen.
    @Override
    public boolean remove(Feed feed) {
        try {
            table.client()
                    .deleteItem(request -> request.tableName(table.name())
                            .key(Keys.feed(feed.id()))
                            .conditionExpression(FeedItem.VERSION + " = :read")
                            .expressionAttributeValues(
                                    Map.of(":read", AttributeValue.fromN(Long.toString(feed.version())))));
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
        table.delete(Keys.seen(feed.id()));
        return true;
    }

    /// What was written a moment ago may be missing: its entries are looked up again, and known.
    @Override
    public Carried carried(FeedId id) {
        return table.get(Keys.seen(id), Consistency.EVENTUAL)
                .map(row -> new Carried(
                        SeenSet.of(row.bytes(SEEN)),
                        row.optionalBytes(TOLD).map(Roll::of).orElse(Roll.EMPTY)))
                .orElse(Carried.NOTHING);
    }

    @Override
    public void carry(FeedId id, Carried carried) {
        var item = new ItemWriter(Keys.seen(id)).bytes(SEEN, carried.entries().toBytes());
        table.put((carried.told().isEmpty()
                        ? item
                        : item.bytes(TOLD, carried.told().toBytes()))
                .item());
    }

    /// The read may be a moment old: the poll looks whether its feed is due.
    @Override
    public List<DueFeed> due(Instant now, int limit) {
        return Keys.timetable().stream()
                .flatMap(shard -> table.waiting(shard, now, Keys.SK, Keys.DUE_AT, FeedItem.HOST))
                .sorted(Comparator.comparing(Row::dueAt))
                .limit(limit)
                .map(row -> new DueFeed(Keys.feed(row), row.text(FeedItem.HOST)))
                .toList();
    }

    @Override
    public List<Feed> all() {
        return Keys.timetable().stream()
                .flatMap(partition -> table.all(partition, Consistency.EVENTUAL))
                .map(FeedItem::read)
                .sorted(Comparator.comparing(feed -> feed.id().value()))
                .toList();
    }
}
