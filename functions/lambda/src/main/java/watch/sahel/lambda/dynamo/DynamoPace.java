package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watch.sahel.delivery.Pace;

/// The pace of all senders in the table: one item a lane, with the time at which the next turn begins.
/// A lane nobody used for long is deleted by DynamoDB; it would be free anyway.
public final class DynamoPace implements Pace {
    private static final String ATTRIBUTE = "next";
    private static final String NEXT = "#next";
    private static final Duration KEPT_FOR = Duration.ofDays(1);
    /// Of senders at once, each asks for a turn some six times a second at most.
    private static final int ATTEMPTS = 20;

    private final Table table;

    public DynamoPace(Table table) {
        this.table = table;
    }

    /// One write if the lane is free, two if others are in it: each change is made only to the state it was made for,
    /// and whoever was overtaken looks again. A write whose answer is lost has taken a turn that nobody uses.
    @Override
    public Turn take(String lane, Duration length, Instant now, Duration patience) {
        Optional<Instant> next = Optional.empty();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var begins = next.filter(later -> later.isAfter(now)).orElse(now);
            if (begins.isAfter(now.plus(patience))) {
                return new Turn.NotBefore(begins);
            }
            var read = next;
            var seen = change(lane, begins.plus(length), condition(read, now));
            if (seen.isEmpty()) {
                return new Turn.At(begins);
            }
            next = seen;
        }
        throw new IllegalStateException("lane " + lane + " is taken by others all the time");
    }

    private record Condition(String text, Map<String, AttributeValue> values) {}

    private static Condition condition(Optional<Instant> read, Instant now) {
        return read.filter(next -> next.isAfter(now))
                .map(next -> new Condition(NEXT + " = :read", Map.of(":read", EpochSeconds.of(next))))
                .orElseGet(() -> new Condition(
                        "attribute_not_exists(pk) OR " + NEXT + " <= :now", Map.of(":now", EpochSeconds.of(now))));
    }

    /// The condition meets a lane that is closed for longer already.
    @Override
    public void close(String lane, Instant until) {
        var unused = change(
                lane,
                until,
                new Condition(
                        "attribute_not_exists(pk) OR " + NEXT + " < :until", Map.of(":until", EpochSeconds.of(until))));
    }

    /// Empty if it was changed, else what is there instead.
    private Optional<Instant> change(String lane, Instant next, Condition condition) {
        var values = new HashMap<>(condition.values());
        values.put(":next", EpochSeconds.of(next));
        values.put(
                ":ttl", AttributeValue.fromN(Long.toString(next.plus(KEPT_FOR).getEpochSecond())));
        try {
            table.client()
                    .updateItem(UpdateItemRequest.builder()
                            .tableName(table.name())
                            .key(Keys.pace(lane))
                            .updateExpression("SET " + NEXT + " = :next, #ttl = :ttl")
                            .conditionExpression(condition.text())
                            .expressionAttributeNames(Map.of(NEXT, ATTRIBUTE, "#ttl", Keys.TTL))
                            .expressionAttributeValues(values)
                            .returnValues(ReturnValue.NONE)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build());
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Optional.of(new Row(e.item()).secondsAt(ATTRIBUTE));
        }
    }
}
