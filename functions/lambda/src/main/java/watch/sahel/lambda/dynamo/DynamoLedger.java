package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watch.sahel.delivery.Backlog;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.Ledger;
import watch.sahel.delivery.Taken;
import watch.sahel.digest.Gist;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.SubscriberId;

/// The ledger in the table. `dueAt` of a reserved delivery is the time from which it can be taken up: the end of a
/// lease, or what it was put off to. One that failed is in the index apart, to be counted; one that was sent has none.
public final class DynamoLedger implements Ledger {
    /// How long after the time in its id a digest is still composed: a queue keeps an order four days.
    private static final Duration MAX_LATENESS = Duration.ofDays(5);

    private static final String RESERVED = "#state = :reserved";
    private static final String SETTLED = "SET #state = :state, failure = :why";

    private final Table table;

    public DynamoLedger(Table table) {
        this.table = table;
    }

    @Override
    public Reservation reserve(Digested digested) {
        var body = DigestBody.of(digested.digest());
        table.put(body.item());
        try {
            table.client().transactWriteItems(Reserving.request(table, digested, body));
            return Reservation.RESERVED;
        } catch (TransactionCanceledException e) {
            return Reserving.refused(e);
        }
    }

    /// Strong, since an order that came twice asks right after the first one reserved.
    @Override
    public Optional<Delivery> find(Delivery.Ref ref) {
        return table.get(Keys.sent(ref), Consistency.STRONG).flatMap(sent -> delivery(ref, sent));
    }

    private Optional<Delivery> delivery(Delivery.Ref ref, Row sent) {
        return table.get(DeliveryItem.body(ref, sent), Consistency.STRONG)
                .map(body -> DeliveryItem.read(ref, sent, body));
    }

