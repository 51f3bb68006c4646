package watch.sahel.article;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import watch.sahel.feed.Feed;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.document.Entry;

/// One published piece.
///
/// @param title and summary without what feeds put around the outlet's words, see `ArticleText`
/// @param link absolute http(s) URL as the outlet gives it, out of Google's where it can be read there, or empty
/// @param language BCP 47: the entry's, else the outlet's, or empty
/// @param published when, as the outlet says, never later than it was seen; when it says nothing, when it was seen
/// @param edits what its outlet did to it since it was first seen, oldest first
public record Article(
        ArticleId id,
        Outlet outlet,
        String title,
        String summary,
        String link,
        String language,
        Instant published,
        Instant seen,
        List<Edit> edits) {
    /// Kept of the edits of one article; an outlet that edits more often is a live ticker.
    public static final int MAX_EDITS = 20;
    /// Of the summary: enough to match on and to show, and a table record stays near one write unit.
    public static final int MAX_SUMMARY_CHARS = 4_000;

    public Article {
        edits = List.copyOf(edits);
    }

    /// @param seen when the poll that brought the entry began
    public static Article of(Feed feed, Entry entry, Instant seen) {
        var published = entry.dated().filter(at -> at.isBefore(seen)).orElse(seen);
        var outlet = Provenance.of(feed, entry);
        var text = ArticleText.of(entry);
        return new Article(
                ArticleIdentity.of(feed.id(), entry),
                outlet,
                text.title(),
                ArticleText.cut(text.summary(), MAX_SUMMARY_CHARS),
                GoogleNewsLink.resolved(entry.link()),
                entry.language().isEmpty() ? outlet.language() : entry.language(),
                published,
                seen,
                List.of());
    }

    /// This article with the words of `newer`, the replaced title noted; unchanged if the title is the same.
    public Article amendedBy(Article newer) {
        if (title.equals(newer.title)) {
            return this;
        }
        var retracted = Retraction.said(newer.title) && !Retraction.said(title);
        var edit = new Edit(retracted ? Edit.Kind.RETRACTED : Edit.Kind.RETITLED, title, newer.seen);
        return new Article(id, outlet, newer.title, newer.summary, link, language, published, seen, edited(edit));
    }

    /// This article, gone from its feed, or there again; unchanged if that is known.
    public Article listed(Edit.Kind kind, Instant at) {
        var known = edits.stream()
                .map(Edit::kind)
                .filter(one -> one == Edit.Kind.REMOVED || one == Edit.Kind.RESTORED)
                .reduce(Edit.Kind.RESTORED, (_, later) -> later);
        return known == kind
                ? this
                : new Article(
                        id, outlet, title, summary, link, language, published, seen, edited(new Edit(kind, title, at)));
    }

    private List<Edit> edited(Edit edit) {
        var all = new ArrayList<>(edits);
        all.add(edit);
        return all.subList(Math.max(0, all.size() - MAX_EDITS), all.size());
    }

    /// How long before it was seen it was published.
    public Duration age() {
        return Duration.between(published, seen);
    }
}
