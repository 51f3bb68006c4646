package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.util.stream.Collectors;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Told.Voice;
import watch.sahel.language.Direction;
import watch.sahel.language.Language;

/// A story as lists of stories show it. Everything is escaped here.
final class StoryHtml {
    private StoryHtml() {}

    /// @param heading the element of its headline, `h2`
    static String inList(Told told, Language language, String heading) {
        return """
                <article>
                <%s%s><a href="%s?lang=%s">%s</a>%s</%s>
                %s%s%s%s%s</article>
                """.formatted(
                heading,
                spoken(told.language()),
                escape(Links.story(told.story())),
                language.tag(),
                escape(told.headline()),
                mark(told),
                heading,
                lead(told),
                line("facts", escape(told.facts())),
                told.remarks().stream()
                        .map(remark -> line("remark", escape(remark)))
                        .collect(Collectors.joining()),
                line("voices", told.voices().stream().map(StoryHtml::voice).collect(Collectors.joining(" · "))),
                line("because", escape(told.because())));
    }

    /// The language of a headline that is not in the reader's.
    static String mark(Told told) {
        return told.mark().isEmpty()
                ? ""
                : " <small lang=\"en\" dir=\"ltr\">" + escape(told.mark().strip()) + "</small>";
    }

    static String lead(Told told) {
        return told.lead().isEmpty()
                ? ""
                : "<p class=\"lead\"%s>%s</p>\n".formatted(spoken(told.language()), escape(told.lead()));
    }

    private static String voice(Voice voice) {
        var flag = voice.flag().isEmpty() ? "" : voice.flag() + "\u00A0";
        return flag + link(voice.link(), voice.name()) + escape(voice.caution());
    }

    static String link(String url, String text) {
        return url.isEmpty() ? escape(text) : Fields.link(url, text);
    }

    /// @param html escaped already; nothing is written for nothing
    static String line(String kind, String html) {
        return html.isEmpty() ? "" : "<p class=\"" + kind + "\">" + html + "</p>\n";
    }

    /// The attributes that state the language and direction of an outlet's words.
    static String spoken(String language) {
        return language.isEmpty()
                ? " dir=\"auto\""
                : " lang=\"%s\" dir=\"%s\""
                        .formatted(escape(language), Direction.of(language).attribute());
    }
}
