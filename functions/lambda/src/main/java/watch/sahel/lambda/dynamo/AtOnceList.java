package watch.sahel.lambda.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;

/// Who may want a topic at once: one small item per topic and subscriber, so that a filing reads those alone. The
/// subscriber's own record decides. A save writes the entries along with it, all or nothing; one that has become
/// wrong is taken out by whoever meets it.
final class AtOnceList {
    private static final String VERSION = SubscriberItem.VERSION;

    private final Table table;

    AtOnceList(Table table) {
        this.table = table;
    }

    /// Writes a subscriber with its entries if `condition` holds for its record; says whether it did. Another
    /// transaction on these items at the same time counts as a record that has changed.
    boolean putIf(Subscriber subscriber, String condition, Map<String, AttributeValue> values) {
        var record = Put.builder()
                .tableName(table.name())
                .item(SubscriberItem.of(subscriber))
                .conditionExpression(condition);
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(write((values.isEmpty() ? record : record.expressionAttributeValues(values)).build()));
        subscriber.toldAtOnce().forEach(topic -> writes.add(write(entry(topic, subscriber))));
        try {
            table.client()
                    .transactWriteItems(TransactWriteItemsRequest.builder()
                            .transactItems(writes)
                            .build());
            return true;
        } catch (TransactionCanceledException e) {
            var reasons = Cancellation.of(e);
            if (reasons.conditionFailed(0) || reasons.conflict()) {
                return false;
            }
            throw e;
        }
    }

    private Put entry(TopicId topic, Subscriber subscriber) {
        return Put.builder()
                .tableName(table.name())
                .item(new ItemWriter(Keys.atOnce(topic, subscriber.id()))
                        .number(VERSION, subscriber.version())
                        .item())
                .build();
    }

    private static TransactWriteItem write(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    /// Strong, since who has just chosen to be told at once is to be told.
    List<SubscriberId> of(TopicId topic, Optional<SubscriberId> behind, int limit) {
        var query = QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression("pk = :topic AND sk > :behind")
                .expressionAttributeValues(Map.of(
                        ":topic", AttributeValue.fromS(Keys.atOnce(topic)),
                        // Before every id, none of which is empty.
                        ":behind",
                                AttributeValue.fromS(
                                        behind.map(SubscriberId::value).orElse(" "))))
                .consistentRead(true)
                .limit(limit)
                .build();
        return table.client().queryPaginator(query).items().stream()
                .limit(limit)
                .map(item -> new SubscriberId(new Row(item).text(Keys.SK)))
                .toList();
    }

    /// The condition meets an entry that a later save wrote, which may be right, and one that is gone.
    void remove(TopicId topic, Subscriber read) {
        try {
            table.client()
                    .deleteItem(request -> request.tableName(table.name())
                            .key(Keys.atOnce(topic, read.id()))
                            .conditionExpression(VERSION + " <= :read")
                            .expressionAttributeValues(DynamoSubscribers.read(read)));
        } catch (ConditionalCheckFailedException e) {
            System.getLogger(AtOnceList.class.getName())
                    .log(System.Logger.Level.DEBUG, "somebody chose again meanwhile", e);
        }
    }
}
