package watch.sahel.local.backtest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.match.Matcher;
import watch.sahel.story.Grouping;
import watch.sahel.story.Report;
import watch.sahel.text.Sha256;

/// Groups items into stories, whatever their topics, and says for each item which one it is in: `{"id","story"}`. The
/// same items in another order are in the same stories; an item that stands there twice counts once.
public final class StoryLines {
    private static final JsonMapper JSON = new JsonMapper();
    /// The outlet of an item that names none.
    private static final String UNNAMED = "?";

    private final Matcher matcher;
    private final List<Item> items = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    public StoryLines(Matcher matcher) {
        this.matcher = matcher;
    }

    public void add(Item item) {
        items.add(item);
        reports.add(Report.of(article(item), matcher.match(item.passage())));
    }

    private static Article article(Item item) {
        var published = item.published().orElse(Report.UNDATED);
        var source = item.source().isBlank() ? UNNAMED : item.source();
        return new Article(
                id(item),
                new Outlet(source, item.language(), "", Affiliation.UNKNOWN),
                item.title(),
                item.summary(),
                "",
                item.language(),
                published,
                published,
                List.of());
    }

    private static ArticleId id(Item item) {
        return new ArticleId(Sha256.identity(item.id().asText()));
    }

    /// A line for each item, in the order they were added.
    public List<String> lines() {
        var stories = Grouping.group(reports);
        return items.stream()
                .map(item -> JSON.createObjectNode()
                        .<ObjectNode>set("id", item.id())
                        .put(
                                "story",
                                Optional.ofNullable(stories.get(id(item)))
                                        .orElseThrow()
                                        .value())
                        .toString())
                .toList();
    }
}
