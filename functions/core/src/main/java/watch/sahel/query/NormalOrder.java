package watch.sahel.query;

/// The order in which the parts of a query stand in its normal form.
final class NormalOrder {
    private NormalOrder() {}

    /// What must be there before what must not, else by text. As a comparator.
    static int firstWanted(Query one, Query other) {
        var negative = Boolean.compare(one instanceof Query.Not, other instanceof Query.Not);
        return negative != 0 ? negative : one.toString().compareTo(other.toString());
    }
}
