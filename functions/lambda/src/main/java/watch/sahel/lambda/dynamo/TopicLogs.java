package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import watch.sahel.match.TopicId;
import watch.sahel.story.Logged;
import watch.sahel.story.StoryId;

/// Reads the topics' logs, newest entry first. A story is in a log once per filing; its newest entry counts.
final class TopicLogs {
    /// A page of so many entries is read for a small share of the megabyte a query may return.
    private static final int MAX_PAGE = 1_000;

    private final Table table;
    private final Consistency consistency;

    TopicLogs(Table table, Consistency consistency) {
        this.table = table;
        this.consistency = consistency;
    }

    /// The `limit` stories of any of `topics` with the newest entries, none from before the millisecond of `since`.
    List<StoryId> newest(Collection<TopicId> topics, Instant since, int limit) {
        var all = new HashMap<StoryId, String>();
        for (var topic : topics) {
            newest(topic, since, limit).forEach((story, entry) -> all.merge(story, entry, TopicLogs::later));
        }
        return all.entrySet().stream()
                .sorted(Map.Entry.<StoryId, String>comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// Stories with the sort key of their newest entry.
    private Map<StoryId, String> newest(TopicId topic, Instant since, int limit) {
        var found = new LinkedHashMap<StoryId, String>();
        for (var item : entries(topic, since, Math.min(MAX_PAGE, 2 * limit))) {
            var entry = new Row(item);
            found.putIfAbsent(Keys.logged(entry), entry.text(Keys.SK));
            if (found.size() == limit) {
                break;
            }
        }
        return found;
    }

    /// Entries one by one, newest first.
    List<Logged> all(TopicId topic, Instant since, int limit) {
        return entries(topic, since, Math.min(MAX_PAGE, limit)).stream()
                .limit(limit)
                .map(item -> Keys.entry(new Row(item)))
                .toList();
    }

    private SdkIterable<Map<String, AttributeValue>> entries(TopicId topic, Instant since, int page) {
        var query = QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression("pk = :topic AND sk >= :since")
                .expressionAttributeValues(Map.of(
                        ":topic", AttributeValue.fromS(Keys.log(topic)),
                        ":since", AttributeValue.fromS(Keys.logFrom(since))))
                .scanIndexForward(false)
                .consistentRead(consistency == Consistency.STRONG)
                .limit(page)
                .build();
        return table.client().queryPaginator(query).items();
    }
}
