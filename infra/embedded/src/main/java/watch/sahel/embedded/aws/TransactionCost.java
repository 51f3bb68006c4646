package watch.sahel.embedded.aws;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// What a transaction consumes of a table, from what it writes: two units for each kilobyte of each item (DynamoDB
/// Developer Guide, "Capacity consumption"). DynamoDB Local 3.3 answers with what one of the items consumes, whatever
/// their number. Indexes are not in it, and an item that is updated counts as one kilobyte: what is stored is not
/// known here.
final class TransactionCost {
    private static final int KILOBYTE = 1_024;
    /// Of a number: two digits a byte, and one for its exponent.
    private static final int DIGITS_A_BYTE = 2;

    private TransactionCost() {}

    static double of(TransactWriteItemsRequest transaction) {
        return transaction.transactItems().stream()
                .mapToInt(TransactionCost::units)
                .sum();
    }

    private static int units(TransactWriteItem write) {
        return 2
                * (write.put() == null
                        ? 1
                        : Math.max(1, Math.ceilDiv(bytes(write.put().item()), KILOBYTE)));
    }

    private static int bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> bytes(attribute.getKey()) + bytes(attribute.getValue()))
                .sum();
    }

    private static int bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> 1 + Math.ceilDiv(value.n().length(), DIGITS_A_BYTE);
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> bytes(value.ss());
            case NS, BS, M, L, NUL, BOOL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("no item of ours has a value of the type " + value.type());
        };
    }

    private static int bytes(Collection<String> texts) {
        return texts.stream().mapToInt(TransactionCost::bytes).sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
