package watch.sahel.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.subscriber.MailState;
import watch.sahel.subscriber.MailStates;
import watch.sahel.subscriber.SubscriberId;

/// States of mailboxes in a map.
public final class MemoryMailStates implements MailStates {
    private final ConcurrentHashMap<SubscriberId, MailState> states = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<SubscriberId, Set<SubscriberId>> linked = new ConcurrentHashMap<>();

    @Override
    public MailState find(SubscriberId mailbox) {
        return states.getOrDefault(mailbox, MailState.unknown(mailbox));
    }

    @Override
    public synchronized boolean save(MailState state) {
        if (find(state.mailbox()).version() != state.version()) {
            return false;
        }
        state.chat()
                .ifPresent(chat -> linked.computeIfAbsent(SubscriberId.of(chat), _ -> ConcurrentHashMap.newKeySet())
                        .add(state.mailbox()));
        states.put(state.mailbox(), state.versioned(state.version() + 1));
        return true;
    }

    @Override
    public List<SubscriberId> linked(SubscriberId chat) {
        return linked.getOrDefault(chat, Set.of()).stream()
                .sorted(Comparator.comparing(SubscriberId::value))
                .toList();
    }

    @Override
    public void unlink(SubscriberId chat, SubscriberId mailbox) {
        linked.getOrDefault(chat, Set.of()).remove(mailbox);
    }
}
