package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.Filed;
import watch.sahel.story.Logged;
import watch.sahel.story.Rearrangement;
import watch.sahel.story.Report;
import watch.sahel.story.Revision;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// Stories in the table, with a log per topic. Filing is one transaction ([FilingTransaction]); looking back reads
/// the
/// logs newest first ([TopicLogs]) and then the stories they name ([StoryBatch]).
public final class DynamoStories implements StoryStore {
    /// Ids lead to living stories at once; more steps are merges while we look.
    private static final int MAX_STEPS = 4;

    private final Table table;
    private final Consistency consistency;

    /// @param consistency of reading. Whoever files needs [Consistency#STRONG]: a story opened a moment ago and
    /// missed
    ///     would be opened a second time. Whoever shows or sends stories finds a missed one the next time.
    public DynamoStories(Table table, Consistency consistency) {
        this.table = table;
        this.consistency = consistency;
    }

    /// Members that move are put where they belong first: until the transaction no story names them. Those left
    /// behind are taken away last; should that not happen, nobody sees them, and they expire.
    @Override
    public Filed file(Rearrangement change, Revision read) {
        change.arrivals()
                .forEach((id, reports) -> change.changed().stream()
                        .filter(story -> story.id().equals(id))
                        .forEach(story -> reports.forEach(report -> table.put(StoryItem.member(story, report)))));
        var transaction = new FilingTransaction(table, change, read);
        try {
            table.client().transactWriteItems(transaction.request());
        } catch (TransactionCanceledException e) {
            return transaction.refused(e);
        }
        change.departures()
                .forEach((id, reports) -> reports.forEach(report -> table.client()
                        .deleteItem(
                                request -> request.tableName(table.name()).key(Keys.member(id, report.article())))));
        return Filed.WRITTEN;
    }

    @Override
    public Filed revise(Story story, Report revised, Revision read) {
        var transaction = new RevisingTransaction(table, story, revised, read);
        try {
            table.client().transactWriteItems(transaction.request());
            return Filed.WRITTEN;
        } catch (TransactionCanceledException e) {
            return transaction.refused(e);
        }
    }

    @Override
    public Revision revision() {
        return table.get(Keys.storiesRevision(), consistency)
                .map(StoryItem::readRevision)
                .orElse(Revision.NONE);
    }

    @Override
    public Optional<Story> find(StoryId id) {
        return living(id).map(StoryItem::read);
    }

    /// One request for those that are what they were; the few others are looked for one by one.
    @Override
    public List<Story> findAll(List<StoryId> ids) {
        var found = new HashMap<StoryId, Story>();
        new StoryBatch(table, consistency)
                .read(ids.stream().distinct().toList())
                .forEach(story -> found.put(story.id(), story));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).or(() -> find(id)).stream())
                .distinct()
                .toList();
    }

    /// An id leads to a living story; one that is merged between the two reads leads on.
    private Optional<Row> living(StoryId id) {
        var row = table.get(Keys.story(id), consistency);
        for (var steps = 0; steps < MAX_STEPS && row.isPresent(); steps++) {
            var leads = row.flatMap(StoryItem::leadsTo);
            if (leads.isEmpty()) {
                return row;
            }
            row = table.get(Keys.story(leads.get()), consistency);
        }
        return Optional.empty();
    }

    /// A member that the story does not name is on its way in, or was left behind.
    @Override
    public List<Report> reports(StoryId id) {
        return find(id).stream()
                .flatMap(story -> members(story.id()).filter(story::contains))
                .sorted(Comparator.comparing(Report::published)
                        .thenComparing(report -> report.article().value()))
                .toList();
    }

    private Stream<Report> members(StoryId id) {
        var query = QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression("pk = :story AND begins_with(sk, :member)")
                .expressionAttributeValues(Map.of(
                        ":story", AttributeValue.fromS(Keys.stories(id)),
                        ":member", AttributeValue.fromS(Keys.MEMBER)))
                .consistentRead(consistency == Consistency.STRONG)
                .build();
        return table.client().queryPaginator(query).items().stream().map(item -> StoryItem.readMember(new Row(item)));
    }

    @Override
    public List<Story> filedSince(Collection<TopicId> topics, Instant since, int limit) {
        var logs = new TopicLogs(table, consistency);
        for (var ids = limit; ; ids *= 2) {
            var newest = logs.newest(topics, since, ids);
            var found = read(newest, since);
            if (found.size() >= limit || newest.size() < ids) {
                return found.stream().limit(limit).toList();
            }
        }
    }

    /// Fewer than there are ids where stories were merged: the logs still name those that are no more.
    private List<Story> read(List<StoryId> newest, Instant since) {
        return new StoryBatch(table, consistency)
                .read(newest).stream()
                        .filter(story -> !story.lastFiled().isBefore(since))
                        .sorted(Comparator.comparing(Story::lastFiled)
                                .reversed()
                                .thenComparing(story -> story.id().value()))
                        .toList();
    }

    @Override
    public List<Logged> log(TopicId topic, Instant since, int limit) {
        return new TopicLogs(table, consistency).all(topic, since, limit);
    }

    @Override
    public void alerted(Alert alert) {
        table.client().deleteItem(request -> request.tableName(table.name()).key(Keys.alert(alert)));
    }

    /// The index may still name a filing that is settled: telling it again tells nobody twice.
    @Override
    public List<Alert> unalerted(Instant before, int limit) {
        return table.due(List.of(Keys.ALERTS_DUE), before, limit).stream()
                .map(Keys::alert)
                .toList();
    }
}
