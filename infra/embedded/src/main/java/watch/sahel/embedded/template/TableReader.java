package watch.sahel.embedded.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads one `AWS::DynamoDB::Table`.
record TableReader(Section properties) {
    static final String TYPE = "AWS::DynamoDB::Table";

    static Table read(String id, Section properties) {
        properties.refuse("is not laid out here; use a global secondary index", "LocalSecondaryIndexes");
        var reader = new TableReader(properties);
        return new Table(
                id,
                reader.keys(properties),
                properties.sections("GlobalSecondaryIndexes").stream()
                        .map(reader::index)
                        .toList(),
                ttl(properties));
    }

    private Table.Index index(Section index) {
        return new Table.Index(index.requiredText("IndexName"), keys(index), projection(index));
    }

    private Table.Keys keys(Section owner) {
        var hash = key(owner, "HASH")
                .orElseThrow(() -> owner.at("KeySchema").error("has no entry of KeyType HASH; add one"));
        return new Table.Keys(hash, key(owner, "RANGE"));
    }

    private Optional<Table.Attribute> key(Section owner, String keyType) {
        return owner.sections("KeySchema").stream()
                .filter(key -> key.requiredText("KeyType").equals(keyType))
                .map(this::attribute)
                .findFirst();
    }

    private Table.Attribute attribute(Section key) {
        var name = key.requiredText("AttributeName");
        return properties.sections("AttributeDefinitions").stream()
                .filter(definition -> definition.requiredText("AttributeName").equals(name))
                .map(definition -> new Table.Attribute(name, oneOf(definition, "AttributeType", Table.Type.values())))
                .findFirst()
                .orElseThrow(() -> key.at("AttributeName")
                        .error("is " + name + ", which AttributeDefinitions does not define; add it there"));
    }

    private static Table.Projection projection(Section index) {
        var projection = index.sectionOrEmpty("Projection");
        var type = oneOf(projection, "ProjectionType", Table.ProjectionType.values());
        var attributes = projection.texts("NonKeyAttributes");
        if (attributes.isEmpty() == (type == Table.ProjectionType.INCLUDE)) {
            throw projection
                    .at("NonKeyAttributes")
                    .error("goes with ProjectionType INCLUDE and with no other; correct one");
        }
        return new Table.Projection(type, attributes);
    }

    private static Optional<String> ttl(Section properties) {
        return properties
                .section("TimeToLiveSpecification")
                .filter(ttl -> ttl.flag("Enabled").orElse(false))
                .map(ttl -> ttl.requiredText("AttributeName"));
    }

    private static <E extends Enum<E>> E oneOf(Section owner, String name, E[] allowed) {
        var text = owner.requiredText(name);
        return List.of(allowed).stream()
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> owner.at(name)
                        .error("is '" + text + "'; it is one of "
                                + Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
