package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramDigest;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.Composer;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// `/latest [topic] [n]`: the stories that got a report most recently.
final class Latest implements Command {
    static final int DEFAULT_COUNT = 5;
    static final int MAX_COUNT = 10;
    /// UTF-16 units of what somebody typed that are said back.
    private static final int MAX_ECHO = 30;

    private static final Duration REACH = Duration.ofDays(7);

    private final StoryStore stories;

    Latest(StoryStore stories) {
        this.stories = stories;
    }

    @Override
    public String word() {
        return "latest";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_LATEST;
    }

    @Override
    public Reply answer(Request request) {
        var topics = all();
        var count = DEFAULT_COUNT;
        for (var argument : request.arguments()) {
            var topic = new TopicId(argument.toLowerCase(Locale.ROOT));
            if (all().contains(topic)) {
                topics = Set.of(topic);
            } else if (argument.length() < 4 && argument.chars().allMatch(Character::isDigit)) {
                count = Math.clamp(Integer.parseInt(argument), 1, MAX_COUNT);
            } else {
                return unknown(argument, request.wording().phrases());
            }
        }
        return list(topics, count, request.reader(), request.now());
    }

    private static Reply unknown(String argument, Phrases phrases) {
        var known = all().stream().map(TopicId::value).sorted().toList();
        return Reply.of(phrases.say(Phrase.UNKNOWN_TOPIC, Cut.at(argument, MAX_ECHO), phrases.list(known)));
    }

    private Reply list(Set<TopicId> topics, int count, String reader, Instant now) {
        var found = stories.filedSince(topics, now.minus(REACH), count);
        var wording = Wording.forReader(reader);
        var phrases = wording.phrases();
        if (found.isEmpty()) {
            return Reply.of(phrases.say(Phrase.NO_STORY_FOR_DAYS, REACH.toDays()));
        }
        var text = new TelegramHtml().bold(phrases.say(Phrase.LATEST_TITLE)).text("\n");
        var shown = new ArrayList<StoryId>();
        for (var story : found) {
            var item = Composer.item(story, Language.primary(reader), topics);
            var block = new TelegramHtml()
                    .text("\n" + (shown.size() + 1) + ".")
                    .append(TelegramDigest.story(Told.of(item, wording, reader, now), phrases));
            if (text.fits(block)) {
                text.append(block);
                shown.add(story.id());
            }
        }
        return new Reply(text, why(shown, phrases));
    }

    /// A button for each story in the order of the list.
    private static List<List<Tap>> why(List<StoryId> shown, Phrases phrases) {
        var buttons = new ArrayList<Tap>();
        for (var story : shown) {
            buttons.add(Why.button(phrases.say(Phrase.WHY_BUTTON, buttons.size() + 1), story));
        }
        return Rows.of(buttons);
    }

    private static Set<TopicId> all() {
        return Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
    }
}
