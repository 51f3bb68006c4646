package watch.sahel.subscriber;

import java.util.Locale;
import watch.sahel.text.Sha256;

/// Made from the address, so that subscribing twice is subscribing once. A mail address is hashed: ids appear in
/// links
/// and logs.
public record SubscriberId(String value) {
    public SubscriberId {
        if (value.isEmpty() || !value.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c))) {
            throw new IllegalArgumentException("not a subscriber id: '" + value + "'");
        }
    }

    public static SubscriberId of(Address address) {
        return switch (address) {
            case Address.TelegramChat(long chat, int thread) ->
                new SubscriberId("tg" + chat + (thread == 0 ? "" : "t" + thread));
            case Address.Mailbox(String mail) ->
                new SubscriberId("em" + Sha256.identity(mail.toLowerCase(Locale.ROOT)));
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
