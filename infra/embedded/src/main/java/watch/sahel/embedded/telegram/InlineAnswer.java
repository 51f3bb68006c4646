package watch.sahel.embedded.telegram;

import java.time.Duration;
import java.util.List;

/// What the bot offers somebody who types its name in any chat.
///
/// @param nextOffset what the next query sends along to see more, or empty
/// @param cacheTime so long Telegram gives the answer again without asking the bot
public record InlineAnswer(List<Result> results, String nextOffset, Duration cacheTime, boolean isPersonal) {
    public InlineAnswer {
        results = List.copyOf(results);
    }

    /// An article to choose.
    ///
    /// @param html the text of the message it sends, as the bot wrote it
    /// @param text the same as the reader sees it
    public record Result(String id, String title, String description, String html, String text) {}
}
