package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;

/// Reads many stories, a hundred at a time. DynamoDB leaves keys over when an answer passes 16 MB or the table is
/// throttled; those are asked for again.
final class StoryBatch {
    /// `BatchGetItem` takes no more.
    private static final int MAX_KEYS = 100;
    /// Answers in a row without a single item: then the table is throttled, and the caller had better try later.
    private static final int MAX_EMPTY_ANSWERS = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Table table;
    private final Consistency consistency;

    StoryBatch(Table table, Consistency consistency) {
        this.table = table;
        this.consistency = consistency;
    }

    /// In no order. An id whose story expired, or leads to another one, is left out.
    List<Story> read(List<StoryId> ids) {
        var stories = new ArrayList<Story>();
        for (var from = 0; from < ids.size(); from += MAX_KEYS) {
            readInto(stories, ids.subList(from, Math.min(from + MAX_KEYS, ids.size())));
        }
        return stories;
    }

    private void readInto(List<Story> stories, List<StoryId> ids) {
        var asked = Map.of(
                table.name(),
                KeysAndAttributes.builder()
                        .keys(ids.stream().map(Keys::story).toList())
                        .consistentRead(consistency == Consistency.STRONG)
                        .build());
        var emptyAnswers = 0;
        while (!asked.isEmpty()) {
            var answer = table.client()
                    .batchGetItem(
                            BatchGetItemRequest.builder().requestItems(asked).build());
            var items = answer.responses().getOrDefault(table.name(), List.of());
            items.stream()
                    .map(Row::new)
                    .filter(row -> StoryItem.leadsTo(row).isEmpty())
                    .forEach(row -> stories.add(StoryItem.read(row)));
            asked = answer.unprocessedKeys();
            emptyAnswers = items.isEmpty() ? emptyAnswers + 1 : 0;
            if (!asked.isEmpty() && emptyAnswers > 0) {
                pause(emptyAnswers);
            }
        }
    }

    private static void pause(int emptyAnswers) {
        if (emptyAnswers > MAX_EMPTY_ANSWERS) {
            throw new IllegalStateException(
                    "the table left all keys of a batch over, " + emptyAnswers + " times in a row");
        }
        LockSupport.parkNanos(FIRST_PAUSE.multipliedBy(1L << (emptyAnswers - 1)).toNanos());
    }
}
