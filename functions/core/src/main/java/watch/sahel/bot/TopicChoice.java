package watch.sahel.bot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import watch.sahel.delivery.Cut;
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
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// `/topics`: what can be had. A tap on one takes it, then has it told at once, then drops it. Its button says which of
/// these it does, so that a tap that is handled again, or on an old message, does no more than it said.
final class TopicChoice implements Command {
    private static final int BUTTONS_A_ROW = 2;
    /// UTF-16 units of what somebody typed that are said back.
    private static final int MAX_ECHO = 60;

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

    /// `/topics jnim` takes it, and leaves it as it is where it was taken; `now`, `digests` or `off` behind it says
    /// what it is to be.
    @Override
    public Reply answer(Request request) {
        if (request.subscriber().isEmpty()) {
            return Reply.notSubscribed(request);
        }
        if (request.rest().isBlank()) {
            return shown(request.subscriber().get(), request);
        }
        var words = request.rest().strip().split("\\s+(?=\\S+$)", 2);
        var wanted = words.length < 2 ? Optional.<Told>empty() : Told.named(words[1].toLowerCase(Locale.ROOT));
        var named = wanted.isEmpty() ? request.rest() : words[0];
        return topic(named, request)
                .map(topic -> chosen(topic, wanted, request))
                .orElseGet(() -> unknown(request));
    }

    private Reply unknown(Request request) {
        var said = request.wording()
                .phrases()
                .say(Phrase.TOPIC_UNKNOWN, Cut.at(request.rest().strip(), MAX_ECHO));
        var shown = shown(request.subscriber().orElseThrow(), request);
        return new Reply(new TelegramHtml().text(said + "\n\n").append(shown.text()), shown.buttons());
    }

    /// By its id or by what its button says.
    private static Optional<TopicId> topic(String typed, Request request) {
        var wanted = folded(typed);
        return all().stream()
                .filter(topic -> folded(topic.value()).equals(wanted)
                        || folded(request.wording().topic(topic)).equals(wanted))
                .findFirst();
    }

    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Word::folded).toList();
    }

    private Reply chosen(TopicId topic, Optional<Told> wanted, Request request) {
        return resources
                .choose(
                        request,
                        choices -> turned(
                                choices,
                                topic,
                                wanted.orElseGet(() -> Told.of(topic, choices).taken())))
                .map(subscriber -> shown(subscriber, request))
                .orElseGet(() -> Reply.notSubscribed(request));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        return Reaction.inPlace(answer(request));
    }

    private enum Told {
        NOT("▫️", "off"),
        IN_DIGESTS("🗞", "digests"),
        AT_ONCE("⚡", "now");

        private final String sign;
        private final String word;

        Told(String sign, String word) {
            this.sign = sign;
            this.word = word;
        }

        static Optional<Told> named(String word) {
            return Arrays.stream(values())
                    .filter(told -> told.word.equals(word))
                    .findAny();
        }

        Told next() {
            return switch (this) {
                case NOT -> IN_DIGESTS;
                case IN_DIGESTS -> AT_ONCE;
                case AT_ONCE -> NOT;
            };
        }

        Told taken() {
            return this == NOT ? IN_DIGESTS : this;
        }

        static Told of(TopicId topic, Choices choices) {
            if (!choices.topics().contains(topic)) {
                return NOT;
            }
            return choices.toldAtOnce().contains(topic) ? AT_ONCE : IN_DIGESTS;
        }
    }

    /// Where all is told at once there are no digests to choose.
    private static Choices turned(Choices choices, TopicId topic, Told wanted) {
        var topics = new HashSet<>(choices.topics());
        var atOnce = new HashSet<>(choices.atOnce());
        topics.remove(topic);
        atOnce.remove(topic);
        switch (wanted) {
            case NOT -> {}
            case IN_DIGESTS -> topics.add(topic);
            case AT_ONCE -> {
                topics.add(topic);
                atOnce.add(topic);
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
            var told = Told.of(topic, choices);
            var label = told.sign + " " + request.wording().topic(topic);
            buttons.add(button(label, topic + " " + told.next().word));
        }
        return new Reply(text, Rows.of(buttons, BUTTONS_A_ROW));
    }
}
