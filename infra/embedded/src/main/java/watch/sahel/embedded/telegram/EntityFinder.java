package watch.sahel.embedded.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what Telegram recognises by itself in a person's text: commands, mentions, hashtags and written-out URLs.
/// The
/// texts of the bot are left as the bot formatted them.
final class EntityFinder {
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/<>@])/\\w{1,64}(@\\w{3,32})?(?![\\w/])");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w/@])@\\w{3,32}\\b");
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\w#])#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*");
    private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private EntityFinder() {}

    static List<TextEntity> find(String text) {
        var urls = all("url", URL, text).toList();
        var others = Stream.of(
                        all("bot_command", COMMAND, text), all("mention", MENTION, text), all("hashtag", HASHTAG, text))
                .flatMap(found -> found)
                .filter(entity ->
                        urls.stream().noneMatch(url -> url.offset() <= entity.offset() && entity.end() <= url.end()));
        return Stream.concat(urls.stream(), others)
                .sorted(Comparator.comparingInt(TextEntity::offset))
                .toList();
    }

    /// Whether a bot in privacy mode hears `text` in a group: a command not meant for another bot, or its name.
    static boolean callsOn(BotIdentity bot, String text) {
        var name = "@" + bot.username();
        return find(text).stream().anyMatch(entity -> {
            var words = entity.of(text);
            return switch (entity.type()) {
                case "bot_command" -> entity.offset() == 0 && (!words.contains("@") || words.endsWith(name));
                case "mention" -> words.equals(name);
                default -> false;
            };
        });
    }

    private static Stream<TextEntity> all(String type, Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> TextEntity.of(type, found.start(), found.end() - found.start()));
    }
}
