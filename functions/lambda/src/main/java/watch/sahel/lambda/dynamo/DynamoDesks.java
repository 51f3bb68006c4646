package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import watch.sahel.bot.Desks;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.SubscriberId;

/// Channels that are set up, in the table, beside the settings of the chat that does it.
public final class DynamoDesks implements Desks {
    private static final String CHANNEL = "channel";
    private static final String UNTIL = "until";

    private final Table table;

    public DynamoDesks(Table table) {
        this.table = table;
    }

    /// Without a condition: the channel named last is the one. DynamoDB deletes it some time after it is over.
    @Override
    public void open(Address.TelegramChat from, Address.TelegramChat channel, Instant until) {
        table.put(new ItemWriter(Keys.desk(SubscriberId.of(from)))
                .number(CHANNEL, channel.chatId())
                .instant(UNTIL, until)
                .expires(until, Duration.ZERO)
                .item());
    }

    @Override
    public Optional<Address.TelegramChat> find(Address.TelegramChat from, Instant now) {
        return table.get(Keys.desk(SubscriberId.of(from)), Consistency.STRONG)
                .filter(row -> now.isBefore(row.instant(UNTIL)))
                .map(row -> new Address.TelegramChat(row.number(CHANNEL)));
    }

    @Override
    public void close(Address.TelegramChat from) {
        table.delete(Keys.desk(SubscriberId.of(from)));
    }
}
