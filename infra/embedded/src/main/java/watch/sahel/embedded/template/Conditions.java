package watch.sahel.embedded.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The template's conditions, decided from its parameters when someone asks.
final class Conditions {
    private final Value.Fields declared;
    private final Set<String> beingDecided = new LinkedHashSet<>();

    Conditions(Value.Fields declared) {
        this.declared = declared;
    }

    /// @param user who asks, for the message when there is no such condition
    boolean holds(String name, Place user, Intrinsics intrinsics) {
        var condition = declared.get(name)
                .orElseThrow(
                        () -> user.error("names the condition " + name + ", which is not under Conditions; add it"));
        if (!beingDecided.add(name)) {
            throw condition.place().error("depends on itself through " + beingDecided + "; break the circle");
        }
        try {
            return decide(condition, intrinsics);
        } finally {
            beingDecided.remove(name);
        }
    }

    private boolean decide(Value condition, Intrinsics intrinsics) {
        if (condition instanceof Value.Fields fields
                && fields.values().size() == 1
                && fields.values().get("Condition") instanceof Value.Text name) {
            return holds(name.text(), name.place(), intrinsics);
        }
        if (!(condition instanceof Value.Call call)) {
            throw condition
                    .place()
                    .error("is " + condition.kind() + "; a condition is !Equals, !And, !Or, !Not or !Condition");
        }
        return switch (call.name()) {
            case "Condition" -> holds(intrinsics.text(call.argument()), call.place(), intrinsics);
            case "Equals" -> equal(parts(call, 2, 2), intrinsics);
            case "And" -> parts(call, 2, 10).stream().allMatch(part -> decide(part, intrinsics));
            case "Or" -> parts(call, 2, 10).stream().anyMatch(part -> decide(part, intrinsics));
            case "Not" -> !decide(parts(call, 1, 1).getFirst(), intrinsics);
            default ->
                throw call.place()
                        .error("uses !" + call.name() + "; a condition is !Equals, !And, !Or, !Not or !Condition");
        };
    }

    private static boolean equal(List<Value> sides, Intrinsics intrinsics) {
        return intrinsics.text(sides.getFirst()).equals(intrinsics.text(sides.getLast()));
    }

    /// CloudFormation's own bounds on the number of parts.
    private static List<Value> parts(Value.Call call, int least, int most) {
        if (call.argument() instanceof Value.Items items
                && items.values().size() >= least
                && items.values().size() <= most) {
            return items.values();
        }
        throw call.place()
                .error("gives !" + call.name() + " " + call.argument().kind() + "; it takes a list of "
                        + (least == most ? least : least + " to " + most));
    }
}
