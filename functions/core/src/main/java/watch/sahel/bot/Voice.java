package watch.sahel.bot;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.telegram.Answering;
import watch.sahel.subscriber.Address;

/// Says the answer to one update, from where an earlier attempt ended. Once Telegram takes a message only later, what
/// is left is not said either: order matters, and the next attempt goes on there.
final class Voice {
    private final Answering answering;
    private final int saidBefore;
    private int said;
    private Optional<Handling.NotYet> notYet = Optional.empty();
    private Optional<Handling.NotYet> tapNotYet = Optional.empty();

    /// @param saidBefore how many messages of the same answer were said by earlier attempts
    Voice(Answering answering, int saidBefore) {
        this.answering = answering;
        this.saidBefore = saidBefore;
    }

    void say(Chat chat, Reply reply) {
        if (notYet.isPresent()) {
            return;
        }
        if (said >= saidBefore) {
            notYet = later(sent(chat, reply));
        }
        if (notYet.isEmpty()) {
            said++;
            reply.further().forEach(further -> say(chat, further));
        }
    }

    private Outcome sent(Chat chat, Reply reply) {
        var text = reply.text().toString();
        return reply.file()
                .map(file -> answering.document(
                        chat.address(), file.name(), file.content().getBytes(StandardCharsets.UTF_8), text))
                .orElseGet(() -> answering.message(chat.address(), text, reply.buttons()));
    }

    /// Puts the reply in the place of a message of ours.
    void replace(Address.TelegramChat chat, int message, Reply reply) {
        if (notYet.isEmpty()) {
            notYet = later(answering.replace(chat, message, reply.text().toString(), reply.buttons()));
        }
    }

    /// Whatever becomes of it, the rest is said: who tapped waits for that.
    void answerTap(String query, Reaction reaction) {
        tapNotYet = later(answering.answerTap(query, reaction.toast(), reaction.link()));
    }

    int said() {
        return said;
    }

    /// What stopped it, if anything did.
    Optional<Handling.NotYet> notYet() {
        return notYet.or(() -> tapNotYet);
    }

    private static Optional<Handling.NotYet> later(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _, Outcome.Unreachable _, Outcome.Moved _ -> Optional.empty();
            case Outcome.Later(var why, var after) -> Optional.of(new Handling.NotYet(why, after));
            case Outcome.TooMany(var why, var after) -> Optional.of(new Handling.NotYet(why, after));
            case Outcome.Refused(var why) -> throw new IllegalStateException("our own answer was refused: " + why);
        };
    }
}
