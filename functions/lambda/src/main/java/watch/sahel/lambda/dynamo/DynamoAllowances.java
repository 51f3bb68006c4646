package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import watch.sahel.subscriber.Allowances;

/// What was used up of limits, in the table: a counter for each window, which DynamoDB deletes when it is over.
public final class DynamoAllowances implements Allowances {
    private final Table table;

    public DynamoAllowances(Table table) {
        this.table = table;
    }

    /// The condition meets a window that is used up. An answer that was lost has counted.
    @Override
    public boolean take(String what, int most, Duration window, Instant now) {
        var values = Map.of(
                ":one", AttributeValue.fromN("1"),
                ":most", AttributeValue.fromN(Integer.toString(most)),
                ":ttl",
                        AttributeValue.fromN(
                                Long.toString(now.plus(window.multipliedBy(2)).getEpochSecond())));
        try {
            table.client()
                    .updateItem(request -> request.tableName(table.name())
                            .key(Keys.limit(what, window, now))
                            .updateExpression("SET #ttl = :ttl ADD used :one")
                            .conditionExpression("attribute_not_exists(used) OR used < :most")
                            .expressionAttributeNames(Map.of("#ttl", Keys.TTL))
                            .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
