package watch.sahel.delivery.email;

import static watch.sahel.delivery.email.Html.escape;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import watch.sahel.delivery.Bulletin;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Told.Voice;
import watch.sahel.language.Phrase;

/// Lays out a bulletin as the HTML of a mail. Pure. Frame and style are [MailPage]'s.
final class EmailDigest {
    /// UTF-8. Gmail shows 102 kB (of 1,024 bytes) of a mail's HTML and hides the rest, with the unsubscribe link;
    /// the margin is for what mail servers on the way add.
    static final int MAX_BYTES = 96 * 1024;

    private EmailDigest() {}

    /// The page with as many stories as fit; the others are counted, with a link.
    static String html(Bulletin bulletin, MailLinks links) {
        var footer = notices(bulletin) + MailPage.footer(bulletin, links);
        var room = MAX_BYTES - bytes(MailPage.of(bulletin, "", footer + more(bulletin, links, Integer.MAX_VALUE)));
        var full = fitting(
                bulletin.inFull().stream()
                        .map(told -> story(told, bulletin, links))
                        .toList(),
                room);
        room -= full.stream().mapToInt(EmailDigest::bytes).sum();
        var title = "<h2 style=\"font-size:18px;margin:20px 0 2px\">"
                + escape(bulletin.wording().phrases().say(Phrase.ALSO)) + "</h2>\n";
        var brief = full.size() < bulletin.inFull().size()
                ? List.<String>of()
                : fitting(bulletin.inBrief().stream().map(EmailDigest::line).toList(), room - bytes(title));
        var left = bulletin.inFull().size() + bulletin.inBrief().size() - full.size() - brief.size();
        var stories = String.join("", full) + (brief.isEmpty() ? "" : title + String.join("", brief));
        return MailPage.of(bulletin, stories, more(bulletin, links, left) + footer);
    }

    /// The first blocks, as many as have room, counted in bytes.
    private static List<String> fitting(List<String> blocks, int room) {
        var fitting = new ArrayList<String>();
        var left = room;
        for (var block : blocks) {
            left -= bytes(block);
            if (left < 0) {
                break;
            }
            fitting.add(block);
        }
        return fitting;
    }

    private static int bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String more(Bulletin bulletin, MailLinks links, int left) {
        return left == 0
                ? ""
                : "<p style=\"margin:12px 0;font-size:15px\">"
                        + link(links.stories(), bulletin.wording().phrases().say(Phrase.MORE_ON_THE_WEB, left))
                        + "</p>\n";
    }

    private static String notices(Bulletin bulletin) {
        return bulletin.notices().stream()
                .map(notice -> "<p style=\"margin:12px 0;font-size:15px\">⚠️ " + escape(notice) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String story(Told told, Bulletin bulletin, MailLinks links) {
        var lead = told.lead().isEmpty()
                ? ""
                : "<p%s style=\"margin:4px 0;font-size:15px\">%s</p>\n".formatted(spoken(told), escape(told.lead()));
        return """
            <div style="margin:20px 0 0">
            <h2%s style="font-size:18px;line-height:1.3;margin:0 0 2px">%s%s</h2>
            %s%s%s%s%s</div>
            """.formatted(
                spoken(told),
                link(told.link(), told.headline()),
                escape(told.mark()),
                lead,
                quiet(escape(told.facts()) + " · "
                        + link(
                                links.story(told.story(), bulletin.language()),
                                bulletin.wording().phrases().say(Phrase.ALL_REPORTS))),
                told.remarks().stream().map(remark -> quiet(escape(remark))).collect(Collectors.joining()),
                quiet(told.voices().stream().map(EmailDigest::voice).collect(Collectors.joining(" · "))),
                told.because().isEmpty() ? "" : quiet("<em>" + escape(told.because()) + "</em>"));
    }

    private static String quiet(String html) {
        return "<p class=\"quiet\" style=\"margin:2px 0;font-size:14px;color:#5b6066\">" + html + "</p>\n";
    }

    private static String line(Told told) {
        return """
            <p style="margin:6px 0;font-size:15px">• <span%s>%s</span>%s <span class="quiet" style="color:#5b6066">· %s</span></p>
            """.formatted(
                        spoken(told), link(told.link(), told.headline()), escape(told.mark()), escape(told.outlets()));
    }

    /// The attributes that state the language and direction of an outlet's words.
    private static String spoken(Told told) {
        return told.language().isEmpty()
                ? " dir=\"auto\""
                : " lang=\"%s\" dir=\"%s\""
                        .formatted(escape(told.language()), told.direction().attribute());
    }

    private static String voice(Voice voice) {
        return (voice.flag().isEmpty() ? "" : voice.flag() + "\u00A0")
                + link(voice.link(), voice.name())
                + escape(voice.caution());
    }

    private static String link(String url, String text) {
        return url.isEmpty()
                ? escape(text)
                : "<a href=\"" + escape(url) + "\" style=\"color:#0b57a4\">" + escape(text) + "</a>";
    }
}
