package watch.sahel.web;

import java.net.URI;
import watch.sahel.language.Language;

/// Somebody, or a program, who comes to read.
///
/// @param base where the site is: scheme and host, no path
/// @param path begins with a slash
/// @param query what follows the question mark, as it came
public record Visit(URI base, String path, String query, Language language) {
    /// The longest path of ours has some 60: `/topic/islamic-state-sahel/feed.json`.
    static final int MAX_PATH_CHARS = 200;
    /// Links in mails carry tokens; those have less than half of it.
    static final int MAX_QUERY_CHARS = 1_000;

    boolean tooLong() {
        return path.length() > MAX_PATH_CHARS || query.length() > MAX_QUERY_CHARS;
    }
}
