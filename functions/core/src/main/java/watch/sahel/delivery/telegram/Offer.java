package watch.sahel.delivery.telegram;

import java.nio.charset.StandardCharsets;

/// A message that somebody who asks the bot from another chat may send there.
///
/// @param id names it among the others
/// @param title and description are what is chosen by
/// @param html of the message
public record Offer(String id, String title, String description, String html) {
    /// Bot API, `InlineQueryResultArticle`: "Unique identifier for this result, 1-64 Bytes".
    public static final int MAX_ID_BYTES = 64;
    /// Bot API, `answerInlineQuery`: "No more than 50 results per query are allowed".
    public static final int MAX_OFFERS = 50;

    public Offer {
        var bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > MAX_ID_BYTES || title.isBlank() || html.isBlank()) {
            throw new IllegalArgumentException("not a result of the Bot API: '" + id + "' '" + title + "'");
        }
    }
}
