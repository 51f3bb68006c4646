package watch.sahel.local.inspect;

/// How words stand out on a terminal, where it shows colours; elsewhere they are as they are.
public enum Ink {
    COLOUR,
    PLAIN;

    String strong(String text) {
        return in("1", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String good(String text) {
        return in("32", text);
    }

    String warning(String text) {
        return in("33", text);
    }

    String bad(String text) {
        return in("31", text);
    }

    /// @param code of ECMA-48, 8.3.117
    private String in(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + 'm' + text + "\u001b[0m";
    }
}
