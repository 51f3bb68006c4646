package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.util.stream.Collectors;
import watch.sahel.delivery.Told;

/// A story as the body of a feed's entry: who reports it, with links, and why it is there. Everything is escaped here.
final class ChannelHtml {
    private ChannelHtml() {}

    static String of(Channel.Entry entry) {
        var told = entry.told();
        var lead = told.lead().isEmpty()
                ? ""
                : "<p%s>%s</p>\n".formatted(StoryHtml.spoken(told.language()), escape(told.lead()));
        var voices =
                told.voices().stream().map(ChannelHtml::voice).collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        var because = told.because().isEmpty() ? "" : "<p>" + escape(told.because()) + "</p>\n";
        return lead + voices + because;
    }

    private static String voice(Told.Voice voice) {
        return "<li>" + StoryHtml.link(voice.link(), voice.shown()) + escape(voice.caution()) + "</li>\n";
    }
}
