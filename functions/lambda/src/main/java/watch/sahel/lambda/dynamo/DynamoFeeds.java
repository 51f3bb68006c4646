package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedStore;

/// Feeds in the table: one item each, so that a poll costs one read and one write.
public final class DynamoFeeds implements FeedStore {
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
    /// write
    /// whose answer was lost. In each the record that stands is right.
    @Override
    public boolean save(Feed feed) {
        return table.putIf(
                FeedItem.of(feed.versioned(feed.version() + 1)),
                FeedItem.VERSION + " = :read",
                Map.of(":read", AttributeValue.fromN(Long.toString(feed.version()))));
    }

    /// The index may still name a feed that was polled a moment ago: the poll looks whether it is due.
    @Override
    public List<FeedId> due(Instant now, int limit) {
        return table.due(Keys.feedsDue(), now, limit).stream().map(Keys::feed).toList();
    }
}
