package watch.sahel.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// What countries, languages and moments are called, by the CLDR data of the JDK (ICU's takes seven times as long to
/// load).
public final class Names {
    private Names() {}

    /// @param country ISO 3166 alpha-2
    public static String country(String country, Language language) {
        return Locale.of("", country).getDisplayCountry(language.locale());
    }

    /// @param tag BCP 47
    public static String language(String tag, Language language) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
    }

    /// `1 Mar 2026`, as the language writes it.
    public static String day(Instant moment, ZoneId zone, Language language) {
        return formatted(moment, zone, language, "yMMMd");
    }

    /// `Sun, 1 Mar, 13:05`, on a clock of 24 hours.
    public static String moment(Instant moment, ZoneId zone, Language language) {
        var comma = language == Language.ARABIC ? "، " : ", ";
        return formatted(moment, zone, language, "MMMEd") + comma + formatted(moment, zone, language, "Hm");
    }

    /// `Monday`, as it stands alone.
    public static String weekday(DayOfWeek day, Language language) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    private static String formatted(Instant moment, ZoneId zone, Language language, String template) {
        return DateTimeFormatter.ofLocalizedPattern(template)
                .withLocale(language.locale())
                .format(moment.atZone(zone));
    }
}
