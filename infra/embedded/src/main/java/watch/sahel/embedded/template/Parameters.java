package watch.sahel.embedded.template;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The template's parameters and CloudFormation's pseudo parameters, with their values here.
final class Parameters {
    /// Values for a stack that is nowhere; ElasticMQ and DynamoDB Local are given the same region and account.
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region", "eu-central-1",
            "AWS::AccountId", "000000000000",
            "AWS::StackName", "sahelwatch",
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com");
    private static final String LOOKED_UP = "AWS::SSM::Parameter::Value";

    private final Value.Fields declared;
    private final Map<String, String> given;

    /// @param given values by name; pseudo parameters may be given too
    Parameters(Value.Fields declared, Map<String, String> given) {
        this.declared = declared;
        this.given = Map.copyOf(given);
        for (var name : given.keySet()) {
            if (!declared.values().containsKey(name) && !PSEUDO.containsKey(name)) {
                var known = new TreeSet<>(declared.values().keySet());
                throw declared.place().error("has no parameter " + name + "; it has " + known);
            }
        }
    }

    /// All values known without asking further; a parameter without a default and without a value is not among them.
    Map<String, String> values() {
        var values = new HashMap<>(PSEUDO);
        declared.values().keySet().forEach(name -> defaultOf(name).ifPresent(value -> values.put(name, value)));
        values.putAll(given);
        return values;
    }

    /// The value of `!Ref name`; empty where no parameter has that name.
    Optional<Value> ref(String name, Place user) {
        if (!declared.values().containsKey(name)) {
            return Optional.ofNullable(given.getOrDefault(name, PSEUDO.get(name)))
                    .map(value -> new Value.Text(user, value));
        }
        var value = Optional.ofNullable(given.get(name)).or(() -> defaultOf(name));
        var text = value.orElseThrow(() ->
                user.error("needs the parameter " + name + ", which has no Default and was given no value; give one"));
        return Optional.of(typed(name, text, user));
    }

    private Value typed(String name, String text, Place user) {
        var type = property(name, "Type").orElse("String");
        if (type.startsWith(LOOKED_UP) && !given.containsKey(name)) {
            throw user.error("needs the parameter " + name + " of type " + type
                    + ", which only CloudFormation can look up; give its value");
        }
        return type.startsWith("List<") || type.equals("CommaDelimitedList")
                ? new Value.Items(user, split(text, user))
                : new Value.Text(user, text);
    }

    private static List<Value> split(String text, Place user) {
        return Arrays.stream(text.split(",", -1))
                .<Value>map(part -> new Value.Text(user, part.strip()))
                .toList();
    }

    private Optional<String> defaultOf(String name) {
        return property(name, "Default");
    }

    private Optional<String> property(String name, String property) {
        return declared.get(name)
                .flatMap(value -> value instanceof Value.Fields fields ? fields.get(property) : Optional.empty())
                .flatMap(value -> value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty());
    }
}
