package watch.sahel.language;

import com.ibm.icu.text.PluralRules;
import java.text.ParseException;
import java.util.Locale;

/// A language the bot itself speaks. Headlines come in many more; those are BCP 47 tags.
public enum Language {
    ENGLISH("en", "English", "one: n = 1"),
    FRENCH("fr", "Français", "one: n = 0,1; many: n != 0 and n % 1000000 = 0"),
    RUSSIAN("ru", "Русский", Plurals.EAST_SLAVIC),
    UKRAINIAN("uk", "Українська", Plurals.EAST_SLAVIC),
    ARABIC("ar", "العربية", "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99");

    /// The plural rules of CLDR for whole numbers, in its notation. They stand here because loading them from ICU's
    /// data takes a tenth of a second at every cold start; a test holds them to that data.
    private static final class Plurals {
        static final String EAST_SLAVIC = """
                one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4 and n % 100 != 12..14; \
                many: n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14""";
    }

    private final String tag;
    private final String ownName;
    private final String plurals;

    Language(String tag, String ownName, String plurals) {
        this.tag = tag;
        this.ownName = ownName;
        this.plurals = plurals;
    }

    /// The one for a reader of `tag` (`fr`, `pt-BR`): by its primary language, else English.
    public static Language of(String tag) {
        var primary = primary(tag);
        for (var language : values()) {
            if (language.tag.equals(primary)) {
                return language;
            }
        }
        return ENGLISH;
    }

    /// `pt` of `pt-BR` or `PT_br`.
    public static String primary(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    /// Two letters, BCP 47.
    public String tag() {
        return tag;
    }

    /// What its speakers call it.
    public String ownName() {
        return ownName;
    }

    public Direction direction() {
        return Direction.of(tag);
    }

    PluralRules plurals() {
        try {
            return PluralRules.parseDescription(plurals);
        } catch (ParseException e) {
            throw new IllegalStateException("the plural rules of " + this, e);
        }
    }

    /// British rather than American dates.
    Locale locale() {
        return this == ENGLISH ? Locale.UK : Locale.forLanguageTag(tag);
    }
}
