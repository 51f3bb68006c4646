package watch.sahel.lambda.dynamo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.WatchRegistry;

/// Watches in the table: one partition, an item a watch with the set of its holders, and a counter beside them that
/// is raised after every change. Added feeds likewise in a partition of their own, which nobody reads as a whole but to
/// count them. Adding to a set and taking from it may be repeated.
public final class DynamoWatches implements WatchRegistry {
    private static final String HOLDERS = "holders";
    private static final String VERSION = "version";

    private final Table table;

    public DynamoWatches(Table table) {
        this.table = table;
    }

    @Override
    public void hold(TopicId watch, SubscriberId holder) {
        update(Keys.watch(watch), "ADD " + HOLDERS + " :holder", holder(holder));
        changed(watch);
    }

    /// The deletion's condition meets a watch that still has holders: an emptied set is no attribute any more.
    @Override
    public void release(TopicId watch, SubscriberId holder) {
        update(Keys.watch(watch), "DELETE " + HOLDERS + " :holder", holder(holder));
        try {
            table.client()
                    .deleteItem(request -> request.tableName(table.name())
                            .key(Keys.watch(watch))
                            .conditionExpression("attribute_not_exists(" + HOLDERS + ")"));
        } catch (ConditionalCheckFailedException _) {
            // Somebody else has it, too.
        }
        changed(watch);
    }

    /// Strong: whoever saw a new version must see the watch, or it would be missed until the next change.
    @Override
    public Set<TopicId> all() {
        return table.all(Keys.WATCHES, Consistency.STRONG).map(Keys::watch).collect(Collectors.toSet());
    }

    /// As it was a moment ago.
    @Override
    public Set<TopicId> feeds() {
        return table.all(Keys.ADDED_FEEDS, Consistency.EVENTUAL)
                .map(Keys::watch)
                .collect(Collectors.toSet());
    }

    /// Strong: what nobody holds may be taken away.
    @Override
    public Set<SubscriberId> holders(TopicId held) {
        return table.get(Keys.watch(held), Consistency.STRONG).map(row -> row.texts(HOLDERS)).orElse(Set.of()).stream()
                .map(SubscriberId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public long version() {
        return table.get(Keys.watchesVersion(), Consistency.EVENTUAL)
                .map(row -> row.number(VERSION))
                .orElse(0L);
    }

    private void changed(TopicId held) {
        if (!held.isWatch()) {
            return;
        }
        update(Keys.watchesVersion(), "ADD " + VERSION + " :one", Map.of(":one", AttributeValue.fromN("1")));
    }

    private static Map<String, AttributeValue> holder(SubscriberId holder) {
        return Map.of(":holder", AttributeValue.fromSs(List.of(holder.value())));
    }

    private void update(Map<String, AttributeValue> key, String change, Map<String, AttributeValue> values) {
        table.client()
                .updateItem(request -> request.tableName(table.name())
                        .key(key)
                        .updateExpression(change)
                        .expressionAttributeValues(values));
    }
}
