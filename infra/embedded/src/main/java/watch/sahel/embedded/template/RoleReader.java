package watch.sahel.embedded.template;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads one `AWS::IAM::Role`. Of conditions it knows the one on partition keys; any other is taken as met.
final class RoleReader {
    static final String TYPE = "AWS::IAM::Role";

    private static final String ON_KEYS = "dynamodb:LeadingKeys";

    private RoleReader() {}

    static Role read(Section properties) {
        return new Role(properties.sections("Policies").stream()
                .flatMap(policy -> policy.sectionOrEmpty("PolicyDocument").sections("Statement").stream())
                .map(RoleReader::statement)
                .toList());
    }

    private static Role.Statement statement(Section statement) {
        if (!statement.requiredText("Effect").equals("Allow")) {
            throw statement.at("Effect").error("is no Allow, which alone is understood here");
        }
        return new Role.Statement(
                Set.copyOf(statement.oneOrMore("Action")),
                Set.copyOf(statement.oneOrMore("Resource")),
                keys(statement.sectionOrEmpty("Condition")));
    }

    /// A condition is met when all in it is: so the keys of several operators would have to be met together.
    private static Set<String> keys(Section condition) {
        var onKeys = condition.sections().entrySet().stream()
                .filter(operator -> operator.getValue().fields().get(ON_KEYS).isPresent())
                .toList();
        return switch (onKeys.size()) {
            case 0 -> Set.of();
            case 1 -> Set.copyOf(patterns(condition, onKeys.getFirst()));
            default -> throw condition.fields().place().error("limits the keys twice");
        };
    }

    private static List<String> patterns(Section condition, Map.Entry<String, Section> operator) {
        if (!operator.getKey().equals("ForAllValues:StringLike")) {
            throw condition.at(operator.getKey()).error("limits keys; only ForAllValues:StringLike is understood here");
        }
        return operator.getValue().oneOrMore(ON_KEYS);
    }
}
