package watch.sahel.embedded.aws;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Asks DynamoDB what each call of a client consumed, and adds it up: table and indexes together, as the bill does.
/// What a transaction consumes is reckoned, without the indexes ([TransactionCost]); whoever needs them adds them.
/// Calls to other services are counted, those to queues by queue. Thread-safe.
public final class CapacityMeter implements ExecutionInterceptor {
    /// Calls of one operation, and the read or write units they took.
    public record Used(long calls, double units) {
        static final Used NOTHING = new Used(0, 0);

        Used plus(double more) {
            return new Used(calls + 1, units + more);
        }
    }

    private static final Pattern PARTITION = Pattern.compile("^\\W*pk = (:\\w+)");

    private final TreeMap<String, Used> used = new TreeMap<>();
    private final TreeMap<String, Used> usedByRecord = new TreeMap<>();

    /// By operation, such as `GetItem`.
    public synchronized Map<String, Used> used() {
        return Map.copyOf(used);
    }

    /// By operation and kind of record, such as `GetItem SUB`: what stands before the `#` of its partition, or the
    /// name of the index. A transaction counts as its first record.
    public synchronized SortedMap<String, Used> usedByRecord() {
        return new TreeMap<>(usedByRecord);
    }

    public synchronized Used used(String operation) {
        return used.getOrDefault(operation, Used.NOTHING);
    }

    public synchronized void reset() {
        used.clear();
        usedByRecord.clear();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        var total = ReturnConsumedCapacity.TOTAL;
        return switch (context.request()) {
            case GetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(total).build();
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(total).build();
            case UpdateItemRequest update ->
                update.toBuilder().returnConsumedCapacity(total).build();
            case QueryRequest query ->
                query.toBuilder().returnConsumedCapacity(total).build();
            case BatchGetItemRequest batch ->
                batch.toBuilder().returnConsumedCapacity(total).build();
            case DeleteItemRequest delete ->
                delete.toBuilder().returnConsumedCapacity(total).build();
            default -> context.request();
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var operation = context.request().getClass().getSimpleName().replace("Request", "");
        var units = context.request() instanceof TransactWriteItemsRequest transaction
                ? TransactionCost.of(transaction)
                : consumed(context.response()).stream()
                        .mapToDouble(ConsumedCapacity::capacityUnits)
                        .sum();
        add(operation, record(context.request()), units);
    }

    private static String record(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> kind(get.key());
            case PutItemRequest put -> kind(put.item());
            case UpdateItemRequest update -> kind(update.key());
            case DeleteItemRequest delete -> kind(delete.key());
            case BatchGetItemRequest batch ->
                batch.requestItems().values().stream()
                        .flatMap(keys -> keys.keys().stream())
                        .findFirst()
                        .map(CapacityMeter::kind)
                        .orElse("");
            case QueryRequest query -> query.indexName() == null ? partition(query) : query.indexName();
            case TransactWriteItemsRequest transaction ->
                kind(transaction.transactItems().getFirst());
            default ->
                request.getValueForField("QueueUrl", String.class)
                        .map(url -> url.substring(url.lastIndexOf('/') + 1))
                        .orElse("");
        };
    }

    private static String kind(TransactWriteItem write) {
        return write.put() != null
                ? kind(write.put().item())
                : write.update() != null
                        ? kind(write.update().key())
                        : kind(write.delete().key());
    }

    private static String partition(QueryRequest query) {
        var named = PARTITION.matcher(query.keyConditionExpression());
        return named.find() ? kind(query.expressionAttributeValues().get(named.group(1))) : "";
    }

    private static String kind(Map<String, AttributeValue> item) {
        return kind(item.get("pk"));
    }

    private static String kind(@Nullable AttributeValue partition) {
        return partition == null ? "" : partition.s().replaceFirst("#.*", "");
    }

    private static List<ConsumedCapacity> consumed(SdkResponse response) {
        return switch (response) {
            case GetItemResponse get -> List.of(get.consumedCapacity());
            case PutItemResponse put -> List.of(put.consumedCapacity());
            case UpdateItemResponse update -> List.of(update.consumedCapacity());
            case QueryResponse query -> List.of(query.consumedCapacity());
            case BatchGetItemResponse batch -> batch.consumedCapacity();
            case DeleteItemResponse delete -> List.of(delete.consumedCapacity());
            default -> List.of();
        };
    }

    private synchronized void add(String operation, String record, double units) {
        used.merge(operation, Used.NOTHING.plus(units), (before, _) -> before.plus(units));
        usedByRecord.merge(
                (operation + " " + record).strip(), Used.NOTHING.plus(units), (before, _) -> before.plus(units));
    }
}
