package watch.sahel.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one file of the lexicon; its form is told in `lexicon/README.txt`. Checks what can be checked in one file
/// and goes on after an error, so that all of them are found. What needs the other files is checked by [Lexicon].
final class LexiconFile {
    private final Type type;
    private final List<String> errors;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Draft draft;

    private LexiconFile(Type type, List<String> errors) {
        this.type = type;
        this.errors = errors;
    }

    /// @param errors what is wrong is added here
    static List<Entry> read(Type type, String text, List<String> errors) {
        var file = new LexiconFile(type, errors);
        var number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            file.line(line, type.file() + ":" + ++number);
        }
        file.finish();
        return file.entries;
    }

    private void line(String line, String where) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.charAt(0) != ' ') {
            heading(line, where);
            return;
        }
        var body = line.strip();
        var space = body.indexOf(' ');
        if (draft == null) {
            errors.add(where + ": '" + body + "' belongs to no entity");
        } else if (space < 0) {
            errors.add(where + ": '" + body + "' says nothing");
        } else {
            draft.say(body.substring(0, space), body.substring(space).strip(), where);
        }
    }

    private void heading(String line, String where) {
        finish();
        var equals = line.indexOf(" = ");
        if (equals <= 0 || line.substring(equals + 3).isBlank()) {
            errors.add(where + ": '" + line + "' is no heading; it should be 'id = English name'");
            draft = null;
        } else {
            draft = new Draft(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 3).strip(),
                    where);
        }
    }

    private void finish() {
        if (draft != null) {
            draft.entry().ifPresent(entries::add);
            draft = null;
        }
    }

    /// Splits at commas. No name of the field contains one.
    private static List<String> items(String value) {
        var items = new ArrayList<String>();
        var start = 0;
        while (start <= value.length()) {
            var comma = value.indexOf(',', start);
            var end = comma < 0 ? value.length() : comma;
            items.add(value.substring(start, end).strip());
            start = end + 1;
        }
        return items;
    }

    /// An entity of which not all lines have been read.
    private final class Draft {
        private final String id;
        private final String name;
        private final String where;
        private String country = "";
        private double weight;
        private final Map<TopicId, Part> parts = new HashMap<>();
        private final Map<Tongue, List<Spelling>> names = new EnumMap<>(Tongue.class);
        private final List<String> needs = new ArrayList<>();
        private final List<String> never = new ArrayList<>();
        private final List<String> unsure = new ArrayList<>();

        Draft(String id, String name, String where) {
            this.id = id;
            this.name = name;
            this.where = where;
        }

        void say(String key, String value, String at) {
            switch (key) {
                case "country" -> country = value;
                case "counts" -> items(value).forEach(item -> part(item, at));
                case "weight" -> weigh(value, at);
                case "needs" -> needs.addAll(words(value, at));
                case "never" -> never.addAll(words(value, at));
                case "unsure" -> unsure.addAll(words(value, at));
                default ->
                    Tongue.of(key)
                            .ifPresentOrElse(
                                    tongue -> spellings(tongue, value, at),
                                    () -> errors.add(at + ": '" + key + "' is neither a language nor a known word"));
            }
        }

        private void part(String item, String at) {
            var space = item.indexOf(' ');
            var part = space < 0 ? Optional.<Part>empty() : Part.named(item.substring(space + 1));
            part.ifPresentOrElse(
                    found -> parts.put(new TopicId(item.substring(0, space)), found),
                    () -> errors.add(
                            at + ": '" + item + "' should be a topic and actor, place, hint, headline or elsewhere"));
        }

        private void weigh(String value, String at) {
            try {
                weight = Double.parseDouble(value);
            } catch (NumberFormatException _) {
                errors.add(at + ": '" + value + "' is no weight");
            }
        }

        private List<String> words(String value, String at) {
            var words = items(value);
            if (words.contains("")) {
                errors.add(at + ": an empty word in '" + value + "'");
            }
            words.remove("");
            return words;
        }

        private void spellings(Tongue tongue, String value, String at) {
            if (names.containsKey(tongue)) {
                errors.add(at + ": a second line for " + tongue + " of " + id);
            }
            var list = new ArrayList<Spelling>();
            for (var item : words(value, at)) {
                try {
                    list.addAll(Spelling.parse(item));
                } catch (IllegalArgumentException e) {
                    errors.add(at + ": " + e.getMessage());
                }
            }
            names.put(tongue, list);
        }

        Optional<Entry> entry() {
            if (names.isEmpty()) {
                errors.add(where + ": " + id + " has no names");
                return Optional.empty();
            }
            var entity = new Entity(new EntityId(id), name, type, country, parts);
            return Optional.of(new Entry(entity, where, names, needs, never, unsure, weight));
        }
    }
}
