package watch.sahel.lambda.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.Attestation;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;
import watch.sahel.digest.Gist;
import watch.sahel.digest.News;
import watch.sahel.digest.Week;
import watch.sahel.feed.Affiliation;
import watch.sahel.match.TopicId;
import watch.sahel.story.StoryId;
import watch.sahel.story.Toll;

/// A digest as JSON, and back. Its ids are in its keys. Items from before updates were told have no news and no
/// gist.
final class DigestJson {
    private DigestJson() {}

    static String write(Digest digest) {
        var json =
                Json.object().put("composedAt", digest.composedAt().toString()).put("more", digest.more());
        json.set("notices", Json.texts(digest.notices()));
        json.set("items", Json.array(digest.items(), DigestJson::item));
        json.set("weeks", Json.array(digest.weeks(), DigestJson::week));
        return json.toString();
    }

    static Digest read(Delivery.Ref ref, String text) {
        var json = Json.read(text);
        return new Digest(
                ref.digest(),
                ref.subscriber(),
                Instant.parse(json.required("composedAt").asText()),
                Json.list(json.required("items"), DigestJson::readItem),
                Json.list(json.required("notices"), JsonNode::asText),
                json.required("more").asInt(),
                Json.list(json.path("weeks"), DigestJson::readWeek));
    }

    private static ObjectNode week(Week week) {
        var json = Json.object()
                .put("topic", week.topic().value())
                .put("total", week.total())
                .put("before", week.before());
        week.days().forEach(json.putArray("days")::add);
        return json;
    }

    private static Week readWeek(JsonNode json) {
        return new Week(
                new TopicId(json.required("topic").asText()),
                Json.list(json.required("days"), JsonNode::asInt),
                json.required("total").asInt(),
                json.required("before").asInt());
    }

    private static ObjectNode item(DigestItem item) {
        var json = Json.object()
                .put("story", item.story().value())
                .put("headline", item.headline())
                .put("language", item.language())
                .put("lead", item.lead())
                .put("reportCount", item.reportCount())
                .put("published", item.published().toString());
        json.set("topics", Json.texts(item.topics().stream().map(TopicId::value).toList()));
        json.set("sources", Json.array(item.sources(), DigestJson::source));
        json.set("because", Json.texts(item.because()));
        json.set(
                "news", Json.texts(item.news().stream().map(News::name).sorted().toList()));
        json.put("gist", GistText.of(item.story(), item.gist()));
        json.set("countries", Json.texts(item.countries()));
        json.set("attestation", attestation(item.attestation()));
        return json;
    }

    private static ObjectNode attestation(Attestation attestation) {
        var json = Json.object()
                .put("outlets", attestation.outlets())
                .put("independent", attestation.independent())
                .put("onlySide", attestation.onlySide());
        json.set(
                "tolls",
                Json.array(
                        attestation.tolls(),
                        stated -> Json.object()
                                .put("kind", stated.toll().kind().name())
                                .put("count", stated.toll().count())
                                .put("victims", stated.toll().victims().name())
                                .put("speaker", stated.toll().speaker().name())
                                .put("outlet", stated.outlet())));
        json.set(
                "notes",
                Json.array(
                        attestation.notes(),
                        note -> ArticleItem.write(note.edit()).put("outlet", note.outlet())));
        return json;
    }

    private static Attestation readAttestation(JsonNode json) {
        return new Attestation(
                json.required("outlets").asInt(),
                json.required("independent").asInt(),
                json.required("onlySide").asText(),
                Json.list(json.required("tolls"), DigestJson::readStated),
                Json.list(
                        json.required("notes"),
                        note -> new Attestation.Note(note.required("outlet").asText(), ArticleItem.edit(note))));
    }

    private static Attestation.Stated readStated(JsonNode json) {
        return new Attestation.Stated(
                new Toll(
                        Toll.Kind.valueOf(json.required("kind").asText()),
                        json.required("count").asInt(),
                        Toll.Victims.valueOf(json.required("victims").asText()),
                        Toll.Speaker.valueOf(json.required("speaker").asText())),
                json.required("outlet").asText());
    }

    private static DigestItem readItem(JsonNode json) {
        return new DigestItem(
                new StoryId(json.required("story").asText()),
                json.required("headline").asText(),
                json.required("language").asText(),
                json.required("lead").asText(),
                Json.list(json.required("topics"), topic -> new TopicId(topic.asText())),
                Json.list(json.required("sources"), DigestJson::readSource),
                json.required("reportCount").asInt(),
                Instant.parse(json.required("published").asText()),
                Json.list(json.required("because"), JsonNode::asText),
                Set.copyOf(Json.list(json.path("news"), word -> News.valueOf(word.asText()))),
                json.has("gist") ? GistText.read(json.get("gist").asText()).getValue() : Gist.UNKNOWN,
                Json.list(json.path("countries"), JsonNode::asText),
                json.has("attestation") ? readAttestation(json.get("attestation")) : Attestation.UNKNOWN);
    }

    private static ObjectNode source(Source source) {
        return Json.object()
                .put("outlet", source.outlet())
                .put("country", source.country())
                .put("affiliation", source.affiliation().name())
                .put("language", source.language())
                .put("link", source.link());
    }

    private static Source readSource(JsonNode json) {
        return new Source(
                json.required("outlet").asText(),
                json.required("country").asText(),
                Affiliation.valueOf(json.required("affiliation").asText()),
                json.required("language").asText(),
                json.required("link").asText());
    }
}
