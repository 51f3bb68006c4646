package watch.sahel.subscriber;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/// Where a subscriber is reached.
public sealed interface Address {
    /// A chat, or one topic of a forum, which is told and set up by itself.
    ///
    /// @param chatId as the Bot API gives it: negative for groups and channels
    /// @param thread the forum topic (`message_thread_id`), 0 for the chat as a whole
    record TelegramChat(long chatId, int thread) implements Address {
        public TelegramChat {
            if (thread < 0) {
                throw new IllegalArgumentException("a forum topic has a positive number, not " + thread);
            }
        }

        public TelegramChat(long chatId) {
            this(chatId, 0);
        }

        /// `-1001234567890`, `-1001234567890/17`.
        @Override
        public String toString() {
            return thread == 0 ? Long.toString(chatId) : chatId + "/" + thread;
        }
    }

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

    /// Reads `telegram:CHATID`, `telegram:CHATID/TOPIC` or `email:ADDRESS`.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    static Address parse(String text) {
        var colon = text.indexOf(':');
        var value = text.substring(colon + 1).strip();
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "telegram" -> chat(value);
            case "email" -> new Mailbox(value);
            default ->
                throw new IllegalArgumentException(
                        "'" + text + "' is not an address: write telegram:CHATID or email:ADDRESS");
        };
    }

    private static TelegramChat chat(String value) {
        var parts = value.split("/", 2);
        try {
            var chat = Long.parseLong(parts[0]);
            return parts.length < 2 ? new TelegramChat(chat) : new TelegramChat(chat, Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("'" + value + "' is not a Telegram chat: it is a whole number, such as"
                    + " 123456789 or -1001234567890, with a slash and a topic's number behind it for one of a forum");
        }
    }
}
