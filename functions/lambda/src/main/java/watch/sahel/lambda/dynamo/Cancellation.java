package watch.sahel.lambda.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Why a transaction was cancelled: one code per write, in their order (DynamoDB API, `TransactWriteItems`).
record Cancellation(List<String> codes) {
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";

    Cancellation {
        codes = List.copyOf(codes);
    }

    static Cancellation of(TransactionCanceledException cancelled) {
        return new Cancellation(cancelled.cancellationReasons().stream()
                .map(reason -> reason.code() == null ? "None" : reason.code())
                .toList());
    }

    boolean conditionFailed(int write) {
        return write < codes.size() && codes.get(write).equals(CONDITION_FAILED);
    }

    /// Another transaction was at work on one of the items.
    boolean conflict() {
        return codes.contains(CONFLICT);
    }
}
