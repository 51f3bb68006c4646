package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import watch.sahel.subscriber.Allowances;

/// Who is answered, and how often: a bot can be made to work by anybody who knows its name.
public final class Doorkeeper {
    /// Typed and tapped in a chat within a minute: one every two seconds, more than a person keeps up.
    static final int MAX_A_MINUTE = 30;

    /// Asked by a person from other chats within a minute: a telephone asks with almost every letter.
    static final int MAX_ASKED_A_MINUTE = 60;

    static final Duration MINUTE = Duration.ofMinutes(1);
    /// Who is not invited is told so once in this time.
    static final Duration TOLD_AGAIN = Duration.ofDays(1);

    private final Allowances allowances;
    private final Set<Long> invited;

    /// What somebody at the door is met with.
    enum Answer {
        COME_IN,
        /// Too often; said once, then silence until the minute is over.
        WAIT,
        /// The bot is for others; said once.
        NOT_INVITED,
        SILENCE
    }

    /// @param invited ids of persons and groups; everybody if there are none
    public Doorkeeper(Allowances allowances, Set<Long> invited) {
        this.allowances = allowances;
        this.invited = Set.copyOf(invited);
    }

    Answer meet(Chat chat, Person person, Instant now) {
        var id = chat.address().chatId();
        if (!invited.isEmpty() && !invited.contains(id) && !invited.contains(person.id())) {
            return once("uninvited/" + id, TOLD_AGAIN, now, Answer.NOT_INVITED);
        }
        var who = id + tapping(chat, person);
        return allowances.take("said/" + who, MAX_A_MINUTE, MINUTE, now)
                ? Answer.COME_IN
                : once("hurried/" + who, MINUTE, now, Answer.WAIT);
    }

    /// In a channel any reader taps: one of them must not use up what is for the others.
    private static String tapping(Chat chat, Person person) {
        return chat.kind() == Chat.Kind.CHANNEL && person.id() != Person.NOBODY ? "/" + person.id() : "";
    }

    /// Whether a person who types the bot's name in some chat is offered anything there. Nobody is told why not:
    /// there is nowhere to say it.
    boolean offers(Person person, Instant now) {
        return (invited.isEmpty() || invited.contains(person.id()))
                && allowances.take("asked/" + person.id(), MAX_ASKED_A_MINUTE, MINUTE, now);
    }

    private Answer once(String what, Duration window, Instant now, Answer answer) {
        return allowances.take(what, 1, window, now) ? answer : Answer.SILENCE;
    }
}
