package watch.sahel.language;

import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Says phrases in one language. Read when that language is first spoken; may be shared by threads.
public final class Phrases {
    private static final Map<Language, Phrases> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final PluralRules plurals;
    private final Map<Phrase, String> patterns;

    private Phrases(Language language) {
        this.language = language;
        this.plurals = language.plurals();
        this.patterns = patterns(language);
    }

    public static Phrases in(Language language) {
        return READ.computeIfAbsent(language, Phrases::new);
    }

    /// For a reader of `tag`, BCP 47; English where the bot does not speak the reader's language.
    public static Phrases forReader(String tag) {
        return in(Language.of(tag));
    }

    public Language language() {
        return language;
    }

    /// Texts among the arguments are isolated where they run the other way.
    ///
    /// @param arguments as the phrase declares them: numbers for counts and numbers, else texts
    public String say(Phrase phrase, Object... arguments) {
        phrase.check(arguments);
        var pattern = pattern(phrase);
        if (arguments.length == 0) {
            return pattern;
        }
        var fitted = new Object[arguments.length];
        for (var i = 0; i < fitted.length; i++) {
            fitted[i] =
                    arguments[i] instanceof String text ? language.direction().isolate(text) : arguments[i];
        }
        return Filling.fill(pattern, plurals, fitted);
    }

    /// `a, b, c` with the comma of the language.
    public String list(Collection<String> items) {
        return items.stream().map(language.direction()::isolate).collect(Collectors.joining(separator()));
    }

    /// `a, b and c`.
    public String enumeration(List<String> items) {
        return ListFormat.getInstance(language.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(items);
    }

    /// The comma of the language, and a space.
    public String separator() {
        return say(Phrase.COMMA) + " ";
    }

    String pattern(Phrase phrase) {
        return patterns.getOrDefault(phrase, "");
    }

    private static Map<Phrase, String> patterns(Language language) {
        var file = properties(language);
        var patterns = new EnumMap<Phrase, String>(Phrase.class);
        for (var phrase : Phrase.values()) {
            var pattern = file.getProperty(phrase.key());
            if (pattern == null) {
                throw new IllegalStateException("no '" + phrase.key() + "' in " + language.tag());
            }
            patterns.put(phrase, pattern);
        }
        return patterns;
    }

    static Properties properties(Language language) {
        var properties = new Properties();
        try (var in = Phrases.class.getResourceAsStream(language.tag() + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no phrases in " + language);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("phrases in " + language, e);
        }
        return properties;
    }
}
