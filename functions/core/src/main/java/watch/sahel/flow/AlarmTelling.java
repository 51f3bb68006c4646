package watch.sahel.flow;

import java.time.Duration;
import java.util.Optional;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.ChatNotes;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;

/// Tells alarms in the operator's chat, if there is one: that one began, why and what to do, and that it is over. Which
/// troubles are alarms is the template's business.
public final class AlarmTelling {
    /// UTF-16 units. A reason lists the measured values, and may be long.
    static final int MAX_NAME = 255;

    static final int MAX_REASON = 300;
    static final int MAX_MEANING = 1_000;

    private final SubscriberStore subscribers;
    private final ChatNotes notes;
    private final Optional<Address> operator;

    /// @param operator who looks after the bot, if anybody does
    public AlarmTelling(SubscriberStore subscribers, ChatNotes notes, Optional<Address> operator) {
        this.subscribers = subscribers;
        this.notes = notes;
        this.operator = operator;
    }

    /// @param meaning what is wrong, and where it stands what to do; in English
    /// @param reason as CloudWatch gives it
    public record Alarm(String name, State state, String meaning, String reason) {
        public enum State {
            BEGUN,
            OVER
        }
    }

    /// Told again, it is said again.
    public void tell(Alarm alarm) {
        if (operator.orElse(null) instanceof Address.TelegramChat chat) {
            var language = subscribers
                    .find(SubscriberId.of(chat))
                    .map(Subscriber::language)
                    .orElse("en");
            notes.send(new ChatNotes.Note(chat, text(alarm, Wording.forReader(language))), Duration.ZERO);
        }
    }

    private static String text(Alarm alarm, Wording wording) {
        var phrases = wording.phrases();
        var name = wording.outletsWords(Cut.at(alarm.name(), MAX_NAME));
        return switch (alarm.state()) {
            case OVER -> "✅ " + phrases.say(Phrase.ALARM_OVER, name);
            case BEGUN ->
                String.join(
                        "\n",
                        "🚨 " + phrases.say(Phrase.ALARM_BEGUN, name),
                        phrases.say(Phrase.ALARM_MEANS, wording.outletsWords(Cut.at(alarm.meaning(), MAX_MEANING))),
                        phrases.say(Phrase.ALARM_REASON, wording.outletsWords(Cut.at(alarm.reason(), MAX_REASON))));
        };
    }
}
