package watch.sahel.embedded.aws;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.embedded.template.Template;

/// The template of these tests, and items for its table.
final class Stack {
    private Stack() {}

    static Template template(Map<String, String> parameters) {
        try {
            var resource = Objects.requireNonNull(Stack.class.getResource("stack.yaml"));
            return Template.read(Path.of(resource.toURI()), parameters);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, AttributeValue> item(String pk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("META"));
    }

    static Map<String, AttributeValue> due(String pk, String due, long at) {
        return Map.of(
                "pk", AttributeValue.fromS(pk),
                "sk", AttributeValue.fromS("META"),
                "due", AttributeValue.fromS(due),
                "dueAt", AttributeValue.fromN(Long.toString(at)));
    }

    static String key(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("pk")).s();
    }
}
