package watch.sahel.lambda.dynamo;

import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import watch.sahel.delivery.Ledger.Digested;
import watch.sahel.delivery.Ledger.Reservation;

/// One reservation, all or nothing: where the delivery stands, and the subscriber with its next digest
/// time.
///
/// Two conditions meet three situations. The delivery is there: its order came twice. The subscriber has another
/// version:
/// a command was obeyed, or another digest reserved, since it was read. Another transaction touches one of the
/// items this
/// very moment: the same, sooner. Our own write whose answer was lost: the SDK repeats it with the same token, and
/// DynamoDB answers as the first time.
final class Reserving {
    private static final int DELIVERY = 0;
    private static final int SUBSCRIBER = 1;

    private Reserving() {}

    /// @param body its digest, which must be stored already
    static TransactWriteItemsRequest request(Table table, Digested digested, DigestBody body) {
        var delivery = Put.builder()
                .tableName(table.name())
                .item(DeliveryItem.reserved(digested.digest(), body))
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        var read = digested.subscriber();
        var subscriber = Put.builder()
                .tableName(table.name())
                .item(SubscriberItem.of(read.versioned(read.version() + 1)))
                .conditionExpression(DynamoSubscribers.UNCHANGED)
                .expressionAttributeValues(DynamoSubscribers.read(read))
                .build();
        return TransactWriteItemsRequest.builder()
                .transactItems(write(delivery), write(subscriber))
                .build();
    }

    private static TransactWriteItem write(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    /// What a cancelled transaction means.
    static Reservation refused(TransactionCanceledException cancelled) {
        var reasons = Cancellation.of(cancelled);
        if (reasons.conditionFailed(DELIVERY)) {
            return Reservation.ALREADY_RESERVED;
        }
        if (reasons.conditionFailed(SUBSCRIBER) || reasons.conflict()) {
            return Reservation.OVERTAKEN;
        }
        throw cancelled;
    }
}
