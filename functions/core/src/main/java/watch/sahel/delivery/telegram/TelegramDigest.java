package watch.sahel.delivery.telegram;

import java.util.ArrayList;
import java.util.List;
import watch.sahel.delivery.Bulletin;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Told;
import watch.sahel.digest.Digest;
import watch.sahel.language.Direction;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.story.StoryId;

/// Lays out a bulletin as Telegram messages, split only between stories. Pure.
public final class TelegramDigest {
    /// UTF-16 units. A headline longer than this is a lead in disguise, a longer notice a log. With them a story
    /// always fits into a message.
    private static final int MAX_HEADLINE = 300;

    private static final int MAX_NOTICE = 500;
    private static final int MAX_SHOWN_VOICES = 5;

    private TelegramDigest() {}

    /// One message.
    ///
    /// @param told its stories, in their order
    public record Part(String html, List<StoryId> told) {
        public Part {
            told = List.copyOf(told);
        }
    }

    private record Block(TelegramHtml html, List<StoryId> told) {
        Block(TelegramHtml html) {
            this(html, List.of());
        }

        Block(TelegramHtml html, Told told) {
            this(html, List.of(told.story()));
        }
    }

    /// The text of the [#parts].
    public static List<String> render(Digest digest, String reader) {
        return parts(digest, reader).stream().map(Part::html).toList();
    }

    /// The messages, in the order they are sent; each is within Telegram's limits.
    ///
    /// @param reader the reader's language, BCP 47
    public static List<Part> parts(Digest digest, String reader) {
        var bulletin = Bulletin.of(digest, reader);
        var phrases = bulletin.wording().phrases();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block(head(bulletin)));
        bulletin.inFull().forEach(told -> blocks.add(new Block(story(told, phrases), told)));
        var title = also(phrases);
        for (var told : bulletin.inBrief()) {
            var line = line(told, phrases.language().direction());
            blocks.add(new Block(title.append(line), told));
            title = new TelegramHtml();
        }
        bulletin.notices().forEach(notice -> blocks.add(new Block(notice(notice, bulletin))));
        return split(blocks);
    }

    private static TelegramHtml head(Bulletin bulletin) {
        var head = new TelegramHtml().bold(bulletin.wording().name()).text(" · " + bulletin.overview() + "\n");
        bulletin.weeks().forEach(week -> head.text(bulletin.lineMark(week) + week + "\n"));
        return head;
    }

    /// One story as a block that begins with an empty line. The headline's line runs as the headline does.
    public static TelegramHtml story(Told told, Phrases phrases) {
        return numbered("", told, phrases);
    }

    /// The same in a list, with its number before its headline: `3. `.
    public static TelegramHtml numbered(String number, Told told, Phrases phrases) {
        var block = new TelegramHtml()
                .text("\n" + number)
                .link(told.link(), Cut.at(told.headline(), MAX_HEADLINE))
                .text(told.mark() + "\n" + told.facts() + "\n");
        told.remarks()
                .forEach(remark -> block.text(phrases.language().direction().lineMark(remark) + "• " + remark + "\n"));
        voices(told, block, phrases);
        if (!told.because().isEmpty()) {
            block.text("\n").italic(told.because());
        }
        return block.text("\n");
    }

    private static void voices(Told told, TelegramHtml block, Phrases phrases) {
        var shown = told.voices().stream().limit(MAX_SHOWN_VOICES).toList();
        var before = phrases.language().direction().lineMark(shown.getFirst().shown());
        for (var voice : shown) {
            block.text(before).link(voice.link(), voice.shown()).text(voice.caution());
            before = phrases.separator();
        }
        var hidden = told.voices().size() - shown.size();
        if (hidden > 0) {
            block.text(" " + phrases.say(Phrase.AND_MORE, hidden));
        }
    }

    private static TelegramHtml also(Phrases phrases) {
        return new TelegramHtml().text("\n").bold(phrases.say(Phrase.ALSO)).text("\n");
    }

    /// One story in one line, which runs as the reader reads.
    private static TelegramHtml line(Told told, Direction reading) {
        var headline = Cut.at(told.headline(), MAX_HEADLINE);
        return new TelegramHtml()
                .text(reading.lineMark(headline) + "• ")
                .link(told.link(), reading.isolate(headline))
                .text(told.mark() + " · " + told.outlets() + "\n");
    }

    private static TelegramHtml notice(String notice, Bulletin bulletin) {
        return new TelegramHtml().text("\n" + bulletin.lineMark(notice) + "⚠️ " + Cut.at(notice, MAX_NOTICE) + "\n");
    }

    private static List<Part> split(List<Block> blocks) {
        var parts = new ArrayList<Part>();
        var message = new TelegramHtml();
        var told = new ArrayList<StoryId>();
        for (var block : blocks) {
            if (!message.isEmpty() && !message.fits(block.html())) {
                parts.add(new Part(message.toString().strip(), told));
                message = new TelegramHtml();
                told.clear();
            }
            message.append(block.html());
            told.addAll(block.told());
        }
        parts.add(new Part(message.toString().strip(), told));
        return parts;
    }
}
