package watch.sahel.delivery.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestItem;
import watch.sahel.digest.DigestItem.Source;

/// Renders a digest as Telegram messages, split only between stories. Pure.
public final class TelegramDigest {
    /// A headline longer than this is a lead in disguise.
    private static final int MAX_HEADLINE_CHARS = 300;

    private static final int MAX_SHOWN_SOURCES = 5;

    private TelegramDigest() {}

    /// The messages, in the order they are sent; each is within Telegram's limits.
    public static List<String> render(Digest digest, String language) {
        var title = new TelegramHtml().bold("Sahel Watch").text(" · " + Wording.overview(digest) + "\n");
        var blocks = new ArrayList<TelegramHtml>();
        blocks.add(title);
        digest.inFull().forEach(item -> blocks.add(item(item, digest.composedAt(), language)));
        if (!digest.inBrief().isEmpty()) {
            blocks.add(new TelegramHtml().text("\n").bold("Also").text("\n"));
            digest.inBrief().forEach(item -> blocks.add(line(item, language)));
        }
        digest.notices().forEach(notice -> blocks.add(new TelegramHtml().text("\n⚠️ " + notice + "\n")));
        return split(blocks);
    }

    /// One story as a block that begins with an empty line.
    public static TelegramHtml item(DigestItem item, Instant now, String language) {
        var mark = Wording.languageMark(item, language);
        var block = new TelegramHtml()
                .text("\n" + Wording.label(item))
                .link(item.sources().getFirst().link(), cut(item.headline()))
                .text(mark.isEmpty() ? "\n" : " [" + mark + "]\n")
                .text(Wording.facts(item, now) + "\n");
        sources(item, block);
        if (!item.because().isEmpty()) {
            block.text("\n").italic("because: " + String.join(", ", item.because()));
        }
        return block.text("\n");
    }

    /// One story in one line.
    private static TelegramHtml line(DigestItem item, String language) {
        var mark = Wording.languageMark(item, language);
        return new TelegramHtml()
                .text("• " + Wording.label(item))
                .link(item.sources().getFirst().link(), cut(item.headline()))
                .text((mark.isEmpty() ? "" : " [" + mark + "]") + " · " + Wording.outlets(item) + "\n");
    }

    private static void sources(DigestItem item, TelegramHtml block) {
        var separator = "";
        for (var source : item.sources().stream().limit(MAX_SHOWN_SOURCES).toList()) {
            block.text(separator).link(source.link(), name(source));
            var caution = Wording.caution(source);
            if (!caution.isEmpty()) {
                block.text(" (" + caution + ")");
            }
            separator = ", ";
        }
        var hidden = item.sources().size() - MAX_SHOWN_SOURCES;
        if (hidden > 0) {
            block.text(" and " + hidden + " more");
        }
    }

    private static String name(Source source) {
        var flag = Wording.flag(source.country());
        return flag.isEmpty() ? source.outlet() : flag + " " + source.outlet();
    }

    private static List<String> split(List<TelegramHtml> blocks) {
        var messages = new ArrayList<String>();
        var message = new TelegramHtml();
        for (var block : blocks) {
            if (!message.isEmpty() && !message.fits(block)) {
                messages.add(message.toString().strip());
                message = new TelegramHtml();
            }
            message.append(block);
        }
        messages.add(message.toString().strip());
        return messages;
    }

    private static String cut(String headline) {
        return headline.length() <= MAX_HEADLINE_CHARS
                ? headline
                : headline.substring(
                                0, headline.offsetByCodePoints(0, headline.codePointCount(0, MAX_HEADLINE_CHARS - 1)))
                        + "…";
    }
}
