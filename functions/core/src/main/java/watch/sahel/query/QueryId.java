package watch.sahel.query;

import watch.sahel.text.Sha256;

/// Names a query by what it says: equal queries have one id. 128 bits in hexadecimal digits.
public record QueryId(String value) {
    public QueryId {
        if (value.isEmpty() || !value.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("a query id is hexadecimal, not '" + value + "'");
        }
    }

    public static QueryId of(Query query) {
        return of(query.canonical());
    }

    static QueryId of(String canonical) {
        return new QueryId(Sha256.identity("query\0" + canonical));
    }

    @Override
    public String toString() {
        return value;
    }
}
