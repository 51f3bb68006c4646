package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import watch.sahel.bot.UpdateLog;

/// Handled Telegram updates in the table.
public final class DynamoUpdates implements UpdateLog {
    /// Twice as long as Telegram offers an update again.
    private static final Duration KEPT_FOR = Duration.ofDays(2);

    private static final String ATTEMPTS = "attempts";
    private static final String PUT_OFF = "putOff";
    private static final String SAID = "said";
    private static final String HANDLED = "handled";

    private final Table table;

    public DynamoUpdates(Table table) {
        this.table = table;
    }

    /// The condition meets a handled update.
    @Override
    public Optional<Attempt> take(long updateId, Instant now) {
        var values = Map.of(
                ":one", AttributeValue.fromN("1"),
                ":ttl", AttributeValue.fromN(Long.toString(now.plus(KEPT_FOR).getEpochSecond())));
        try {
            var taken = table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(Keys.update(updateId))
                            .updateExpression("SET #ttl = :ttl ADD " + ATTEMPTS + " :one")
                            .conditionExpression("attribute_not_exists(" + HANDLED + ")")
                            .expressionAttributeNames(Map.of("#ttl", Keys.TTL))
                            .expressionAttributeValues(values)
                            .returnValues(ReturnValue.ALL_NEW));
            return Optional.of(attempt(new Row(taken.attributes())));
        } catch (ConditionalCheckFailedException _) {
            return Optional.empty();
        }
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                row.smallNumber(ATTEMPTS),
                Math.toIntExact(row.optionalNumber(PUT_OFF).orElse(0L)),
                Math.toIntExact(row.optionalNumber(SAID).orElse(0L)));
    }

    /// Repeated when its answer is lost, it counts twice: a failure less, and one more attempt.
    @Override
    public void putOff(long updateId, int said) {
        var values = Map.of(":one", AttributeValue.fromN("1"), ":said", AttributeValue.fromN(Integer.toString(said)));
        table.client()
                .updateItem(request -> request.tableName(table.name())
                        .key(Keys.update(updateId))
                        .updateExpression("SET " + SAID + " = :said ADD " + PUT_OFF + " :one")
                        .expressionAttributeValues(values));
    }

    /// Without a condition: marked twice is marked.
    @Override
    public void markHandled(long updateId, Instant now) {
        var item = new ItemWriter(Keys.update(updateId))
                .text(HANDLED, now.toString())
                .expires(now, KEPT_FOR)
                .item();
        table.client().putItem(request -> request.tableName(table.name()).item(item));
    }
}
