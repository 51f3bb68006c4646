package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;

/// Subscribers in the table.
public final class DynamoSubscribers implements SubscriberStore {
    static final String UNCHANGED = SubscriberItem.VERSION + " = :read";

    /// The ledger's, and the links to mailboxes. [Keys#META] is the subscriber.
    private static final List<String> KEPT_UNDER_AN_ID = List.of(Keys.SENT, Keys.BODY, Keys.MAIL);

    private final Table table;
    private final AtOnceList atOnce;

    public DynamoSubscribers(Table table) {
        this.table = table;
        this.atOnce = new AtOnceList(table);
    }

    /// The condition meets: an address that subscribed before (it keeps its choices), and our own write whose
    /// answer was
    /// lost.
    @Override
    public boolean add(Subscriber subscriber) {
        return putIf(subscriber, "attribute_not_exists(pk)", Map.of());
    }

    /// Strong, since what is read is shown to the subscriber, or changed: a stale one would only be refused at its
    /// save.
    @Override
    public Optional<Subscriber> find(SubscriberId id) {
        return table.get(Keys.subscriber(id), Consistency.STRONG).map(SubscriberItem::read);
    }

    /// The condition meets: a digest reserved or a command obeyed since it was read, and our own write whose answer
    /// was
    /// lost. The caller reads again.
    @Override
    public boolean save(Subscriber subscriber) {
        return putIf(subscriber.versioned(subscriber.version() + 1), UNCHANGED, read(subscriber));
    }

    /// The record goes before what was sent, so that nothing is reserved meanwhile, and behind the entries that only it
    /// knows of. What is left of a deletion that broke off is found by the next one.
    @Override
    public void forget(SubscriberId id) {
        find(id).ifPresent(subscriber -> subscriber.topics().forEach(topic -> table.delete(Keys.atOnce(topic, id))));
        table.delete(Keys.subscriber(id));
        for (var kind : KEPT_UNDER_AN_ID) {
            table.keys(Keys.subscribers(id), kind).forEach(row -> table.delete(row.key()));
        }
    }

    private boolean putIf(Subscriber subscriber, String condition, Map<String, AttributeValue> values) {
        return subscriber.toldAtOnce().isEmpty()
                ? table.putIf(SubscriberItem.of(subscriber), condition, values)
                : atOnce.putIf(subscriber, condition, values);
    }

    @Override
    public List<SubscriberId> atOnce(TopicId topic, Optional<SubscriberId> behind, int limit) {
        return atOnce.of(topic, behind, limit);
    }

    @Override
    public void notAtOnce(TopicId topic, Subscriber read) {
        atOnce.remove(topic, read);
    }

    /// The value that [#UNCHANGED] compares with.
    static Map<String, AttributeValue> read(Subscriber subscriber) {
        return Map.of(":read", AttributeValue.fromN(Long.toString(subscriber.version())));
    }

    @Override
    public Census census() {
        var waiting = Keys.subscribersDue().stream()
                .mapToInt(shard -> table.count(shard, Instant.EPOCH))
                .sum();
        return new Census(
                waiting + resting(Standing.ACTIVE) + resting(Standing.MOVING),
                resting(Standing.STOPPED),
                resting(Standing.UNREACHABLE));
    }

    private int resting(Standing standing) {
        return table.count(Keys.resting(standing), Instant.EPOCH);
    }

    /// The index may still name a digest composed a moment ago: composing compares the time with the subscriber's.
    @Override
    public List<Due> due(Instant now, int limit) {
        return table.due(Keys.subscribersDue(), now, limit).stream()
                .map(row -> new Due(Keys.subscriber(row), row.dueAt()))
                .toList();
    }
}
