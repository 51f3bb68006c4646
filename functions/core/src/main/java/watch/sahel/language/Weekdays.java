package watch.sahel.language;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Days of the week as people write them in the bot's languages.
public final class Weekdays {
    /// A single letter begins several days in every language.
    private static final int MIN_LETTERS = 2;

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private Weekdays() {}

    /// `Mon`, as the language writes it alone.
    public static String name(DayOfWeek day, Language language) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
    }

    /// The day of which this is the name, a usual short form or the beginning, in any of the languages; empty if it is
    /// none or of several.
    public static Optional<DayOfWeek> read(String written) {
        var word = key(written);
        var meant = new HashSet<DayOfWeek>();
        for (var language : Language.values()) {
            for (var day : DayOfWeek.values()) {
                if (word.length() >= MIN_LETTERS
                        && names(day, language).stream().anyMatch(name -> name.startsWith(word))) {
                    meant.add(day);
                }
            }
        }
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }

    private static List<String> names(DayOfWeek day, Language language) {
        var names = new ArrayList<String>();
        STYLES.forEach(style -> names.add(key(day.getDisplayName(style, language.locale()))));
        return names;
    }

    /// Arabic names begin with their article, which is often left out.
    private static String key(String name) {
        var small = name.strip().toLowerCase(Locale.ROOT).replace(".", "").replaceAll("[أإآ]", "ا");
        return small.startsWith("ال") ? small.substring(2) : small;
    }
}
