package watch.sahel.subscriber;

import java.time.Instant;
import java.util.List;

/// Where the states of mailboxes are kept.
public interface MailStates {
    /// [MailState#unknown] if nothing is known.
    MailState find(SubscriberId mailbox);

    /// Saves a state if nobody saved it since it was read; says whether it did. With it the chat's link to the
    /// mailbox, which is there before the state names the chat.
    boolean save(MailState state);

    /// The mailboxes a chat asked for; some may be linked to another chat by now, or forgotten.
    List<SubscriberId> linked(SubscriberId chat);

    /// Takes the mailbox out of those the chat asked for.
    void unlink(SubscriberId chat, SubscriberId mailbox);

    /// Forgets the mailbox but that it left, until no link to confirm is valid any more, and whether it must not be
    /// written to, for good. Not the subscriber: that is [SubscriberStore#forget].
    default void forget(SubscriberId mailbox, Instant now) {
        for (var attempt = 0; attempt < SubscriberStore.SAVE_ATTEMPTS; attempt++) {
            var state = find(mailbox);
            state.chat().ifPresent(chat -> unlink(SubscriberId.of(chat), mailbox));
            if (save(state.forgotten(now))) {
                return;
            }
        }
        throw new IllegalStateException("mailbox " + mailbox + " is changed by others all the time");
    }
}
