package watch.sahel.embedded.telegram;

/// What the bot showed after a button was pressed; `text` may be empty (only the button's spinner stops), and so may
/// `url`, the link to a chat with the bot that is opened.
public record CallbackAnswer(String queryId, String text, String url) {}
