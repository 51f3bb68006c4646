package watch.sahel.lambda.dynamo;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.article.Article;
import watch.sahel.article.Edit;
import watch.sahel.article.Filing;
import watch.sahel.article.KeptArticle;

/// An article as an item, and back.
final class ArticleItem {
    /// Long enough to try a new query on the past.
    static final Duration KEPT_FOR = Duration.ofDays(90);

    static final String FILING = "filing";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String EDITS = "edits";

    private ArticleItem() {}

    static Map<String, AttributeValue> of(Article article, Filing filing) {
        var item = new ItemWriter(Keys.article(article.id()))
                .text(FILING, filing.name())
                .text("outlet", OutletText.of(article.outlet()))
                .text(TITLE, article.title())
                .packed(SUMMARY, article.summary())
                .text("link", article.link())
                .text("language", article.language())
                .instant("published", article.published())
                .instant("seen", article.seen())
                .text(EDITS, edits(article.edits()))
                .expires(article.seen(), KEPT_FOR);
        if (article.id().addedFeed().isEmpty()) {
            item.number(Keys.SEEN_AT, article.seen().toEpochMilli())
                    .text(Keys.DAY, Keys.day(article.seen().atOffset(UTC).toLocalDate()));
        }
        if (filing == Filing.AWAITED) {
            item.due(Keys.ARTICLES_DUE, article.seen());
        }
        return item.item();
    }

    static String edits(List<Edit> edits) {
        return Json.array(edits, ArticleItem::write).toString();
    }

    static ObjectNode write(Edit edit) {
        return Json.object()
                .put("kind", edit.kind().name())
                .put("title", edit.replacedTitle())
                .put("at", edit.at().toString());
    }

    static KeptArticle read(Row row) {
        var article = new Article(
                Keys.article(row),
                OutletText.read(row.text("outlet")),
                row.text(TITLE),
                row.packed(SUMMARY),
                row.text("link"),
                row.text("language"),
                row.instant("published"),
                row.instant("seen"),
                Json.list(Json.read(row.text(EDITS)), ArticleItem::edit));
        return new KeptArticle(article, Filing.valueOf(row.text(FILING)));
    }

    static Edit edit(JsonNode json) {
        return new Edit(
                Edit.Kind.valueOf(json.path("kind").asText(Edit.Kind.RETITLED.name())),
                json.required("title").asText(),
                Instant.parse(json.required("at").asText()));
    }
}
