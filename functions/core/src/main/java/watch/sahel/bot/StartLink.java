package watch.sahel.bot;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import watch.sahel.delivery.telegram.StoryTag;
import watch.sahel.match.TopicId;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Address;

/// What a link `t.me/bot?start=PAYLOAD` leads to: `topic_jnim`, `story_` and the story's tag, `channel_` and the
/// channel's tag, or `watch_` and a query in base64url. A payload has at most 64 letters, digits, `_` and `-`
// (Telegram, "Deep linking").
sealed interface StartLink {
    String STORY = "story";
    String CHANNEL = "channel";

    /// No payload, or one that nobody of us made: as `/start` alone.
    record None() implements StartLink {}

    record ToTopic(TopicId topic) implements StartLink {}

    record ToWatch(String query) implements StartLink {}

    record ToStory(StoryId story) implements StartLink {}

    /// The set-up of a channel, see [ChannelDesk].
    record ToChannel(Address.TelegramChat channel) implements StartLink {}

    static String toStory(StoryId story) {
        return STORY + "_" + StoryTag.of(story);
    }

    static String toChannel(Address.TelegramChat channel) {
        return CHANNEL + "_" + ChannelTag.of(channel);
    }

    static StartLink read(String payload) {
        var parts = payload.strip().split("_", 2);
        var link = parts.length < 2
                ? Optional.<StartLink>empty()
                : switch (parts[0].toLowerCase(Locale.ROOT)) {
                    case "topic" -> topic(parts[1].toLowerCase(Locale.ROOT)).<StartLink>map(ToTopic::new);
                    case "watch" -> query(parts[1]).<StartLink>map(ToWatch::new);
                    case CHANNEL -> ChannelTag.read(parts[1]).<StartLink>map(ToChannel::new);
                    case STORY -> StoryTag.read(parts[1]).<StartLink>map(ToStory::new);
                    default -> Optional.<StartLink>empty();
                };
        return link.orElseGet(None::new);
    }

    private static Optional<TopicId> topic(String word) {
        return TopicChoice.all().stream()
                .filter(topic -> topic.value().equals(word))
                .findAny();
    }

    private static Optional<String> query(String encoded) {
        try {
            var query = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).strip();
            return query.isEmpty() ? Optional.empty() : Optional.of(query);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
