package watch.sahel.bot;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.delivery.telegram.StoryTag;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

/// `/start`: subscribes, or takes up again where one left, and asks in three taps what, when and in which language.
/// A link `t.me/bot?start=PAYLOAD` says `/start PAYLOAD`: see [StartLink].
final class Joining implements Command {
    private static final String WHAT = "what";
    private static final String WHEN = "when";
    private static final String LANGUAGE = "language";

    private final Resources resources;
    private final Watching watching;
    private final Timeline timeline;
    private final ChannelSetup channels;

    Joining(Resources resources, Watching watching, Timeline timeline, ChannelSetup channels) {
        this.resources = resources;
        this.watching = watching;
        this.timeline = timeline;
        this.channels = channels;
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
    public boolean personal() {
        return true;
    }

    @Override
    public boolean changes(Request request) {
        return switch (StartLink.read(request.rest())) {
            case StartLink.ToStory _, StartLink.ToChannel _ -> false;
            case StartLink.None _, StartLink.ToTopic _, StartLink.ToWatch _ -> true;
        };
    }

    @Override
    public Reply answer(Request request) {
        return switch (StartLink.read(request.rest())) {
            case StartLink.ToChannel link
            when request.chat().kind() == Chat.Kind.PRIVATE -> channels.linked(link, request);
            case StartLink.ToChannel _ -> Reply.of(request.wording().phrases().say(Phrase.CHANNEL_IN_PRIVATE));
            case StartLink.None _ -> welcome(join(request, builtIn()), request);
            case StartLink.ToTopic(TopicId topic) -> welcome(joinOn(topic, request), request);
            case StartLink.ToWatch(String query) -> {
                var joined = join(request, Set.of());
                yield watching.answer(request.saying(query).by(joined));
            }
            case StartLink.ToStory(StoryId story) -> shown(story, request);
        };
    }

    private static Set<TopicId> builtIn() {
        return Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
    }

    /// Who was there before keeps its choices. Whoever set up a channel is back with the own ones.
    ///
    /// @param topics of one who was not
    private Subscriber join(Request request, Set<TopicId> topics) {
        if (request.chat().kind() == Chat.Kind.PRIVATE) {
            resources.desks().close(request.chat().address());
        }
        var joining = Subscriber.joining(
                request.chat().address(),
                request.reader(),
                ZoneOffset.UTC,
                topics,
                resources.schedule(),
                request.now());
        return resources.subscribers().add(joining)
                ? joining
                : resources
                        .subscribers()
                        .change(request.id(), subscriber -> Resuming.resumed(subscriber, request.now()))
                        .orElse(joining);
    }

    private Subscriber joinOn(TopicId topic, Request request) {
        join(request, Set.of(topic));
        return resources
                .choose(request, choices -> {
                    var topics = new HashSet<>(choices.topics());
                    topics.add(topic);
                    return choices.following(topics);
                })
                .orElseThrow();
    }

    /// The first of three questions.
    private Reply welcome(Subscriber joined, Request request) {
        var phrases = request.wording().phrases();
        var text = new TelegramHtml().bold(phrases.say(Phrase.WELCOME)).text("\n");
        if (!joined.topics().isEmpty()) {
            text.text(phrases.say(Phrase.WELCOME_TOPICS, topics(joined, request)) + "\n");
        }
        text.text(phrases.say(Phrase.WELCOME_RHYTHM, Rhythm.of(joined.choices(), phrases)) + "\n\n")
                .bold("1/3 " + phrases.say(Phrase.ASK_WHAT));
        var main = Topics.builtIn().stream().map(Topic::id).toList();
        var both = request.wording().topic(main.getFirst()) + " + "
                + request.wording().topic(main.getLast());
        return new Reply(
                text,
                List.of(
                        List.of(button(both, WHAT + " both")),
                        main.stream()
                                .map(topic -> button(request.wording().topic(topic), WHAT + " " + topic))
                                .toList()));
    }

    private static String topics(Subscriber subscriber, Request request) {
        return request.wording()
                .phrases()
                .enumeration(subscriber.topics().stream()
                        .filter(topic -> !topic.isFeed())
                        .map(TopicId::value)
                        .sorted()
                        .map(topic -> request.wording().topic(new TopicId(topic)))
                        .toList());
    }

    @Override
    public Reaction tapped(Request request, String code) {
        var said = request.arguments();
        if (said.size() != 2) {
            return Reaction.apart(answer(request));
        }
        if (request.subscriber().isEmpty()) {
            return Reaction.toast(request.wording().phrases().say(Phrase.NOT_SUBSCRIBED));
        }
        return switch (said.getFirst()) {
            case WHAT -> what(said.getLast(), request);
            case WHEN -> when(said.getLast(), request);
            case LANGUAGE -> language(said.getLast(), request);
            default -> Reaction.toast(request.wording().phrases().say(Phrase.BUTTON_OUTDATED));
        };
    }

    /// The main topics are as chosen; narrower ones and watches stay.
    private Reaction what(String chosen, Request request) {
        resources.choose(request, choices -> {
            var topics = new HashSet<>(choices.topics());
            topics.removeAll(builtIn());
            builtIn().stream()
                    .filter(topic -> chosen.equals("both") || topic.value().equals(chosen))
                    .forEach(topics::add);
            return choices.following(topics);
        });
        var phrases = request.wording().phrases();
        return Reaction.inPlace(new Reply(
                new TelegramHtml().bold("2/3 " + phrases.say(Phrase.ASK_WHEN)),
                List.of(
                        List.of(
                                button("⚡ " + phrases.say(Phrase.AT_ONCE), WHEN + " now"),
                                button("🕐 " + phrases.say(Phrase.HOURLY), WHEN + " hourly")),
                        List.of(button("07:00", WHEN + " 7"), button("07:00 + 18:00", WHEN + " 7,18")))));
    }

    private Reaction when(String chosen, Request request) {
        resources.choose(request, choices -> choices.on(schedule(chosen, choices)));
        var text = new TelegramHtml().bold("3/3 " + request.wording().phrases().say(Phrase.ASK_LANGUAGE));
        var buttons = Arrays.stream(Language.values())
                .map(language -> button(language.ownName(), LANGUAGE + " " + language.tag()))
                .toList();
        return Reaction.inPlace(new Reply(text, Rows.of(buttons, 3)));
    }

    private static Schedule schedule(String chosen, Choices choices) {
        return switch (chosen) {
            case "now" -> new Schedule.AtOnce();
            case "hourly" -> new Schedule.Hourly();
            case "7" -> new Schedule.Daily(List.of(LocalTime.of(7, 0)));
            case "7,18" -> new Schedule.Daily(List.of(LocalTime.of(7, 0), LocalTime.of(18, 0)));
            default -> choices.schedule();
        };
    }

    private Reaction language(String tag, Request request) {
        var language = Language.of(tag);
        var joined = resources
                .subscribers()
                .change(request.id(), subscriber -> subscriber.speaking(language.tag()))
                .orElseThrow();
        var reader = request.by(joined);
        var phrases = reader.wording().phrases();
        return Reaction.inPlace(Reply.of(new TelegramHtml()
                .bold(phrases.say(Phrase.ALL_SET))
                .text("\n" + phrases.say(Phrase.WELCOME_TOPICS, topics(joined, reader)) + "\n")
                .text(phrases.say(Phrase.YOUR_RHYTHM, Rhythm.of(joined.choices(), phrases)) + "\n\n")
                .text(phrases.say(Phrase.WELCOME_COMMANDS))));
    }

    /// A story that somebody shared; reading it subscribes nobody.
    private Reply shown(StoryId story, Request request) {
        var shown = timeline.answer(request.saying(StoryTag.of(story)));
        if (request.active().isPresent()) {
            return shown;
        }
        var buttons = new ArrayList<>(shown.buttons());
        buttons.add(List.of(button(request.wording().phrases().say(Phrase.SUBSCRIBE), "")));
        return new Reply(shown.text(), buttons);
    }
}
