package watch.sahel.embedded.site;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What stands in a document in the place of a date: `@{-3h20m}`, counted from the start of the site, or
/// `@{newest}`, the date of the newest item that is out. Finds and replaces them; how a date is written is the
/// format's business.
final class Placeholder {
    private static final Pattern ANY = Pattern.compile("@\\{([^}]*)}");
    private static final Pattern OFFSET = Pattern.compile("([+-])((?:[0-9]+h)?(?:[0-9]+m)?)");
    private static final String NEWEST = "newest";

    private Placeholder() {}

    /// The offsets written in a text, in order; `@{newest}` has none.
    static List<Duration> offsets(String text) {
        return ANY.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(inside -> !inside.equals(NEWEST))
                .map(Placeholder::offset)
                .toList();
    }

    static String replace(String text, Duration newest, Function<Duration, String> date) {
        return ANY.matcher(text).replaceAll(found -> date.apply(resolve(found, newest)));
    }

    private static Duration resolve(MatchResult found, Duration newest) {
        return found.group(1).equals(NEWEST) ? newest : offset(found.group(1));
    }

    private static Duration offset(String inside) {
        var parts = OFFSET.matcher(inside);
        if (!parts.matches() || parts.group(2).isEmpty()) {
            throw new IllegalArgumentException("not a date like @{-3h20m}, @{+2m} or @{newest}: @{" + inside + "}");
        }
        var length = Duration.parse("PT" + parts.group(2));
        return parts.group(1).equals("-") ? length.negated() : length;
    }
}
