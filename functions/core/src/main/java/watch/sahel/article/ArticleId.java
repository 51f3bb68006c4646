package watch.sahel.article;

import java.util.Optional;
import watch.sahel.feed.FeedId;

/// 128 bits in 32 hexadecimal digits, made by [ArticleIdentity]. That of an added feed has those of the feed before
/// them: it is another article than everybody's of the same address, and tells wherever it goes whose it is.
public record ArticleId(String value) {
    private static final int LENGTH = 32;

    public ArticleId {
        if ((value.length() != LENGTH && value.length() != 2 * LENGTH)
                || !value.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException(
                    "an article id is " + LENGTH + " or twice as many hexadecimal digits, not '" + value + "'");
        }
    }

    /// @param digits of [#inItsFeed]
    public static ArticleId of(FeedId feed, String digits) {
        return new ArticleId(feed.isAdded() ? feed.digits() + digits : digits);
    }

    /// Without the digits of the feed whose own it is: 32 always.
    public String inItsFeed() {
        return value.substring(value.length() - LENGTH);
    }

    /// The feed whose own it is; empty for what everybody may be told of.
    public Optional<FeedId> addedFeed() {
        return value.length() == LENGTH
                ? Optional.empty()
                : Optional.of(FeedId.added(value.substring(0, value.length() - LENGTH)));
    }

    @Override
    public String toString() {
        return value;
    }
}
