package watch.sahel.delivery.telegram;

import java.util.regex.Pattern;

/// Builds one message of the Bot API's HTML parse mode, counting as Telegram counts: UTF-16 units of the text after
/// parsing, and entities (core.telegram.org/bots/api#html-style).
public final class TelegramHtml {
    /// Bot API, `sendMessage`: "1-4096 characters after entities parsing".
    public static final int MAX_CHARS = 4096;
    /// Entities past the hundredth of a message are dropped by Telegram without a word.
    public static final int MAX_ENTITIES = 100;

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">(.*?)</a>", Pattern.DOTALL);

    private final StringBuilder html = new StringBuilder();
    private int chars;
    private int entities;

    public TelegramHtml text(String text) {
        html.append(escape(text));
        chars += text.length();
        return this;
    }

    public TelegramHtml bold(String text) {
        return tagged("b", text);
    }

    public TelegramHtml italic(String text) {
        return tagged("i", text);
    }

    /// In fixed width; a tap copies it.
    public TelegramHtml code(String text) {
        return tagged("code", text);
    }

    /// The text as a link, or plain if there is no URL.
    public TelegramHtml link(String url, String text) {
        if (url.isEmpty()) {
            return text(text);
        }
        html.append("<a href=\"").append(escape(url).replace("\"", "&quot;")).append("\">");
        text(text);
        html.append("</a>");
        entities++;
        return this;
    }

    public TelegramHtml append(TelegramHtml other) {
        html.append(other.html);
        chars += other.chars;
        entities += other.entities;
        return this;
    }

    public boolean fits(TelegramHtml more) {
        return chars + more.chars <= MAX_CHARS && entities + more.entities <= MAX_ENTITIES;
    }

    public boolean isEmpty() {
        return chars == 0;
    }

    private TelegramHtml tagged(String tag, String text) {
        html.append('<').append(tag).append('>');
        text(text);
        html.append("</").append(tag).append('>');
        entities++;
        return this;
    }

    /// What a message of this form says without its form; links stand behind their words.
    static String plain(String html) {
        return LINK.matcher(html)
                .replaceAll("$2 ($1)")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
