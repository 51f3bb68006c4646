package watch.sahel.embedded.aws;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import watch.sahel.embedded.template.Table;

/// A table's keys and indexes in the template's words and in DynamoDB's, both ways.
final class TableShape {
    private TableShape() {}

    static AttributeDefinition definition(Table.Attribute attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute.name())
                .attributeType(attribute.type().name())
                .build();
    }

    static List<KeySchemaElement> schema(Table.Keys keys) {
        return keys.attributes()
                .map(attribute -> KeySchemaElement.builder()
                        .attributeName(attribute.name())
                        .keyType(attribute.equals(keys.hash()) ? KeyType.HASH : KeyType.RANGE)
                        .build())
                .toList();
    }

    static GlobalSecondaryIndex index(Table.Index index) {
        var projection = index.projection();
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.keys()))
                .projection(request -> {
                    request.projectionType(projection.type().name());
                    if (!projection.attributes().isEmpty()) {
                        request.nonKeyAttributes(projection.attributes());
                    }
                })
                .build();
    }

    /// Without the expiry, which a description does not hold.
    static Table of(String id, TableDescription there) {
        var types = there.attributeDefinitions().stream()
                .collect(Collectors.toMap(
                        AttributeDefinition::attributeName,
                        definition -> Table.Type.valueOf(definition.attributeTypeAsString())));
        var indexes = there.globalSecondaryIndexes().stream()
                .map(index -> new Table.Index(index.indexName(), keys(index.keySchema(), types), projection(index)))
                .toList();
        return new Table(id, keys(there.keySchema(), types), indexes, Optional.empty());
    }

    private static Table.Keys keys(List<KeySchemaElement> schema, Map<String, Table.Type> types) {
        return new Table.Keys(key(schema, KeyType.HASH, types).orElseThrow(), key(schema, KeyType.RANGE, types));
    }

    private static Optional<Table.Attribute> key(
            List<KeySchemaElement> schema, KeyType keyType, Map<String, Table.Type> types) {
        return schema.stream()
                .filter(element -> element.keyType() == keyType)
                .map(KeySchemaElement::attributeName)
                .map(name -> new Table.Attribute(name, Objects.requireNonNull(types.get(name))))
                .findFirst();
    }

    private static Table.Projection projection(GlobalSecondaryIndexDescription index) {
        var projection = index.projection();
        return new Table.Projection(
                Table.ProjectionType.valueOf(projection.projectionTypeAsString()), projection.nonKeyAttributes());
    }
}
