package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Builds an item; the counterpart of [Row].
final class ItemWriter {
    private final Map<String, AttributeValue> attributes;

    ItemWriter(Map<String, AttributeValue> key) {
        attributes = new HashMap<>(key);
    }

    ItemWriter text(String name, String value) {
        attributes.put(name, AttributeValue.fromS(value));
        return this;
    }

    /// Text that is long, and asked for with its item only: see [Packed].
    ItemWriter packed(String name, String value) {
        attributes.put(name, Packed.attribute(value));
        return this;
    }

    ItemWriter number(String name, long value) {
        attributes.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    ItemWriter bytes(String name, byte[] value) {
        attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
        return this;
    }

    /// Writes nothing for an empty set, which DynamoDB does not have.
    ItemWriter texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            attributes.put(name, AttributeValue.fromSs(values.stream().sorted().toList()));
        }
        return this;
    }

    ItemWriter instant(String name, Instant value) {
        return text(name, value.toString());
    }

    /// Puts the item into the sparse index.
    ItemWriter due(String partition, Instant at) {
        return dueAt(at).text(Keys.DUE, partition);
    }

    ItemWriter dueAt(Instant at) {
        attributes.put(Keys.DUE_AT, EpochSeconds.of(at));
        return this;
    }

    ItemWriter expires(Instant from, Duration after) {
        return number(Keys.TTL, from.plus(after).getEpochSecond());
    }

    Map<String, AttributeValue> item() {
        return Map.copyOf(attributes);
    }
}
