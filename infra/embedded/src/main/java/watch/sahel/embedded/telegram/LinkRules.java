package watch.sahel.embedded.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which URLs Telegram keeps in a text link, and how it writes them.
final class LinkRules {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(https?|tg|ton|tonsite)://([^\\s/?#]+)(\\S*)");
    private static final Pattern MAIL = Pattern.compile("(?i)(mailto|tel):\\S+");
    private static final Pattern BARE_HOST =
            Pattern.compile("(?i)[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d+)?([/?#]\\S*)?");

    private LinkRules() {}

    /// The URL as kept: a bare host becomes `http://`, a missing path `/`; empty if Telegram would drop the link.
    static Optional<String> accept(String url) {
        var trimmed = url.strip();
        if (MAIL.matcher(trimmed).matches()) {
            return Optional.of(trimmed);
        }
        var absolute = ABSOLUTE.matcher(BARE_HOST.matcher(trimmed).matches() ? "http://" + trimmed : trimmed);
        if (!absolute.matches()) {
            return Optional.empty();
        }
        var rest = absolute.group(3);
        boolean needsPath = !rest.startsWith("/")
                && absolute.group(1).toLowerCase(Locale.ROOT).startsWith("http");
        return Optional.of(absolute.group(1) + "://" + absolute.group(2) + (needsPath ? "/" : "") + rest);
    }
}
