package watch.sahel.embedded.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/// The resources of the template whose conditions hold, by type.
record Resources(Section all, Globals globals) {
    <T> Map<String, T> all(String type, BiFunction<String, Section, T> read) {
        Map<String, T> found = new LinkedHashMap<>();
        properties(type).forEach((id, properties) -> found.put(id, read.apply(id, properties)));
        return found;
    }

    Map<String, Section> properties(String type) {
        Map<String, Section> found = new LinkedHashMap<>();
        all.sections().forEach((id, resource) -> {
            if (resource.requiredText("Type").equals(type) && exists(resource)) {
                found.put(id, properties(type, resource));
            }
        });
        return found;
    }

    private static boolean exists(Section resource) {
        return resource.text("Condition")
                .map(name -> resource.intrinsics().holds(name, resource.at("Condition")))
                .orElse(true);
    }

    private Section properties(String type, Section resource) {
        var own = resource.sectionOrEmpty("Properties");
        return type.equals(FunctionReader.TYPE) ? new Section(globals.under(own.fields()), own.intrinsics()) : own;
    }
}
