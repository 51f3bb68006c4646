package watch.sahel.article;

/// 128 bits in 32 hexadecimal digits, made by [ArticleIdentity].
public record ArticleId(String value) {
    private static final int LENGTH = 32;

    public ArticleId {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException(
                    "an article id is " + LENGTH + " hexadecimal digits, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
