package watch.sahel.embedded.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Answers the intrinsic functions inside values. Which properties exist and what they mean is left to the readers.
///
/// An empty answer is `AWS::NoValue`: the property, list entry or key is as good as not written.
final class Intrinsics {
    private static final String KNOWN = "use Ref, GetAtt, Sub, If, Join, Select, Split or FindInMap";
    private static final String NO_VALUE = "AWS::NoValue";

    private final Parameters parameters;
    private final Conditions conditions;
    private final Value.Fields mappings;
    private final Resolver resolver;

    Intrinsics(Parameters parameters, Conditions conditions, Value.Fields mappings, Resolver resolver) {
        this.parameters = parameters;
        this.conditions = conditions;
        this.mappings = mappings;
        this.resolver = resolver;
    }

    Intrinsics with(Resolver other) {
        return new Intrinsics(parameters, conditions, mappings, other);
    }

    boolean holds(String condition, Place user) {
        return conditions.holds(condition, user, this);
    }

    /// The value without calls at its top: its keys or entries may still hold some.
    Optional<Value> shape(Value value) {
        return value instanceof Value.Call call ? answer(call).flatMap(this::shape) : Optional.of(value);
    }

    /// The value without calls anywhere.
    Optional<Value> resolve(Value value) {
        return shape(value).map(shaped -> switch (shaped) {
            case Value.Items items -> new Value.Items(items.place(), resolveAll(items.values()));
            case Value.Fields fields -> new Value.Fields(fields.place(), resolveAll(fields.values()));
            case Value.Text text -> text;
            case Value.Call call -> throw unknown(call);
        });
    }

    /// The text a value comes to.
    String text(Value value) {
        return switch (shape(value).orElseThrow(() -> value.place().error("is AWS::NoValue; text is needed here"))) {
            case Value.Text text -> text.text();
            case Value other -> throw value.place().error("comes to " + other.kind() + "; text is needed here");
        };
    }

    private List<Value> resolveAll(List<Value> values) {
        return values.stream().flatMap(value -> resolve(value).stream()).toList();
    }

    private Map<String, Value> resolveAll(Map<String, Value> values) {
        Map<String, Value> resolved = new LinkedHashMap<>();
        values.forEach((key, value) -> resolve(value).ifPresent(answer -> resolved.put(key, answer)));
        return resolved;
    }

    private Optional<Value> answer(Value.Call call) {
        return switch (call.name()) {
            case "Ref" -> ref(text(call.argument()), call.place());
            case "GetAtt" -> Optional.of(new Value.Text(call.place(), attribute(call)));
            case "If" -> branch(call);
            case "Sub" -> Optional.of(new Value.Text(call.place(), Substitution.of(call, this)));
            case "Join" -> Optional.of(join(call));
            case "Select" -> Optional.of(select(call));
            case "Split" -> Optional.of(split(call));
            case "FindInMap" -> Optional.of(find(call));
            default -> throw unknown(call);
        };
    }

    private static TemplateException unknown(Value.Call call) {
        return call.place().error("uses !" + call.name() + ", which is not understood here; " + KNOWN);
    }

    Optional<Value> ref(String name, Place user) {
        return name.equals(NO_VALUE)
                ? Optional.empty()
                : Optional.of(parameters
                        .ref(name, user)
                        .orElseGet(() -> new Value.Text(user, physical(name, Resolver.REF, user))));
    }

    String physical(String logicalId, String attribute, Place user) {
        return resolver.valueOf(logicalId, attribute)
                .orElseThrow(() -> user.error("refers to " + logicalId
                        + (attribute.equals(Resolver.REF) ? "" : "." + attribute)
                        + ", which has no value here; correct the name, or give a value where this runs"));
    }

    private String attribute(Value.Call call) {
        var name = call.argument() instanceof Value.Items items
                ? items.values().stream().map(this::text).collect(Collectors.joining("."))
                : text(call.argument());
        var dot = name.indexOf('.');
        if (dot <= 0) {
            throw call.place().error("gets the attribute '" + name + "'; write !GetAtt LogicalId.Attribute");
        }
        return physical(name.substring(0, dot), name.substring(dot + 1), call.place());
    }

    private Optional<Value> branch(Value.Call call) {
        var parts = parts(call, 3, "a condition's name and two values");
        return Optional.of(holds(text(parts.getFirst()), call.place()) ? parts.get(1) : parts.get(2))
                .flatMap(this::shape);
    }

    private Value join(Value.Call call) {
        var parts = parts(call, 2, "a delimiter and a list");
        var texts = list(parts.getLast(), call).stream().map(this::text).toList();
        return new Value.Text(call.place(), String.join(text(parts.getFirst()), texts));
    }

    private Value select(Value.Call call) {
        var parts = parts(call, 2, "an index and a list");
        var index = text(parts.getFirst());
        var list = list(parts.getLast(), call);
        if (!index.matches("[0-9]{1,4}") || Integer.parseInt(index) >= list.size()) {
            throw call.place().error("selects entry " + index + " of " + list.size() + "; count from 0");
        }
        return list.get(Integer.parseInt(index));
    }

    private Value split(Value.Call call) {
        var parts = parts(call, 2, "a delimiter and text");
        var delimiter = Pattern.quote(text(parts.getFirst()));
        var pieces = new ArrayList<Value>();
        for (var piece : text(parts.getLast()).split(delimiter, -1)) {
            pieces.add(new Value.Text(call.place(), piece));
        }
        return new Value.Items(call.place(), pieces);
    }

    private Value find(Value.Call call) {
        var names = parts(call, 3, "a map's name and two keys").stream()
                .map(this::text)
                .toList();
        Value found = mappings;
        for (var name : names) {
            found = (found instanceof Value.Fields fields ? fields.get(name) : Optional.<Value>empty())
                    .orElseThrow(() -> call.place()
                            .error("finds no " + String.join(".", names)
                                    + " under Mappings; add it or correct the name"));
        }
        return found;
    }

    private List<Value> list(Value value, Value.Call call) {
        if (shape(value).orElse(value) instanceof Value.Items items) {
            return items.values().stream()
                    .flatMap(entry -> shape(entry).stream())
                    .toList();
        }
        throw call.place().error("gives !" + call.name() + " " + value.kind() + " where it takes a list");
    }

    static List<Value> parts(Value.Call call, int count, String meaning) {
        if (call.argument() instanceof Value.Items items && items.values().size() == count) {
            return items.values();
        }
        throw call.place()
                .error("gives !" + call.name() + " " + call.argument().kind() + "; it takes a list of " + meaning);
    }
}
