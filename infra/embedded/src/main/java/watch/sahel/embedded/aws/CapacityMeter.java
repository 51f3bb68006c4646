package watch.sahel.embedded.aws;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// Asks DynamoDB what each call of a client consumed, and adds it up: table and indexes together, as the bill does.
/// Thread-safe.
public final class CapacityMeter implements ExecutionInterceptor {
    /// Calls of one operation, and the read or write units they took.
    public record Used(long calls, double units) {
        static final Used NOTHING = new Used(0, 0);

        Used plus(double more) {
            return new Used(calls + 1, units + more);
        }
    }

    private final TreeMap<String, Used> used = new TreeMap<>();

    /// By operation, such as `GetItem`.
    public synchronized Map<String, Used> used() {
        return Map.copyOf(used);
    }

    public synchronized Used used(String operation) {
        return used.getOrDefault(operation, Used.NOTHING);
    }

    public synchronized void reset() {
        used.clear();
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
            case TransactWriteItemsRequest transaction ->
                transaction.toBuilder().returnConsumedCapacity(total).build();
            default -> context.request();
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var operation = context.request().getClass().getSimpleName().replace("Request", "");
        var consumed = consumed(context.response());
        if (!consumed.isEmpty()) {
            add(
                    operation,
                    consumed.stream()
                            .mapToDouble(ConsumedCapacity::capacityUnits)
                            .sum());
        }
    }

    private static List<ConsumedCapacity> consumed(SdkResponse response) {
        return switch (response) {
            case GetItemResponse get -> List.of(get.consumedCapacity());
            case PutItemResponse put -> List.of(put.consumedCapacity());
            case UpdateItemResponse update -> List.of(update.consumedCapacity());
            case QueryResponse query -> List.of(query.consumedCapacity());
            case TransactWriteItemsResponse transaction -> transaction.consumedCapacity();
            default -> List.of();
        };
    }

    private synchronized void add(String operation, double units) {
        used.merge(operation, Used.NOTHING.plus(units), (before, _) -> before.plus(units));
    }
}
