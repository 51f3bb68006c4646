package watch.sahel.match;

/// Where in a passage something stands.
public enum Field {
    TITLE,
    SUMMARY
}
