package watch.sahel.bot;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Topic;
import watch.sahel.match.Topics;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;

/// `/start`: subscribes, or takes up again where one left.
final class Joining implements Command {
    private final Resources resources;

    Joining(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "start";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_START;
    }

    @Override
    public boolean changes(Request request) {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var topics = Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
        var joining = Subscriber.joining(
                request.chat().address(),
                request.reader(),
                ZoneOffset.UTC,
                topics,
                resources.schedule(),
                request.now());
        if (!resources.subscribers().add(joining)) {
            resources.subscribers().change(request.id(), subscriber -> subscriber.standing(Standing.ACTIVE));
        }
        return Reply.of(welcome(request));
    }

    private TelegramHtml welcome(Request request) {
        var wording = request.wording();
        var phrases = wording.phrases();
        var topics = Topics.builtIn().stream()
                .map(topic -> wording.topic(topic.id()))
                .toList();
        return new TelegramHtml()
                .bold(phrases.say(Phrase.WELCOME))
                .text("\n" + phrases.say(Phrase.WELCOME_TOPICS, phrases.enumeration(topics)) + "\n")
                .text(phrases.say(Phrase.WELCOME_RHYTHM, rhythm(resources.schedule(), phrases)) + "\n\n")
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
}
