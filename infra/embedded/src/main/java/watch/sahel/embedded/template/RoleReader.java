package watch.sahel.embedded.template;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what one `AWS::IAM::Role` allows, whatever on.
final class RoleReader {
    static final String TYPE = "AWS::IAM::Role";

    private RoleReader() {}

    /// The actions, such as `sqs:SendMessage`.
    static Set<String> read(String id, Section properties) {
        return properties.sections("Policies").stream()
                .flatMap(policy -> policy.sectionOrEmpty("PolicyDocument").sections("Statement").stream())
                .flatMap(RoleReader::actions)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> actions(Section statement) {
        return statement
                        .fields()
                        .get("Action")
                        .filter(Value.Items.class::isInstance)
                        .isPresent()
                ? statement.texts("Action").stream()
                : statement.text("Action").stream();
    }
}
