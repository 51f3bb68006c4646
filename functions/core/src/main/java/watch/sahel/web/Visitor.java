package watch.sahel.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import watch.sahel.language.Language;

/// Which language a visitor of the pages reads.
public final class Visitor {
    /// Longer lists are no reader's. Browsers send fewer than ten.
    private static final int MAX_RANGES = 20;

    private Visitor() {}

    /// @param chosen what the address says (`?lang=fr`), or empty
    /// @param acceptLanguage the header of RFC 9110, 12.5.4, or empty
    public static Language language(String chosen, String acceptLanguage) {
        return Stream.concat(Stream.of(chosen), ranges(acceptLanguage).stream())
                .flatMap(tag -> spoken(tag).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    private static List<String> ranges(String header) {
        return Arrays.stream(header.split(",", -1))
                .limit(MAX_RANGES)
                .map(Range::of)
                .filter(range -> range.weight > 0)
                .sorted(Comparator.comparingDouble((Range range) -> -range.weight))
                .map(Range::tag)
                .toList();
    }

    private static List<Language> spoken(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(Language.primary(tag)))
                .toList();
    }

    private record Range(String tag, double weight) {
        static Range of(String text) {
            var parts = text.strip().split(";", 2);
            return new Range(parts[0].strip(), parts.length == 1 ? 1 : weight(parts[1].strip()));
        }

        private static double weight(String parameter) {
            var digits = parameter.startsWith("q=") ? parameter.substring(2) : "";
            return digits.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(digits) : 0;
        }
    }
}
