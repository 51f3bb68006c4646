package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Direction;
import watch.sahel.language.Language;
import watch.sahel.language.Names;
import watch.sahel.story.Report;

/// Stories as HTML, in a list and on their own. Everything is escaped here.
final class StoryHtml {
    private StoryHtml() {}

    static String inList(Told told, Language language) {
        var because = told.because().isEmpty() ? "" : "<p class=\"because\">" + escape(told.because()) + "</p>\n";
        return """
                <article>
                <h2%s><a href="/story/%s?lang=%s">%s</a>%s</h2>
                <p class="facts">%s</p>
                %s</article>
                """.formatted(
                        spoken(told.language()),
                        escape(told.story().value()),
                        language.tag(),
                        escape(told.headline()),
                        escape(told.mark()),
                        escape(told.facts()),
                        because);
    }

    /// @param reports all of them, oldest first
    static String alone(Told told, List<Report> reports, Language language) {
        var wording = Wording.in(language);
        return """
                <h2%s>%s%s</h2>
                <p class="facts">%s</p>
                <ol>
                %s</ol>
                """.formatted(
                        spoken(told.language()),
                        escape(told.headline()),
                        escape(told.mark()),
                        escape(told.facts()),
                        reports.stream().map(report -> report(report, wording)).collect(Collectors.joining()));
    }

    private static String report(Report report, Wording wording) {
        var title = report.link().isEmpty()
                ? escape(report.title())
                : "<a href=\"" + escape(report.link()) + "\">" + escape(report.title()) + "</a>";
        var outlet = report.outlet();
        var who = wording.flag(outlet.country()) + " " + wording.outletsWords(outlet.name()) + " ("
                + wording.affiliation(outlet.affiliation()) + ")";
        return """
                <li><p%s>%s</p><p class="facts">%s · %s</p></li>
                """.formatted(
                        spoken(report.primaryLanguage()),
                        title,
                        escape(who.strip()),
                        time(report.published(), wording.phrases().language()));
    }

    private static String time(Instant published, Language language) {
        return "<time datetime=\"%s\">%s UTC</time>"
                .formatted(published, escape(Names.moment(published, ZoneOffset.UTC, language)));
    }

    /// The attributes that state the language and direction of an outlet's words.
    private static String spoken(String language) {
        return language.isEmpty()
                ? " dir=\"auto\""
                : " lang=\"%s\" dir=\"%s\""
                        .formatted(escape(language), Direction.of(language).attribute());
    }
}
