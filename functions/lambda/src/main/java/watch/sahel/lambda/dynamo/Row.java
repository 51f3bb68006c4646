package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as it was read. Times are ISO 8601 text, which keeps them exact and readable in the console.
record Row(Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> key() {
        return Map.of(Keys.PK, required(Keys.PK), Keys.SK, required(Keys.SK));
    }

    /// The same attributes as an item of another key.
    Map<String, AttributeValue> under(Map<String, AttributeValue> key) {
        var item = new HashMap<>(attributes);
        item.putAll(key);
        return item;
    }

    String text(String name) {
        return required(name).s();
    }

    String packed(String name) {
        return Packed.unpack(required(name));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    long number(String name) {
        return Long.parseLong(required(name).n());
    }

    Optional<Long> optionalNumber(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> Long.parseLong(value.n()));
    }

    int smallNumber(String name) {
        return Math.toIntExact(number(name));
    }

    byte[] bytes(String name) {
        return required(name).b().asByteArray();
    }

    Optional<byte[]> optionalBytes(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> value.b().asByteArray());
    }

    /// Empty if it is absent: DynamoDB has no empty sets.
    Set<String> texts(String name) {
        var value = attributes.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(Instant::parse);
    }

    /// `dueAt`, a number since an index sorts by it.
    Instant dueAt() {
        return secondsAt(Keys.DUE_AT);
    }

    /// A time that is kept as a number, to be compared.
    Instant secondsAt(String name) {
        return EpochSeconds.read(required(name).n());
    }

    Optional<Instant> optionalDueAt() {
        return attributes.containsKey(Keys.DUE_AT) ? Optional.of(dueAt()) : Optional.empty();
    }

    private AttributeValue required(String name) {
        var value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("the item " + attributes.get(Keys.PK) + " " + attributes.get(Keys.SK)
                    + " has no attribute '" + name + "'");
        }
        return value;
    }
}
