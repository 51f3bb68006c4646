package watch.sahel.embedded.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mapping of the template together with the means to read it: intrinsics are answered only in what is asked for.
record Section(Value.Fields fields, Intrinsics intrinsics) {
    Optional<String> text(String name) {
        return shape(name).map(value -> switch (value) {
            case Value.Text text -> text.text();
            case Value other -> throw at(name).error("is " + other.kind() + "; text is needed here");
        });
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> at(name).error("is missing; state it"));
    }

    int number(String name, int absent, int least, int most) {
        return text(name).map(text -> number(name, text, least, most)).orElse(absent);
    }

    private int number(String name, String text, int least, int most) {
        var wanted = "a whole number from " + least + " to " + most + " is needed here";
        if (!text.matches("[0-9]{1,9}")) {
            throw at(name).error("is '" + text + "'; " + wanted);
        }
        var number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw at(name).error("is " + number + "; " + wanted);
        }
        return number;
    }

    Duration seconds(String name, Duration absent, int least, int most) {
        return Duration.ofSeconds(number(name, Math.toIntExact(absent.toSeconds()), least, most));
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw at(name).error("is '" + text + "'; write true or false");
        });
    }

    Optional<Section> section(String name) {
        return shape(name).map(value -> section(value, at(name)));
    }

    Section sectionOrEmpty(String name) {
        return section(name).orElseGet(() -> new Section(Value.Fields.none(at(name)), intrinsics));
    }

    /// The mappings under this one, by key; keys whose value is `AWS::NoValue` are left out.
    Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        fields.values().keySet().forEach(name -> section(name).ifPresent(section -> sections.put(name, section)));
        return sections;
    }

    /// The mappings of a list.
    List<Section> sections(String name) {
        return list(name).stream().map(value -> section(value, value.place())).toList();
    }

    List<String> texts(String name) {
        return list(name).stream().map(intrinsics::text).toList();
    }

    /// A list, or one entry of it written without brackets.
    List<String> oneOrMore(String name) {
        return shape(name).filter(Value.Text.class::isInstance).isPresent() ? List.of(requiredText(name)) : texts(name);
    }

    /// The place of a property, there or not.
    Place at(String name) {
        return fields.get(name).map(Value::place).orElseGet(() -> fields.place().child(name));
    }

    /// Refuses properties that would change what happens and are not carried out here.
    void refuse(String reason, String... names) {
        for (var name : names) {
            if (fields.get(name).isPresent()) {
                throw at(name).error(reason);
            }
        }
    }

    private Section section(Value value, Place place) {
        if (value instanceof Value.Fields inner) {
            return new Section(inner, intrinsics);
        }
        throw place.error("is " + value.kind() + "; a mapping is needed here");
    }

    private List<Value> list(String name) {
        var value = shape(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof Value.Items items)) {
            throw at(name).error("is " + value.get().kind() + "; a list is needed here");
        }
        var shaped = new ArrayList<Value>();
        items.values().forEach(entry -> intrinsics.shape(entry).ifPresent(shaped::add));
        return List.copyOf(shaped);
    }

    private Optional<Value> shape(String name) {
        return fields.get(name).flatMap(intrinsics::shape);
    }
}
