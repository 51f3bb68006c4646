package watch.sahel.bot;

import java.time.Instant;
import java.util.Optional;
import watch.sahel.subscriber.Address;

/// Which channel a private chat sets up at the moment: until it goes back to its own settings, or some time after it
/// last said something.
public interface Desks {
    /// @param until when it is over by itself
    void open(Address.TelegramChat from, Address.TelegramChat channel, Instant until);

    /// The channel; empty if there is none, or its time is over.
    Optional<Address.TelegramChat> find(Address.TelegramChat from, Instant now);

    /// Does nothing if there is none.
    void close(Address.TelegramChat from);
}
