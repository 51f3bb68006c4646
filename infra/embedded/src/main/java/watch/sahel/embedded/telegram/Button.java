package watch.sahel.embedded.telegram;

/// A button under a message: it opens a URL or tells the bot `callbackData`; the other one is empty.
public record Button(String text, String callbackData, String url) {
    public Button {
        if (text.isEmpty() || callbackData.isEmpty() == url.isEmpty()) {
            throw new IllegalArgumentException("a button has a text and either data or a URL: '" + text + "'");
        }
    }
}
