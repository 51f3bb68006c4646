package watch.sahel.embedded.template;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `!Sub`: text with `${Name}`, `${LogicalId.Attribute}` and `${!literal}` in it, with or without a map of its own
/// names.
record Substitution(Value.Fields own, Place place, Intrinsics intrinsics) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

    static String of(Value.Call call, Intrinsics intrinsics) {
        if (call.argument() instanceof Value.Items) {
            var parts = Intrinsics.parts(call, 2, "text and a mapping of names");
            if (!(parts.getLast() instanceof Value.Fields own)) {
                throw call.place().error("gives !Sub " + parts.getLast().kind() + " as its names; they are a mapping");
            }
            return new Substitution(own, call.place(), intrinsics).fill(intrinsics.text(parts.getFirst()));
        }
        return new Substitution(Value.Fields.none(call.place()), call.place(), intrinsics)
                .fill(intrinsics.text(call.argument()));
    }

    private String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement(found)));
    }

    private String replacement(MatchResult found) {
        var name = found.group(2).strip();
        if (!found.group(1).isEmpty()) {
            return "${" + name + "}";
        }
        var mine = own.get(name);
        if (mine.isPresent()) {
            return intrinsics.text(mine.get());
        }
        var dot = name.indexOf('.');
        return dot < 0
                ? intrinsics.ref(name, place).map(intrinsics::text).orElse("")
                : intrinsics.physical(name.substring(0, dot), name.substring(dot + 1), place);
    }
}
