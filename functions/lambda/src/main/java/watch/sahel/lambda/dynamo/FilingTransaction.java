package watch.sahel.lambda.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import watch.sahel.article.Filing;
import watch.sahel.match.TopicId;
import watch.sahel.story.Filed;
import watch.sahel.story.Report;
import watch.sahel.story.Story;

/// One filing, all or nothing: the story, its new member, the mark on the article, the mark
/// of a filing nobody was alerted of yet, an entry in each topic's log.
///
/// Two conditions meet four situations. The article is not awaited: it was filed before, by us or another, or is
/// gone;
/// nothing is left to do, whatever else is wrong. The story has another version, or exists though we open it:
/// somebody
/// filed into it since it was read. Another transaction touches one of the items this very moment: the same, sooner.
/// Our own write whose answer was lost: the SDK repeats it with the same token, and DynamoDB answers as the first
/// time.
final class FilingTransaction {
    /// With the story, its member, the alert and the article below the hundred items that a transaction may have.
    private static final int MAX_LOGS = 90;

    private static final int STORY = 0;
    private static final int ARTICLE = 1;

    private final Table table;
    private final Story story;
    private final Report report;

    FilingTransaction(Table table, Story story, Report report) {
        this.table = table;
        this.story = story;
        this.report = report;
    }

    TransactWriteItemsRequest request() {
        var stored = story.versioned(story.version() + 1);
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(STORY, storyIfUnchanged(stored));
        writes.add(ARTICLE, articleIfAwaited());
        writes.add(put(StoryItem.member(stored, report)));
        writes.add(put(StoryItem.alert(stored)));
        logged(stored).forEach(topic -> writes.add(put(StoryItem.logEntry(topic, stored))));
        return TransactWriteItemsRequest.builder().transactItems(writes).build();
    }

    /// The log of all stories, then those of the report's topics, then those of the story's others.
    private List<TopicId> logged(Story stored) {
        return Stream.of(List.of(TopicId.ANY), report.topics(), stored.topics())
                .flatMap(Collection::stream)
                .distinct()
                .limit(MAX_LOGS)
                .toList();
    }

    private TransactWriteItem storyIfUnchanged(Story stored) {
        var put = Put.builder().tableName(table.name()).item(StoryItem.of(stored));
        if (story.version() == 0) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression(StoryItem.VERSION + " = :read")
                    .expressionAttributeValues(Map.of(":read", AttributeValue.fromN(Long.toString(story.version()))));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem articleIfAwaited() {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table.name())
                        .key(Keys.article(report.article()))
                        .conditionExpression("filing = :awaited")
                        .updateExpression("SET filing = :filed REMOVE due, dueAt")
                        .expressionAttributeValues(Map.of(
                                ":awaited", AttributeValue.fromS(Filing.AWAITED.name()),
                                ":filed", AttributeValue.fromS(Filing.FILED.name())))
                        .build())
                .build();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table.name()).item(item).build())
                .build();
    }

    /// What a cancelled transaction means.
    Filed refused(TransactionCanceledException cancelled) {
        var reasons = Cancellation.of(cancelled);
        if (reasons.conditionFailed(ARTICLE)) {
            return Filed.ALREADY_FILED;
        }
        if (reasons.conditionFailed(STORY) || reasons.conflict()) {
            return Filed.OVERTAKEN;
        }
        throw cancelled;
    }
}
