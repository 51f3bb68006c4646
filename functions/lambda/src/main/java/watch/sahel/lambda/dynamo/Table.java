package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The table: reads and writes that all stores share. What is in it, they know.
public record Table(DynamoDbClient client, String name) {

    Optional<Row> get(Map<String, AttributeValue> key, Consistency consistency) {
        var answer = client.getItem(
                request -> request.tableName(name).key(key).consistentRead(consistency == Consistency.STRONG));
        return answer.hasItem() ? Optional.of(new Row(answer.item())) : Optional.empty();
    }

    /// Writes an item if `condition` holds; says whether it did.
    boolean putIf(Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        var put = PutItemRequest.builder().tableName(name).item(item).conditionExpression(condition);
        try {
            client.putItem((values.isEmpty() ? put : put.expressionAttributeValues(values)).build());
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    void put(Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName(name).item(item));
    }

    TransactWriteItem write(Put.Builder put) {
        return TransactWriteItem.builder().put(put.tableName(name).build()).build();
    }

    void delete(Map<String, AttributeValue> key) {
        client.deleteItem(request -> request.tableName(name).key(key));
    }

    /// The keys of those items of a partition whose sort key begins so, as they are now.
    Stream<Row> keys(String partition, String beginning) {
        return client
                .queryPaginator(request -> request.tableName(name)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :beginning)")
                        .projectionExpression(Keys.PK + ", " + Keys.SK)
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(partition),
                                ":beginning", AttributeValue.fromS(beginning))))
                .items()
                .stream()
                .map(Row::new);
    }

    /// All items of a partition.
    Stream<Row> all(String partition, Consistency consistency) {
        return client
                .queryPaginator(request -> request.tableName(name)
                        .consistentRead(consistency == Consistency.STRONG)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
                .items()
                .stream()
                .map(Row::new);
    }

    /// Of the items of a partition those that wait for a time not after `until`, as it was a moment ago. Reads, and
    /// pays for, the whole partition.
    Stream<Row> waiting(String partition, Instant until, String... attributes) {
        return client
                .queryPaginator(request -> request.tableName(name)
                        .keyConditionExpression("pk = :pk")
                        .filterExpression(Keys.DUE_AT + " <= :until")
                        .projectionExpression(String.join(", ", attributes))
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(partition), ":until", EpochSeconds.of(until))))
                .items()
                .stream()
                .map(Row::new);
    }

    /// Articles first seen on a day, newest first, as it was a moment ago.
    Stream<Row> day(LocalDate day) {
        return client
                .queryPaginator(request -> request.tableName(name)
                        .indexName(Keys.DAYS)
                        .keyConditionExpression("#day = :day")
                        .expressionAttributeNames(Map.of("#day", Keys.DAY))
                        .expressionAttributeValues(Map.of(":day", AttributeValue.fromS(Keys.day(day))))
                        .scanIndexForward(false))
                .items()
                .stream()
                .map(Row::new);
    }

    /// How much of a partition of the index is due not before `since`, as it was a moment ago.
    int count(String partition, Instant since) {
        var query = QueryRequest.builder()
                .tableName(name)
                .indexName(Keys.DUE)
                .select(Select.COUNT)
                .keyConditionExpression("#due = :due AND #dueAt >= :since")
                .expressionAttributeNames(Map.of("#due", Keys.DUE, "#dueAt", Keys.DUE_AT))
                .expressionAttributeValues(
                        Map.of(":due", AttributeValue.fromS(partition), ":since", EpochSeconds.of(since)))
                .build();
        return client.queryPaginator(query).stream()
                .mapToInt(QueryResponse::count)
                .sum();
    }

    /// What is due not after `until` in any of the index partitions, longest overdue first. Key attributes only,
    /// and of
    /// a moment ago.
    List<Row> due(List<String> partitions, Instant until, int limit) {
        var rows = new ArrayList<Row>();
        for (var partition : partitions) {
            var query = QueryRequest.builder()
                    .tableName(name)
                    .indexName(Keys.DUE)
                    .keyConditionExpression("#due = :due AND #dueAt <= :until")
                    .expressionAttributeNames(Map.of("#due", Keys.DUE, "#dueAt", Keys.DUE_AT))
                    .expressionAttributeValues(
                            Map.of(":due", AttributeValue.fromS(partition), ":until", EpochSeconds.of(until)))
                    .limit(limit)
                    .build();
            client.queryPaginator(query).items().stream()
                    .limit(limit)
                    .map(Row::new)
                    .forEach(rows::add);
        }
        return rows.stream()
                .sorted(Comparator.comparing(Row::dueAt))
                .limit(limit)
                .toList();
    }
}
