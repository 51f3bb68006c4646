package watch.sahel.lambda.dynamo;

import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import watch.sahel.article.Filing;
import watch.sahel.story.Filed;
import watch.sahel.story.Report;
import watch.sahel.story.Revision;
import watch.sahel.story.Story;

/// An edit noted in its story, all or nothing: the story, its member, the mark on the article, and the revision that
/// all of it makes, unless it is an added feed's.
///
/// The article's condition meets one noted before, by us or another, and one edited once more since it was read:
/// that edit has its own message. The story's and the
/// revision's meet a filing since they were read.
final class RevisingTransaction {
    private static final int ARTICLE = 0;
    private static final int STORY = 1;
    private static final int REVISION = 2;

    private final Table table;
    private final Story story;
    private final Report revised;
    private final Revision read;

    RevisingTransaction(Table table, Story story, Report revised, Revision read) {
        this.table = table;
        this.story = story;
        this.revised = revised;
        this.read = read;
    }

    TransactWriteItemsRequest request() {
        var stored = story.versioned(story.version() + 1);
        var shared = story.addedFeed().isEmpty()
                ? Stream.of(table.write(StoryItem.revision(read, read.after(story))))
                : Stream.<TransactWriteItem>empty();
        var writes = Stream.of(
                        Stream.of(articleIfAmended(), storyIfUnchanged(stored)), shared, Stream.of(member(stored)))
                .flatMap(each -> each)
                .toList();
        return TransactWriteItemsRequest.builder().transactItems(writes).build();
    }

    private TransactWriteItem articleIfAmended() {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table.name())
                        .key(Keys.article(revised.article()))
                        .conditionExpression("filing = :amended AND edits = :edits")
                        .updateExpression("SET filing = :filed REMOVE due, dueAt")
                        .expressionAttributeValues(Map.of(
                                ":amended", AttributeValue.fromS(Filing.AMENDED.name()),
                                ":filed", AttributeValue.fromS(Filing.FILED.name()),
                                ":edits", AttributeValue.fromS(ArticleItem.edits(revised.edits()))))
                        .build())
                .build();
    }

    private TransactWriteItem storyIfUnchanged(Story stored) {
        return table.write(Put.builder()
                .item(StoryItem.of(stored))
                .conditionExpression(StoryItem.VERSION + " = :read")
                .expressionAttributeValues(Map.of(":read", AttributeValue.fromN(Long.toString(story.version())))));
    }

    private TransactWriteItem member(Story stored) {
        return table.write(Put.builder().item(StoryItem.member(stored, revised)));
    }

    /// What a cancelled transaction means.
    Filed refused(TransactionCanceledException cancelled) {
        var reasons = Cancellation.of(cancelled);
        if (reasons.conditionFailed(ARTICLE)) {
            return Filed.ALREADY_FILED;
        }
        if (reasons.conditionFailed(REVISION) || reasons.conditionFailed(STORY) || reasons.conflict()) {
            return Filed.OVERTAKEN;
        }
        throw cancelled;
    }
}
