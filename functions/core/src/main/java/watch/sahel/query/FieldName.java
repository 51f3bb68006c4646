package watch.sahel.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import watch.sahel.text.Nearest;

/// The fields a query can name.
enum FieldName {
    ANYWHERE,
    TITLE,
    SOURCE,
    LANG,
    COUNTRY,
    TOPIC;

    static Optional<FieldName> named(String written) {
        return Arrays.stream(values())
                .filter(field -> field != ANYWHERE && field.word().equals(written.toLowerCase(Locale.ROOT)))
                .findAny();
    }

    /// Fields that were probably meant by `written`: a slip of the finger, or the word in full.
    static List<String> nearest(String written) {
        var small = written.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field != ANYWHERE)
                .map(FieldName::word)
                .filter(word -> small.startsWith(word) || Nearest.alike(small, word))
                .toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Scope scope() {
        return switch (this) {
            case TITLE -> Scope.TITLE;
            case SOURCE -> Scope.SOURCE;
            case ANYWHERE, LANG, COUNTRY, TOPIC -> Scope.ANYWHERE;
        };
    }
}
