package watch.sahel.query;

/// Two terms in one field, in either order, with at most `between` words between them.
public record Near(int between, Placed left, Placed right) implements Term {
    /// Side by side but for one word at most.
    public static final int LEAST_BETWEEN = 1;
    /// Two or three sentences; what is farther apart is not near.
    public static final int MOST_BETWEEN = 50;

    public Near {
        if (between < LEAST_BETWEEN || between > MOST_BETWEEN) {
            throw new IllegalArgumentException("NEAR/" + between);
        }
        if (left.scope() != right.scope() || NormalOrder.firstWanted(left, right) > 0) {
            throw new IllegalArgumentException("not in normal form: " + left + " NEAR " + right);
        }
    }

    /// @param one in the same field as `other`
    static Near of(int between, Placed one, Placed other) {
        return NormalOrder.firstWanted(one, other) <= 0 ? new Near(between, one, other) : new Near(between, other, one);
    }

    Scope scope() {
        return left.scope();
    }

    /// Whether `query` is written without parentheses of its own.
    static boolean unscoped(Query query) {
        return query instanceof Near near && near.scope() == Scope.ANYWHERE;
    }

    @Override
    public String toString() {
        var text = left.bare() + " NEAR/" + between + " " + right.bare();
        return scope() == Scope.ANYWHERE ? text : scope().prefix() + "(" + text + ")";
    }
}
