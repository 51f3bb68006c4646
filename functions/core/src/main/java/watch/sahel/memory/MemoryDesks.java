package watch.sahel.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import watch.sahel.bot.Desks;
import watch.sahel.subscriber.Address;

/// Channels that are set up, in a map.
public final class MemoryDesks implements Desks {
    private record Open(Address.TelegramChat channel, Instant until) {}

    private final Map<Address.TelegramChat, Open> desks = new ConcurrentHashMap<>();

    @Override
    public void open(Address.TelegramChat from, Address.TelegramChat channel, Instant until) {
        desks.put(from, new Open(channel, until));
    }

    @Override
    public Optional<Address.TelegramChat> find(Address.TelegramChat from, Instant now) {
        return Optional.ofNullable(desks.get(from))
                .filter(open -> now.isBefore(open.until()))
                .map(Open::channel);
    }

    @Override
    public void close(Address.TelegramChat from) {
        desks.remove(from);
    }
}
