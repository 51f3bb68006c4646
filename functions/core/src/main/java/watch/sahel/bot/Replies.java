package watch.sahel.bot;

import java.time.Duration;
import java.util.Set;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.subscriber.Schedule;

/// What the bot says of itself: welcome, help, topics, and that it did not understand. Pure.
final class Replies {
    /// UTF-16 units of what somebody typed that are said back.
    private static final int MAX_ECHO = 40;

    private Replies() {}

    static TelegramHtml welcome(Schedule schedule, Wording wording) {
        var phrases = wording.phrases();
        var topics = Topics.builtIn().stream()
                .map(topic -> wording.topic(topic.id()))
                .toList();
        return new TelegramHtml()
                .bold(phrases.say(Phrase.WELCOME))
                .text("\n" + phrases.say(Phrase.WELCOME_TOPICS, phrases.enumeration(topics)) + "\n")
                .text(phrases.say(Phrase.WELCOME_RHYTHM, rhythm(schedule, phrases)) + "\n\n")
                .text(phrases.say(Phrase.WELCOME_COMMANDS));
    }

    private static String rhythm(Schedule schedule, Phrases phrases) {
        return switch (schedule) {
            case Schedule.AtOnce _ -> phrases.say(Phrase.AS_IT_COMES);
            case Schedule.Hourly _ -> phrases.say(Phrase.EVERY_HOUR);
            case Schedule.Every(Duration pause) -> phrases.say(Phrase.EVERY_MINUTES, pause.toMinutes());
            case Schedule.Daily(var times, var _) ->
                phrases.say(
                        Phrase.DAILY_AT,
                        phrases.enumeration(times.stream().map(Object::toString).toList()));
        };
    }

    static TelegramHtml topics(Set<TopicId> wanted, Wording wording) {
        var phrases = wording.phrases();
        var text = new TelegramHtml().bold(phrases.say(Phrase.TOPICS_TITLE)).text("\n");
        for (var topic : Topics.builtIn()) {
            text.text(wanted.contains(topic.id()) ? "✅ " : "▫️ ")
                    .bold(wording.topic(topic.id()))
                    .text(": " + wording.outletsWords("/latest " + topic.id().value()) + "\n");
        }
        return wanted.isEmpty() ? text.text("\n" + phrases.say(Phrase.NOT_SUBSCRIBED)) : text;
    }

    static TelegramHtml help(Phrases phrases) {
        var direction = phrases.language().direction();
        var text = new TelegramHtml().bold(phrases.say(Phrase.HELP_TITLE)).text("\n");
        for (var command : Command.values()) {
            text.text(direction.lineMark(command.typed()) + direction.isolate(command.typed()) + " - "
                    + phrases.say(command.purpose()) + "\n");
        }
        return text;
    }

    static TelegramHtml unknown(String text, Phrases phrases) {
        var said = text.startsWith("/")
                ? phrases.say(Phrase.UNKNOWN_COMMAND, Cut.at(text.split("\\s+", 2)[0], MAX_ECHO))
                : phrases.say(Phrase.ONLY_COMMANDS);
        return new TelegramHtml().text(said + " " + phrases.say(Phrase.TRY_COMMANDS));
    }
}
