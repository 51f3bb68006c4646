package watch.sahel.embedded.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message of the bot as it stands in the chat.
///
/// @param date when it was sent
/// @param changed when it got its present text; `date` if it was never edited
/// @param text what the reader sees, without markup
/// @param html the text parameter as the bot sent it
/// @param buttons rows of the keyboard under it
/// @param topic the forum topic (`message_thread_id`), 0 for none
/// @param replyTo the message it answers, 0 for none
/// @param linkPreview whether Telegram may show a preview of its first link
/// @param document the file it is, with the text as its caption
/// @param edits earlier texts, oldest first; empty if it was never edited
public record SentMessage(
        long id,
        long chatId,
        Instant date,
        Instant changed,
        String text,
        List<TextEntity> entities,
        String html,
        List<List<Button>> buttons,
        int topic,
        long replyTo,
        LinkPreview linkPreview,
        Optional<SentFile> document,
        List<String> edits) {
    public enum LinkPreview {
        SHOWN,
        OFF
    }

    public SentMessage {
        entities = List.copyOf(entities);
        buttons = buttons.stream().map(List::copyOf).toList();
        edits = List.copyOf(edits);
    }

    SentMessage edited(Content content, Instant when) {
        var earlier = new ArrayList<>(edits);
        earlier.add(text);
        return new SentMessage(
                id,
                chatId,
                date,
                when,
                content.text().text(),
                content.text().entities(),
                content.source(),
                content.buttons(),
                topic,
                replyTo,
                content.linkPreview(),
                document,
                earlier);
    }

    boolean shows(Content content) {
        return text.equals(content.text().text())
                && entities.equals(content.text().entities())
                && buttons.equals(content.buttons());
    }

    /// The URLs of its text links, in order.
    public List<String> links() {
        return entities.stream()
                .filter(entity -> entity.type().equals("text_link"))
                .map(TextEntity::argument)
                .toList();
    }

    /// What a message shows, before it is one.
    record Content(
            FormattedText text,
            String source,
            List<List<Button>> buttons,
            LinkPreview linkPreview,
            Optional<SentFile> document) {}
}
