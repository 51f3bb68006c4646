package watch.sahel.subscriber;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/// Where a subscriber is reached.
public sealed interface Address {
    /// @param chatId as the Bot API gives it: negative for groups and channels
    record TelegramChat(long chatId) implements Address {}

    /// @param mail one address of RFC 5322 form, without a display name
    record Mailbox(String mail) implements Address {
        /// RFC 5321, 4.5.3.1.3: a path has at most 256 octets with its brackets.
        public static final int MAX_LENGTH = 254;

        public Mailbox {
            if (mail.length() > MAX_LENGTH || !valid(mail)) {
                throw new IllegalArgumentException("'" + mail + "' is not a mail address such as desk@example.org");
            }
        }

        /// Enough for its owner to know which one it is, and for nobody else: `d…@example.org`.
        public String masked() {
            var at = mail.lastIndexOf('@');
            return mail.substring(0, mail.offsetByCodePoints(0, 1)) + "…" + mail.substring(at);
        }

        private static boolean valid(String mail) {
            try {
                new InternetAddress(mail, true).validate();
                return mail.indexOf('@') > 0 && mail.indexOf('<') < 0;
            } catch (AddressException _) {
                return false;
            }
        }
    }

    /// Reads `telegram:CHATID` or `email:ADDRESS`.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    static Address parse(String text) {
        var colon = text.indexOf(':');
        var value = text.substring(colon + 1).strip();
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "telegram" -> new TelegramChat(chatId(value));
            case "email" -> new Mailbox(value);
            default ->
                throw new IllegalArgumentException(
                        "'" + text + "' is not an address: write telegram:CHATID or email:ADDRESS");
        };
    }

    private static long chatId(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("'" + value
                    + "' is not a Telegram chat id: it is a whole number, such as 123456789 or -1001234567890");
        }
    }
}
