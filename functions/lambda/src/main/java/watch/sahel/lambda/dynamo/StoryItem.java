package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import watch.sahel.article.ArticleId;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.Report;
import watch.sahel.story.Revision;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;

/// A story as an item with its first reports inside, each report as a member item, an entry of a topic's log; and
/// back.
final class StoryItem {
    /// As long as its articles.
    static final Duration KEPT_FOR = ArticleItem.KEPT_FOR;

    static final String VERSION = "version";
    /// Of an item that stands for a story that is no more: the id of the one that took over.
    static final String LEADS_TO = "leadsTo";

    private static final String REVISION = "revision";

    private StoryItem() {}

    static Map<String, AttributeValue> of(Story story) {
        return new ItemWriter(Keys.story(story.id()))
                .number(VERSION, story.version())
                .instant("opened", story.opened())
                .instant("lastFiled", story.lastFiled())
                .text("articles", ids(story.articles(), ArticleId::value))
                .text("formerly", ids(story.formerly(), StoryId::value))
                .packed(
                        "reports",
                        Json.array(story.reports(), ReportJson::write).toString())
                .expires(story.lastFiled(), KEPT_FOR)
                .item();
    }

    /// The mark that `id` leads to another story now.
    static Map<String, AttributeValue> lead(StoryId id, StoryId leads, Instant since) {
        return new ItemWriter(Keys.story(id))
                .text(LEADS_TO, leads.value())
                .expires(since, KEPT_FOR)
                .item();
    }

    static Optional<StoryId> leadsTo(Row row) {
        return row.optionalText(LEADS_TO).map(StoryId::new);
    }

    private static <T> String ids(Set<T> ids, Function<T, String> text) {
        return ids.stream().map(text).sorted().collect(Collectors.joining(" "));
    }

    private static <T> Set<T> readIds(String ids, Function<String, T> id) {
        return Arrays.stream(ids.split(" "))
                .filter(one -> !one.isEmpty())
                .map(id)
                .collect(Collectors.toSet());
    }

    static Story read(Row row) {
        return new Story(
                Keys.story(row),
                Json.list(Json.read(row.packed("reports")), ReportJson::read),
                readIds(row.text("articles"), ArticleId::new),
                readIds(row.text("formerly"), StoryId::new),
                row.instant("opened"),
                row.instant("lastFiled"),
                row.number(VERSION));
    }

    static Map<String, AttributeValue> member(Story story, Report report) {
        return new ItemWriter(Keys.member(story.id(), report.article()))
                .packed("report", ReportJson.write(report).toString())
                .expires(story.lastFiled(), KEPT_FOR)
                .item();
    }

    static Report readMember(Row row) {
        return ReportJson.read(Json.read(row.packed("report")));
    }

    /// The mark that nobody was alerted of this filing yet.
    static Map<String, AttributeValue> alert(Story story) {
        var alert = Alert.of(story);
        return new ItemWriter(Keys.alert(alert))
                .due(Keys.ALERTS_DUE, alert.filed())
                .expires(story.lastFiled(), KEPT_FOR)
                .item();
    }

    /// Only if the revision is still the one that was read.
    static Put.Builder revision(Revision read, Revision next) {
        var put = Put.builder()
                .item(new ItemWriter(Keys.storiesRevision())
                        .text(REVISION, next.value())
                        .item());
        return read.equals(Revision.NONE)
                ? put.conditionExpression("attribute_not_exists(pk)")
                : put.conditionExpression(REVISION + " = :revision")
                        .expressionAttributeValues(Map.of(":revision", AttributeValue.fromS(read.value())));
    }

    static Revision readRevision(Row row) {
        return new Revision(row.text(REVISION));
    }

    static Map<String, AttributeValue> logEntry(TopicId topic, Story story) {
        return new ItemWriter(Keys.logEntry(topic, story.lastFiled(), story.id()))
                .expires(story.lastFiled(), KEPT_FOR)
                .item();
    }
}
