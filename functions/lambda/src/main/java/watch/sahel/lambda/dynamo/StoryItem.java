package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.Report;
import watch.sahel.story.Story;

/// A story as an item with its first reports inside, each report as a member item, an entry of a topic's log; and
/// back.
final class StoryItem {
    /// As long as its articles.
    static final Duration KEPT_FOR = ArticleItem.KEPT_FOR;

    static final String VERSION = "version";

    private StoryItem() {}

    static Map<String, AttributeValue> of(Story story) {
        return new ItemWriter(Keys.story(story.id()))
                .number(VERSION, story.version())
                .instant("opened", story.opened())
                .instant("lastFiled", story.lastFiled())
                .number("reportCount", story.reportCount())
                .text("reports", Json.array(story.reports(), ReportJson::write).toString())
                .expires(story.lastFiled(), KEPT_FOR)
                .item();
    }

    static Story read(Row row) {
        return new Story(
                Keys.story(row),
                Json.list(Json.read(row.text("reports")), ReportJson::read),
                row.smallNumber("reportCount"),
                row.instant("opened"),
                row.instant("lastFiled"),
                row.number(VERSION));
    }

    static Map<String, AttributeValue> member(Story story, Report report) {
        return new ItemWriter(Keys.member(story.id(), report.article()))
                .text("report", ReportJson.write(report).toString())
                .expires(story.lastFiled(), KEPT_FOR)
                .item();
    }

    static Report readMember(Row row) {
        return ReportJson.read(Json.read(row.text("report")));
    }

    /// The mark that nobody was alerted of this filing yet.
    static Map<String, AttributeValue> alert(Story story) {
        var alert = Alert.of(story);
        return new ItemWriter(Keys.alert(alert))
                .due(Keys.ALERTS_DUE, alert.filed())
                .expires(story.lastFiled(), KEPT_FOR)
                .item();
    }

    static Map<String, AttributeValue> logEntry(TopicId topic, Story story) {
        return new ItemWriter(Keys.logEntry(topic, story.lastFiled(), story.id()))
                .expires(story.lastFiled(), KEPT_FOR)
                .item();
    }
}
