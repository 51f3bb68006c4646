package watch.sahel.embedded.telegram;

/// What the bot showed after a button was pressed; `text` may be empty (only the button's spinner stops).
public record CallbackAnswer(String queryId, String text) {}
