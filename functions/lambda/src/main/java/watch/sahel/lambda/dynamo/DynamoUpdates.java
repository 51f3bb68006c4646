package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import watch.sahel.bot.UpdateLog;

/// Handled Telegram updates in the table.
public final class DynamoUpdates implements UpdateLog {
    /// Twice as long as Telegram offers an update again.
    private static final Duration KEPT_FOR = Duration.ofDays(2);

    private static final String ATTEMPTS = "attempts";
    private static final String HANDLED = "handled";

    private final Table table;

    public DynamoUpdates(Table table) {
        this.table = table;
    }

    /// The condition meets a handled update.
    @Override
    public int take(long updateId, Instant now) {
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
            return new Row(taken.attributes()).smallNumber(ATTEMPTS);
        } catch (ConditionalCheckFailedException _) {
            return 0;
        }
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
