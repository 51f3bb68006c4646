package watch.sahel.story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Edit;
import watch.sahel.feed.Outlet;
import watch.sahel.match.EntityId;
import watch.sahel.match.Match;
import watch.sahel.match.Matching;
import watch.sahel.match.Reason;
import watch.sahel.match.TopicId;

/// An article as evidence in a story.
///
/// @param lead the first words of its text, at most [#MAX_LEAD_CHARS]
/// @param because what its match rests on, in the outlet's own words, most telling first
/// @param edits what its outlet did to it since it was first seen, oldest first
public record Report(
        ArticleId article,
        Outlet outlet,
        String language,
        String title,
        String lead,
        String link,
        Instant published,
        Set<TopicId> topics,
        Set<EntityId> entities,
        List<String> because,
        List<Edit> edits) {
    public static final int MAX_LEAD_CHARS = 280;
    /// Published when nobody knows. In service an article without a date is from when it was seen; a list may have
    /// none.
    public static final Instant UNDATED = Instant.EPOCH;

    private static final int MAX_REASONS = 4;

    public Report {
        topics = Set.copyOf(topics);
        entities = Set.copyOf(entities);
        because = List.copyOf(because);
        edits = List.copyOf(edits);
    }

    /// As first seen, and never edited.
    public Report(
            ArticleId article,
            Outlet outlet,
            String language,
            String title,
            String lead,
            String link,
            Instant published,
            Set<TopicId> topics,
            Set<EntityId> entities,
            List<String> because) {
        this(article, outlet, language, title, lead, link, published, topics, entities, because, List.of());
    }

    public static Report of(Article article, Matching matching) {
        return new Report(
                article.id(),
                article.outlet(),
                article.language(),
                article.title(),
                lead(article.summary()),
                article.link(),
                article.published(),
                matching.matches().stream().map(Match::topic).collect(Collectors.toSet()),
                Set.copyOf(matching.entities()),
                reasons(matching),
                article.edits());
    }

    /// With the title the article has by now, and what led to it. All else stays as it was first reported, so
    /// that an edit makes neither another story nor news.
    public Report amendedBy(Article amended) {
        return new Report(
                article,
                outlet,
                language,
                amended.title(),
                lead,
                link,
                published,
                topics,
                entities,
                because,
                amended.edits());
    }

    /// The title it was first reported with.
    public String firstTitle() {
        return edits.isEmpty() ? title : edits.getFirst().replacedTitle();
    }

    /// Whether its outlet took it back, or out of its feed.
    public boolean withdrawn() {
        return edits.stream()
                        .map(Edit::kind)
                        .filter(kind -> kind != Edit.Kind.RETITLED)
                        .reduce(Edit.Kind.RESTORED, (sofar, kind) -> sofar == Edit.Kind.RETRACTED ? sofar : kind)
                != Edit.Kind.RESTORED;
    }

    private static List<String> reasons(Matching matching) {
        return matching.matches().stream()
                .flatMap(match -> match.because().stream())
                .map(Reason::written)
                .distinct()
                .limit(MAX_REASONS)
                .toList();
    }

    /// Cut at a word, with an ellipsis.
    private static String lead(String text) {
        if (text.length() <= MAX_LEAD_CHARS) {
            return text;
        }
        var space = text.lastIndexOf(' ', MAX_LEAD_CHARS - 1);
        return text.substring(0, space > MAX_LEAD_CHARS / 2 ? space : MAX_LEAD_CHARS - 1) + "…";
    }

    /// The two-letter language, for comparing `pt-BR` with `pt`.
    public String primaryLanguage() {
        var dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }
}
