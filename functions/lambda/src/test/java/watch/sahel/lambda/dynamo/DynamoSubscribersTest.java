package watch.sahel.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Ledger;
import watch.sahel.memory.Samples;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.MailState;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.SubscriberStoreContract;

class DynamoSubscribersTest extends SubscriberStoreContract {
    @Override
    protected SubscriberStore emptyStore() {
        return new DynamoSubscribers(Tables.fresh());
    }

    @Test
    void ofAForgottenChatNothingIsLeftNorOfWhatItWasSentOrAskedFor() {
        var table = Tables.fresh();
        var subscribers = new DynamoSubscribers(table);
        var chat = Samples.subscriber(7, Samples.NOW);
        subscribers.add(chat);
        new DynamoLedger(table).reserve(new Ledger.Digested(Samples.digest(chat, Samples.NOW, "one"), chat));
        var mailbox = SubscriberId.of(new Address.Mailbox("desk@example.org"));
        new DynamoMailStates(table)
                .save(MailState.unknown(mailbox).agreed(Optional.of(new Address.TelegramChat(7)), Samples.NOW));
        assertThat(table.all(Keys.subscribers(chat.id()), Consistency.STRONG)).hasSize(4);

        subscribers.forget(chat.id());

        assertThat(table.all(Keys.subscribers(chat.id()), Consistency.STRONG)).isEmpty();
    }
}
