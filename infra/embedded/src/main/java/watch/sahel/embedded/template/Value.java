package watch.sahel.embedded.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value as the template writes it. Numbers and truth values stay text until someone asks for one of them.
sealed interface Value {
    Place place();

    /// What it is, for a message.
    String kind();

    record Text(Place place, String text) implements Value {
        @Override
        public String kind() {
            return "'" + text + "'";
        }
    }

    record Items(Place place, List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// A mapping, in the order of the file.
    record Fields(Place place, Map<String, Value> values) implements Value {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        static Fields none(Place place) {
            return new Fields(place, Map.of());
        }

        Optional<Value> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /// An intrinsic function, in its short (`!Ref X`) or long (`Ref: X`) form.
    ///
    /// @param name without `!` and `Fn::`
    record Call(Place place, String name, Value argument) implements Value {
        @Override
        public String kind() {
            return "!" + name;
        }
    }
}
