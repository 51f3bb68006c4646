package watch.sahel.subscriber;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import watch.sahel.language.Language;

/// That somebody asked for mails to an address; nobody knows yet whether it is theirs.
///
/// @param language the mails are asked in
/// @param chat that asked, if one did; it is told what becomes of it
/// @param asked in whole seconds
public record OptInRequest(
        Address.Mailbox mailbox, Language language, Optional<Address.TelegramChat> chat, Instant asked) {
    private static final int LINES = 4;

    public OptInRequest {
        asked = asked.truncatedTo(ChronoUnit.SECONDS);
    }

    public SubscriberId id() {
        return SubscriberId.of(mailbox);
    }

    /// A line each: when, language, chat or nothing, address.
    String text() {
        var from = chat.map(known -> Long.toString(known.chatId())).orElse("");
        return String.join("\n", Long.toString(asked.getEpochSecond()), language.tag(), from, mailbox.mail());
    }

    /// @throws IllegalArgumentException if it is not what [#text] writes
    static OptInRequest read(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != LINES) {
            throw new IllegalArgumentException("a request has " + LINES + " lines, not " + lines.length);
        }
        var chat = lines[2].isEmpty()
                ? Optional.<Address.TelegramChat>empty()
                : Optional.of(new Address.TelegramChat(Long.parseLong(lines[2])));
        return new OptInRequest(
                new Address.Mailbox(lines[3]),
                Language.of(lines[1]),
                chat,
                Instant.ofEpochSecond(Long.parseLong(lines[0])));
    }
}
