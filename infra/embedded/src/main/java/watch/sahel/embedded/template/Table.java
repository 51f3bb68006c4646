package watch.sahel.embedded.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A DynamoDB table of the template: its keys, its global secondary indexes and its expiry. Billing is left to AWS.
public record Table(String id, Keys keys, List<Index> indexes, Optional<String> ttlAttribute) {
    public Table {
        indexes = List.copyOf(indexes);
    }

    /// The type of a key attribute, by DynamoDB's letter.
    public enum Type {
        S,
        N,
        B
    }

    public record Attribute(String name, Type type) {
        @Override
        public String toString() {
            return name + " (" + type + ")";
        }
    }

    public record Keys(Attribute hash, Optional<Attribute> range) {
        public Stream<Attribute> attributes() {
            return Stream.concat(Stream.of(hash), range.stream());
        }

        @Override
        public String toString() {
            return attributes().map(Attribute::toString).collect(Collectors.joining(" + "));
        }
    }

    public record Index(String name, Keys keys, Projection projection) {
        @Override
        public String toString() {
            return name + ": " + keys + ", " + projection;
        }
    }

    public enum ProjectionType {
        ALL,
        KEYS_ONLY,
        INCLUDE
    }

    /// What an index repeats of an item.
    ///
    /// @param attributes beside the keys; only for [ProjectionType#INCLUDE]
    public record Projection(ProjectionType type, List<String> attributes) {
        public Projection {
            attributes = attributes.stream().sorted().toList();
            if (attributes.isEmpty() == (type == ProjectionType.INCLUDE)) {
                throw new IllegalArgumentException("a projection of " + type + " with the attributes " + attributes);
            }
        }

        @Override
        public String toString() {
            return attributes.isEmpty() ? type.name() : type + " " + attributes;
        }
    }
}
