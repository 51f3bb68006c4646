package watch.sahel.query;

/// Where the words of a term are looked for.
public enum Scope {
    /// In title and text.
    ANYWHERE(""),
    TITLE("title:"),
    /// In the outlet's name.
    SOURCE("source:");

    private final String prefix;

    Scope(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