    /// Strong, since a digest composed a moment ago and missed would be told again.
    @Override
    public Map<StoryId, Gist> told(SubscriberId subscriber, Instant since) {
        return composed(subscriber, since)
                .flatMap(DeliveryItem::stories)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Gist::and));
    }

    @Override
    public Backlog backlog(SubscriberId subscriber, Instant since) {
        var all = composed(subscriber, since)
                .sorted(Comparator.comparing(DeliveryItem::composedAt))
                .toList();
        var waiting = all.stream()
                .filter(sent -> DeliveryItem.state(sent) == Delivery.State.RESERVED)
                .toList();
        var failed = all.reversed().stream()
                .filter(sent -> DeliveryItem.state(sent) == Delivery.State.FAILED)
                .findFirst();
        return new Backlog(
                waiting.size(),
                waiting.stream().map(DeliveryItem::composedAt).findFirst(),
                failed.map(
                        sent -> new Backlog.Failure(DeliveryItem.composedAt(sent), sent.text(DeliveryItem.FAILURE))));
    }

    /// Where the deliveries composed since then stand, as it is now.
    private Stream<Row> composed(SubscriberId subscriber, Instant since) {
        var query = QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression("pk = :subscriber AND sk BETWEEN :from AND :end")
                .expressionAttributeValues(Map.of(
                        ":subscriber", AttributeValue.fromS(Keys.subscribers(subscriber)),
                        ":from", AttributeValue.fromS(Keys.sentFrom(since.minus(MAX_LATENESS))),
                        ":end", AttributeValue.fromS(Keys.sentEnd())))
                .consistentRead(true)
                .build();
        return table.client().queryPaginator(query).items().stream()
                .map(Row::new)
                .filter(sent -> !DeliveryItem.composedAt(sent).isBefore(since));
    }

    /// The condition meets: a settled delivery, one that another sender has taken up or that was put off, one that
    /// is not
    /// there, and our own write whose answer was lost: then it is ours and nobody sends it until the lease ends.
    @Override
    public Taken take(Delivery.Ref ref, Instant now, Duration lease) {
        try {
            var update = update(
                            ref,
                            "SET dueAt = :free, attempts = attempts + :one",
                            RESERVED + " AND dueAt <= :now",
                            Map.of(
                                    ":free", EpochSeconds.of(now.plus(lease)),
                                    ":one", AttributeValue.fromN("1"),
                                    ":now", EpochSeconds.of(now)))
                    .toBuilder()
                    .returnValues(ReturnValue.ALL_NEW)
                    .build();
            var sent = new Row(table.client().updateItem(update).attributes());
            return delivery(ref, sent).<Taken>map(Taken.Mine::new).orElseGet(Taken.Unknown::new);
        } catch (ConditionalCheckFailedException e) {
            return notTaken(e);
        }
    }

    private static Taken notTaken(ConditionalCheckFailedException refusal) {
        if (!refusal.hasItem()) {
            return new Taken.Unknown();
        }
        var sent = new Row(refusal.item());
        return DeliveryItem.state(sent) == Delivery.State.RESERVED
                ? new Taken.NotBefore(sent.dueAt())
                : new Taken.Settled();
    }

    @Override
    public void confirm(Delivery.Ref ref, int partsSent, Instant leaseEnd) {
        change(
                ref,
                "SET partsSent = :parts, dueAt = :free",
                Map.of(
                        ":parts", AttributeValue.fromN(Integer.toString(partsSent)),
                        ":free", EpochSeconds.of(leaseEnd)));
    }

    @Override
    public void sent(Delivery.Ref ref, Instant now) {
        change(ref, SETTLED + " REMOVE due, dueAt", settled(Delivery.State.SENT, ""));
    }

    @Override
    public void failed(Delivery.Ref ref, String why, Instant now) {
        var values = settled(Delivery.State.FAILED, why);
        values.put(":due", AttributeValue.fromS(Keys.DELIVERIES_FAILED));
        values.put(":now", EpochSeconds.of(now));
        change(ref, SETTLED + ", due = :due, dueAt = :now", values);
    }

    private static Map<String, AttributeValue> settled(Delivery.State state, String why) {
        return new HashMap<>(Map.of(":state", AttributeValue.fromS(state.name()), ":why", AttributeValue.fromS(why)));
    }

    @Override
    public Census census(Instant failedSince) {
        return new Census(
                table.count(Keys.DELIVERIES_DUE, Instant.EPOCH), table.count(Keys.DELIVERIES_FAILED, failedSince));
    }

    @Override
    public void putOff(Delivery.Ref ref, String why, Instant at) {
        change(
                ref,
                "SET failure = :why, dueAt = :free",
                Map.of(":why", AttributeValue.fromS(why), ":free", EpochSeconds.of(at)));
    }

    /// The condition meets a delivery that is not sent, or that this return was told of before: then it is, or was, on
    /// its way again.
    @Override
    public boolean reopen(Delivery.Ref ref, Instant returned, String why, Instant at) {
        try {
            table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(Keys.sent(ref))
                            .updateExpression("SET #state = :reserved, failure = :why, partsSent = :none, "
                                    + "returned = :returned, due = :due, dueAt = :at")
                            .conditionExpression(
                                    "#state = :sent AND (attribute_not_exists(returned) OR returned < :returned)")
                            .expressionAttributeNames(Map.of("#state", DeliveryItem.STATE))
                            .expressionAttributeValues(Map.of(
                                    ":reserved", AttributeValue.fromS(Delivery.State.RESERVED.name()),
                                    ":sent", AttributeValue.fromS(Delivery.State.SENT.name()),
                                    ":why", AttributeValue.fromS(why),
                                    ":none", AttributeValue.fromN("0"),
                                    ":returned", EpochSeconds.of(returned),
                                    ":due", AttributeValue.fromS(Keys.DELIVERIES_DUE),
                                    ":at", EpochSeconds.of(at))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /// The condition meets a delivery that was settled meanwhile: by another sender after our lease ran out, or by
    /// our
    /// own write whose answer was lost. Settled is final, so nothing is left to do.
    private void change(Delivery.Ref ref, String change, Map<String, AttributeValue> values) {
        try {
            table.client().updateItem(update(ref, change, RESERVED, values));
        } catch (ConditionalCheckFailedException e) {
            if (!e.hasItem()) {
                throw new IllegalArgumentException("no such delivery: " + ref, e);
            }
        }
    }

    private UpdateItemRequest update(
            Delivery.Ref ref, String change, String condition, Map<String, AttributeValue> values) {
        var all = new HashMap<>(values);
        all.put(":reserved", AttributeValue.fromS(Delivery.State.RESERVED.name()));
        return UpdateItemRequest.builder()
                .tableName(table.name())
                .key(Keys.sent(ref))
                .updateExpression(change)
                .conditionExpression(condition)
                .expressionAttributeNames(Map.of("#state", DeliveryItem.STATE))
                .expressionAttributeValues(all)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    /// A delivery's digest goes before it: what is taken up must have one. The condition meets what an earlier copying
    /// wrote, which may have been sent since.
    @Override
    public List<Delivery.Ref> copy(SubscriberId from, SubscriberId to) {
        composed(from, Instant.EPOCH).forEach(sent -> {
            var old = Keys.delivery(sent);
            var copied = new Delivery.Ref(to, old.digest());
            if (DeliveryItem.state(sent) == Delivery.State.RESERVED) {
                table.get(DeliveryItem.body(old, sent), Consistency.STRONG)
                        .ifPresent(body -> table.put(body.under(DeliveryItem.body(copied, sent))));
            }
            table.putIf(sent.under(Keys.sent(copied)), "attribute_not_exists(pk)", Map.of());
        });
        return composed(to, Instant.EPOCH)
                .filter(sent -> DeliveryItem.state(sent) == Delivery.State.RESERVED)
                .map(Keys::delivery)
                .toList();
    }

    /// The index may still name a delivery settled a moment ago: taking it up looks.
    @Override
    public List<Delivery.Ref> overdue(Instant before, int limit) {
        return table.due(List.of(Keys.DELIVERIES_DUE), before, limit).stream()
                .map(Keys::delivery)
                .toList();
    }
}
