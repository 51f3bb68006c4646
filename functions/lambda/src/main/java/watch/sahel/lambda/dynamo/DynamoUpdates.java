package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import watch.sahel.bot.UpdateLog;

/// Handled Telegram updates in the table.
public final class DynamoUpdates implements UpdateLog {
    /// Twice as long as Telegram offers an update again.
    private static final Duration KEPT_FOR = Duration.ofDays(2);

    private final Table table;

    public DynamoUpdates(Table table) {
        this.table = table;
    }

    /// Strong, since Telegram offers an update again within a second: a stale no would answer the chat twice.
    @Override
    public boolean handled(long updateId) {
        return table.get(Keys.update(updateId), Consistency.STRONG).isPresent();
    }

    /// Without a condition: marked twice is marked.
    @Override
    public void markHandled(long updateId, Instant now) {
        var item = new ItemWriter(Keys.update(updateId)).expires(now, KEPT_FOR).item();
        table.client().putItem(request -> request.tableName(table.name()).item(item));
    }
}
