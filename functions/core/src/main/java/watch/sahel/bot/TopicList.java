package watch.sahel.bot;

import java.util.Set;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.match.Topics;
import watch.sahel.subscriber.Subscriber;

/// `/topics`: what can be had, and what one gets.
final class TopicList implements Command {
    @Override
    public String word() {
        return "topics";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_TOPICS;
    }

    @Override
    public Reply answer(Request request) {
        var wanted = request.active().map(Subscriber::topics).orElse(Set.of());
        var wording = request.wording();
        var phrases = wording.phrases();
        var text = new TelegramHtml().bold(phrases.say(Phrase.TOPICS_TITLE)).text("\n");
        for (var topic : Topics.builtIn()) {
            text.text(wanted.contains(topic.id()) ? "✅ " : "▫️ ")
                    .bold(wording.topic(topic.id()))
                    .text(": " + wording.outletsWords("/latest " + topic.id().value()) + "\n");
        }
        return Reply.of(wanted.isEmpty() ? text.text("\n" + phrases.say(Phrase.NOT_SUBSCRIBED)) : text);
    }
}
