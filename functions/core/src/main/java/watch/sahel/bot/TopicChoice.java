package watch.sahel.bot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.query.NarrowTopics;
import watch.sahel.query.NarrowTopics.NarrowTopic;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

/// `/topics`: what can be had. A tap on one takes it, then has it told at once, then drops it.
final class TopicChoice implements Command {
    private static final int BUTTONS_A_ROW = 2;

    private final Resources resources;

    TopicChoice(Resources resources) {
        this.resources = resources;
    }

    /// The main ones first.
    static List<TopicId> all() {
        var all = new ArrayList<>(Topics.builtIn().stream().map(Topic::id).toList());
        NarrowTopics.bundled().all().stream()
                .map(NarrowTopic::topic)
                .map(Topic::id)
                .forEach(all::add);
        return all;
    }

    @Override
    public String word() {
        return "topics";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_TOPICS;
    }

    @Override
    public boolean changes(Request request) {
        return !request.rest().isBlank();
    }

    /// `/topics jnim` is as a tap on it.
    @Override
    public Reply answer(Request request) {
        if (request.subscriber().isEmpty()) {
            return Reply.notSubscribed(request);
        }
        var named = new TopicId(request.rest().isBlank() ? "*" : request.rest().strip());
        if (request.rest().isBlank() || !all().contains(named)) {
            return shown(request.subscriber().get(), request);
        }
        return resources
                .choose(request, choices -> turned(choices, named))
                .map(subscriber -> shown(subscriber, request))
                .orElseGet(() -> Reply.notSubscribed(request));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        return Reaction.inPlace(answer(request));
    }

    private enum Told {
        NOT("▫️"),
        IN_DIGESTS("🗞"),
        AT_ONCE("⚡");

        private final String sign;

        Told(String sign) {
            this.sign = sign;
        }

        static Told of(TopicId topic, Choices choices) {
            if (!choices.topics().contains(topic)) {
                return NOT;
            }
            return choices.toldAtOnce().contains(topic) ? AT_ONCE : IN_DIGESTS;
        }
    }

    /// Where all is told at once there are no digests to choose.
    private static Choices turned(Choices choices, TopicId topic) {
        var topics = new HashSet<>(choices.topics());
        var atOnce = new HashSet<>(choices.atOnce());
        switch (Told.of(topic, choices)) {
            case NOT -> topics.add(topic);
            case IN_DIGESTS -> atOnce.add(topic);
            case AT_ONCE -> {
                topics.remove(topic);
                atOnce.remove(topic);
            }
        }
        return choices.following(topics).atOnce(atOnce);
    }

    private Reply shown(Subscriber subscriber, Request request) {
        var phrases = request.wording().phrases();
        var choices = subscriber.choices();
        var text = new TelegramHtml()
                .bold(phrases.say(Phrase.TOPICS_TITLE))
                .text("\n" + Told.AT_ONCE.sign + " " + phrases.say(Phrase.AT_ONCE));
        if (!(choices.schedule() instanceof Schedule.AtOnce)) {
            text.text(" · " + Told.IN_DIGESTS.sign + " " + phrases.say(Phrase.IN_DIGESTS));
        }
        text.text(" · " + Told.NOT.sign + " " + phrases.say(Phrase.NOT_TOLD))
                .text("\n\n" + phrases.say(Phrase.TOPICS_HINT));
        var buttons = new ArrayList<Tap>();
        for (var topic : all()) {
            var label = Told.of(topic, choices).sign + " " + request.wording().topic(topic);
            buttons.add(button(label, topic.value()));
        }
        return new Reply(text, Rows.of(buttons, BUTTONS_A_ROW));
    }
}
