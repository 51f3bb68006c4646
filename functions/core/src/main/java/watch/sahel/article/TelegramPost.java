package watch.sahel.article;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A message of a public Telegram channel, as RSSHub and RSS-Bridge make an entry of it. It has no title of its own:
/// RSSHub takes the first line and puts marks for pictures, videos, replies and forwards before it, as words or as
/// emoji; RSS-Bridge cuts the text, and says `@channel posted a photo` where there is none. The channel's own emoji
/// stay, as a flag may be all that names the country.
final class TelegramPost {
    private static final String MEDIA = List.of(
                    "Reply",
                    "Forwarded",
                    "Service",
                    "Via bot",
                    "Video",
                    "GIF",
                    "Photo",
                    "Poll",
                    "Voice",
                    "Music",
                    "Document",
                    "Location",
                    "Contact",
                    "(?:Animated |Video )?Sticker",
                    "Unsupported")
            .stream()
            .collect(Collectors.joining("|", "\\[(?:", ")]"));

    private static final String SYMBOLS = "[↩🔁🔧🤖🎬🖼📊🎙🎵📄📍📱🚫]";

    private static final Pattern MARKS = Pattern.compile("\\A(?:(?:" + MEDIA + "|" + SYMBOLS + "\\x{FE0F}?)\\s*)+");

    private static final Pattern WORDLESS = Pattern.compile(
            "\\A@\\w{1,64} posted an? (?:photo|video|sticker|attachment|location|document|poll|voice message)\\z");

    private static final Pattern FORWARDED = Pattern.compile(
            "\\A(?:forwarded from|переслано (?:из|от|з)) ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ELLIPSIS = Pattern.compile("\\s*(?:…|\\.{3})\\z");

    private TelegramPost() {}

    static boolean isOne(String link) {
        return CanonicalUrl.of(link).startsWith("t.me/");
    }

    /// Empty for a message without words.
    static String title(String title) {
        var bare = MARKS.matcher(title).replaceFirst("").strip();
        return WORDLESS.matcher(bare).matches() ? "" : bare;
    }

    /// The message begins where its title does: before it stand the message it answers, and the name of the channel
    /// it was forwarded from, which says nothing of what happened. What follows a title that is a whole line is the
    /// next line.
    ///
    /// @param title of this message, without marks
    static String text(String text, String title) {
        if (title.isEmpty()) {
            return FORWARDED.matcher(text).lookingAt() ? "" : text;
        }
        var first = ELLIPSIS.matcher(title).replaceFirst("");
        var at = text.indexOf(first);
        if (at < 0) {
            return text;
        }
        return first.equals(title) && text.startsWith(" ", at + title.length())
                ? text.substring(at + title.length()).strip()
                : text.substring(at);
    }
}
