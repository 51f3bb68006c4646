package watch.sahel.feed;

/// The name of a feed in the table and in commands: a slug such as `rfi-afrique`.
public record FeedId(String value) {
    private static final int MAX_LENGTH = 80;

    public FeedId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(FeedId::allowed)) {
            throw new IllegalArgumentException(
                    "a feed id is 1 to " + MAX_LENGTH + " of a-z, 0-9, '-', '_' and '.', not '" + value + "'");
        }
    }

    private static boolean allowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    }

    @Override
    public String toString() {
        return value;
    }
}
