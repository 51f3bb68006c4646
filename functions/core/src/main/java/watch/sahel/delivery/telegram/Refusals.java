package watch.sahel.delivery.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import watch.sahel.delivery.Outcome;
import watch.sahel.subscriber.Address;

/// Reads what the Bot API means by an error. It has codes for few things; the rest is told apart by the description,
/// as its server words it (github.com/tdlib/telegram-bot-api, Client.cpp, and the errors of Telegram's own API).
final class Refusals {
    /// What does not pass by itself. Other reasons of 403 are such in any case.
    private static final List<String> FOR_GOOD = Stream.of(
                    "chat not found",
                    "user is deactivated",
                    "user not found",
                    "PEER_ID_INVALID",
                    "bot is not a member",
                    "have no rights to send a message",
                    "not enough rights to send",
                    "need administrator rights",
                    "CHAT_WRITE_FORBIDDEN",
                    "CHAT_RESTRICTED",
                    "message thread not found",
                    "TOPIC_CLOSED",
                    "TOPIC_DELETED")
            .map(words -> words.toLowerCase(Locale.ROOT))
            .toList();

    private Refusals() {}

    /// Error code 0 is an answer that was no JSON: a gateway's error page.
    static Outcome outcome(TelegramApiRequestException e) {
        int code = Optional.ofNullable(e.getErrorCode()).orElse(0);
        var text = Optional.ofNullable(e.getApiResponse()).orElse("no readable answer");
        var moved = Optional.ofNullable(e.getParameters()).map(parameters -> parameters.getMigrateToChatId());
        if (moved.isPresent()) {
            return new Outcome.Moved(new Address.TelegramChat(moved.get()));
        }
        if (code == 429) {
            var wait = Optional.ofNullable(e.getParameters()).map(parameters -> parameters.getRetryAfter());
            return new Outcome.TooMany(text, Duration.ofSeconds(wait.orElse(1)));
        }
        if (code == 403 || forGood(text)) {
            return new Outcome.Unreachable(text);
        }
        // 401 and 404 mean a wrong token: an operator mends it, and nothing may be lost until then.
        return code == 400 ? new Outcome.Refused(text) : new Outcome.Later(code + " " + text, Duration.ZERO);
    }

    private static boolean forGood(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return FOR_GOOD.stream().anyMatch(lower::contains);
    }
}
