package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramDigest;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.Composer;
import watch.sahel.match.Topic;
import watch.sahel.match.TopicId;
import watch.sahel.match.Topics;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;

/// `/latest [topic] [n]`: the stories that got a report most recently.
final class Latest {
    static final int DEFAULT_COUNT = 5;
    static final int MAX_COUNT = 10;
    private static final Duration REACH = Duration.ofDays(7);

    private final StoryStore stories;

    Latest(StoryStore stories) {
        this.stories = stories;
    }

    Reply answer(List<String> arguments, String language, Instant now) {
        var topics = all();
        var count = DEFAULT_COUNT;
        for (var argument : arguments) {
            var topic = new TopicId(argument.toLowerCase(Locale.ROOT));
            if (all().contains(topic)) {
                topics = Set.of(topic);
            } else if (argument.length() < 4 && argument.chars().allMatch(Character::isDigit)) {
                count = Math.clamp(Integer.parseInt(argument), 1, MAX_COUNT);
            } else {
                return Reply.of("I know no topic '" + shortened(argument) + "'. Topics: "
                        + all().stream().map(TopicId::value).sorted().collect(Collectors.joining(", "))
                        + ". Example: /latest wagner 3");
            }
        }
        return list(topics, count, language, now);
    }

    private Reply list(Set<TopicId> topics, int count, String language, Instant now) {
        var found = stories.filedSince(topics, now.minus(REACH), count);
        if (found.isEmpty()) {
            return Reply.of("No story in the last " + REACH.toDays() + " days yet. /help");
        }
        var text = new TelegramHtml().bold("Latest").text("\n");
        var shown = new ArrayList<StoryId>();
        for (var story : found) {
            var item = TelegramDigest.item(Composer.item(story, language, topics), now, language);
            var block = new TelegramHtml().text("\n" + (shown.size() + 1) + ".").append(item);
            if (text.fits(block)) {
                text.append(block);
                shown.add(story.id());
            }
        }
        return new Reply(text, why(shown));
    }

    /// A button for each story in the order of the list.
    private static List<List<Tap>> why(List<StoryId> shown) {
        var buttons = new ArrayList<Tap>();
        for (var story : shown) {
            buttons.add(new Tap("Why " + (buttons.size() + 1), Why.BUTTON + StoryTag.of(story)));
        }
        return Rows.of(buttons);
    }

    private static Set<TopicId> all() {
        return Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
    }

    private static String shortened(String word) {
        return word.length() > 30 ? word.substring(0, 30) + "…" : word;
    }
}
