package watch.sahel.story;

import watch.sahel.article.ArticleId;
import watch.sahel.text.Sha256;

/// 128 bits in hexadecimal digits.
public record StoryId(String value) {
    /// Of every id that [#openedBy] gives.
    public static final int DIGITS = 32;

    public StoryId {
        if (value.isEmpty() || !value.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("a story id is hexadecimal, not '" + value + "'");
        }
    }

    /// The story that `first` opens: always the same one, so that opening it twice opens it once.
    public static StoryId openedBy(ArticleId first) {
        return new StoryId(Sha256.identity("story\0" + first));
    }

    @Override
    public String toString() {
        return value;
    }
}
