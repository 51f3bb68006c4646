package watch.sahel.query;

/// A piece of a query as it was written.
///
/// @param text without quotation marks, `@` or the colon; as written otherwise
record Token(Kind kind, int start, int end, String text) {
    enum Kind {
        WORD,
        QUOTED,
        ENTITY,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        NEAR,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /// Whether it stands between two parts of a query.
    boolean joins() {
        return kind == Kind.AND || kind == Kind.OR || kind == Kind.NEAR;
    }
}
