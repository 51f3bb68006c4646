package watch.sahel.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.catalogue.OutletIndex;
import watch.sahel.feed.document.Entry;
import watch.sahel.text.Sha256;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// What makes two feed entries the same article: the canonical URL; without a link, the feed's GUID; without both,
/// the words. So a reused GUID with a new link is a new article, the same link with an edited title is the same
/// one, and one piece carried by two feeds is one article.
///
/// A link of Google News counts as the outlet's URL where that can be read off it ([GoogleNewsLink]). Where it
/// cannot, the outlet, the words of the title and the day make the article: the same piece has another link in each
/// edition. The day, because a column may have the same title every week.
public final class ArticleIdentity {
    private ArticleIdentity() {}

    /// What an added feed carries is its own: somebody's feed that links to everybody's outlets must not take their
    /// articles.
    public static ArticleId of(FeedId feed, Entry entry) {
        return ArticleId.of(feed, shared(feed, entry).value());
    }

    private static ArticleId shared(FeedId feed, Entry entry) {
        if (!entry.link().isEmpty()) {
            return behindAggregator(entry).orElseGet(() -> linked(GoogleNewsLink.resolved(entry.link())));
        }
        if (!entry.guid().isEmpty()) {
            return new ArticleId(Sha256.identity("guid\0" + feed + "\0" + entry.guid()));
        }
        return new ArticleId(Sha256.identity("text\0" + feed + "\0" + entry.title() + "\0" + entry.summary()));
    }

    private static ArticleId linked(String link) {
        return new ArticleId(Sha256.identity("url\0" + CanonicalUrl.of(link)));
    }

    private static Optional<ArticleId> behindAggregator(Entry entry) {
        if (entry.title().isEmpty() || !GoogleNewsLink.isOpaque(entry.link())) {
            return Optional.empty();
        }
        return entry.origin()
                .flatMap(OutletIndex.own()::behind)
                .map(outlet -> Sha256.identity("outlet\0" + outlet.name() + "\0" + words(entry) + "\0" + day(entry)))
                .map(ArticleId::new);
    }

    private static String words(Entry entry) {
        return Words.of(ArticleText.of(entry).title()).stream()
                .map(Word::folded)
                .collect(Collectors.joining(" "));
    }

    private static String day(Entry entry) {
        return entry.dated()
                .map(at -> at.truncatedTo(ChronoUnit.DAYS))
                .map(Instant::toString)
                .orElse("");
    }
}
