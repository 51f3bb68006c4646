package watch.sahel.article;

import watch.sahel.feed.FeedId;
import watch.sahel.feed.document.Entry;
import watch.sahel.text.Sha256;

/// What makes two feed entries the same article: the canonical URL; without a link, the feed's GUID; without both,
/// the
/// words. So a reused GUID with a new link is a new article, the same link with an edited title is the same one, and
/// one piece carried by two feeds is one article.
public final class ArticleIdentity {
    private ArticleIdentity() {}

    public static ArticleId of(FeedId feed, Entry entry) {
        if (!entry.link().isEmpty()) {
            return new ArticleId(Sha256.identity("url\0" + CanonicalUrl.of(entry.link())));
        }
        if (!entry.guid().isEmpty()) {
            return new ArticleId(Sha256.identity("guid\0" + feed + "\0" + entry.guid()));
        }
        return new ArticleId(Sha256.identity("text\0" + feed + "\0" + entry.title() + "\0" + entry.summary()));
    }
}
