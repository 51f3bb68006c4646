package watch.sahel.lambda.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import watch.sahel.article.ArticleId;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
import watch.sahel.story.Report;

/// A report as JSON, and back. Sets are written sorted, so that the same report is the same text.
final class ReportJson {
    private ReportJson() {}

    static ObjectNode write(Report report) {
        var json = Json.object()
                .put("article", report.article().value())
                .put("language", report.language())
                .put("title", report.title())
                .put("lead", report.lead())
                .put("link", report.link())
                .put("published", report.published().toString());
        json.set("outlet", OutletText.write(report.outlet()));
        json.set(
                "topics",
                Json.texts(report.topics().stream().map(TopicId::value).sorted().toList()));
        json.set(
                "entities",
                Json.texts(
                        report.entities().stream().map(EntityId::value).sorted().toList()));
        json.set("because", Json.texts(report.because()));
        if (!report.edits().isEmpty()) {
            json.set("edits", Json.array(report.edits(), ArticleItem::write));
        }
        return json;
    }

    static Report read(JsonNode json) {
        return new Report(
                new ArticleId(json.required("article").asText()),
                OutletText.read(json.required("outlet")),
                json.required("language").asText(),
                json.required("title").asText(),
                json.required("lead").asText(),
                json.required("link").asText(),
                Instant.parse(json.required("published").asText()),
                Set.copyOf(Json.list(json.required("topics"), topic -> new TopicId(topic.asText()))),
                Set.copyOf(Json.list(json.required("entities"), entity -> new EntityId(entity.asText()))),
                Json.list(json.required("because"), JsonNode::asText),
                Json.list(json.path("edits"), ArticleItem::edit));
    }
}
