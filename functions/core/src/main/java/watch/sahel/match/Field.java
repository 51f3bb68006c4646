package watch.sahel.match;

import java.util.Locale;

/// Where in a passage something stands.
public enum Field {
    TITLE,
    SUMMARY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
