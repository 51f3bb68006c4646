package watch.sahel.lambda.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import watch.sahel.article.Filing;
import watch.sahel.match.TopicId;
import watch.sahel.story.Filed;
import watch.sahel.story.Rearrangement;
import watch.sahel.story.Revision;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;

/// One filing, all or nothing: the stories it changes, where those that are no more lead, its new member, the
/// mark on the article, the marks of filings nobody was alerted of yet, an entry in each topic's log, and the
/// revision that all of it makes, unless it is an added feed's, which changes nothing that others file into.
///
/// Three kinds of conditions meet five situations. The article does not wait: it was filed before, by us or
/// another, or is gone; nothing is left to do, whatever else is wrong. The revision is another one: somebody filed
/// since the stories were read, perhaps what this report belongs to. A story has another version, or exists
/// though we open it: somebody filed into it since it was read. Another transaction touches one of the items this
/// very moment: the same, sooner. Our own write whose answer was lost: the SDK repeats it with the same token,
/// and DynamoDB answers as the first time. (Where an id leads needs no condition: it is read with a story whose
/// version is one.)
final class FilingTransaction {
    /// An article that is not in a story yet and is to be.
    static final String WAITING = "filing IN (:awaited, :aside)";

    static final Map<String, AttributeValue> WAITING_VALUES = Map.of(
            ":awaited", AttributeValue.fromS(Filing.AWAITED.name()),
            ":aside", AttributeValue.fromS(Filing.SET_ASIDE.name()));

    /// DynamoDB's bound.
    static final int MAX_WRITES = 100;

    private static final int ARTICLE = 0;

    private final Table table;
    private final Rearrangement change;
    private final Revision read;
    private final List<TransactWriteItem> writes = new ArrayList<>();
    /// Of the writes that what was read is the condition of.
    private int conditional;

    FilingTransaction(Table table, Rearrangement change, Revision read) {
        this.table = table;
        this.change = change;
        this.read = read;
    }

    TransactWriteItemsRequest request() {
        writes.add(ARTICLE, articleIfWaiting());
        if (change.home().addedFeed().isEmpty()) {
            add(table.write(StoryItem.revision(read, read.after(change.home()))));
        }
        change.changed().forEach(story -> add(put(StoryItem.of(stored(story)), story)));
        change.retired().forEach(story -> add(put(lead(story.id(), change.successor(story)), story)));
        conditional = writes.size();
        change.successors().forEach((id, leads) -> {
            if (change.retired().stream().noneMatch(story -> story.id().equals(id))) {
                add(put(lead(id, leads)));
            }
        });
        add(put(StoryItem.member(stored(change.home()), change.report())));
        change.told().forEach(story -> add(put(StoryItem.alert(stored(story)))));
        logged().forEach(entry -> add(put(entry)));
        return TransactWriteItemsRequest.builder().transactItems(writes).build();
    }

    private void add(TransactWriteItem write) {
        writes.add(write);
    }

    private static Story stored(Story story) {
        return story.versioned(story.version() + 1);
    }

    private Map<String, AttributeValue> lead(StoryId id, StoryId leads) {
        return StoryItem.lead(id, leads, change.home().lastFiled());
    }

    /// First all shared stories' entries in the log of all, then those of the report's topics, then those of the
    /// stories' others, as many as there is room for.
    private List<Map<String, AttributeValue>> logged() {
        var entries = new ArrayList<Map<String, AttributeValue>>();
        var changed = change.changed();
        changed.stream()
                .filter(story -> story.addedFeed().isEmpty())
                .forEach(story -> entries.add(StoryItem.logEntry(TopicId.ANY, story)));
        var added = change.report().article().addedFeed();
        var told = added.map(TopicId::of).map(Set::of).orElseGet(change.report()::topics);
        told.forEach(topic -> entries.add(StoryItem.logEntry(topic, change.home())));
        changed.forEach(story -> story.logs().stream()
                .filter(topic -> !topic.equals(TopicId.ANY))
                .filter(topic -> !story.equals(change.home()) || !told.contains(topic))
                .forEach(topic -> entries.add(StoryItem.logEntry(topic, story))));
        return entries.subList(0, Math.min(entries.size(), MAX_WRITES - writes.size()));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, Story read) {
        var put = Put.builder().item(item);
        if (read.version() == 0) {
            put.conditionExpression("attribute_not_exists(pk) OR attribute_exists(" + StoryItem.LEADS_TO + ")");
        } else {
            put.conditionExpression(StoryItem.VERSION + " = :read")
                    .expressionAttributeValues(Map.of(":read", AttributeValue.fromN(Long.toString(read.version()))));
        }
        return table.write(put);
    }

    private TransactWriteItem articleIfWaiting() {
        var values = new HashMap<>(WAITING_VALUES);
        values.put(":filed", AttributeValue.fromS(Filing.FILED.name()));
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table.name())
                        .key(Keys.article(change.report().article()))
                        .conditionExpression(WAITING)
                        .updateExpression("SET filing = :filed REMOVE due, dueAt")
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return table.write(Put.builder().item(item));
    }

    /// What a cancelled transaction means.
    Filed refused(TransactionCanceledException cancelled) {
        var reasons = Cancellation.of(cancelled);
        if (reasons.conditionFailed(ARTICLE)) {
            return Filed.ALREADY_FILED;
        }
        var overtaken = IntStream.range(ARTICLE + 1, conditional).anyMatch(reasons::conditionFailed);
        if (overtaken || reasons.conflict()) {
            return Filed.OVERTAKEN;
        }
        throw cancelled;
    }
}
