package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import watch.sahel.delivery.Remarks;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Attestation;
import watch.sahel.digest.Composer;
import watch.sahel.feed.Outlet;
import watch.sahel.language.Language;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.story.Corroboration;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.Toll;

/// One story with all that is known of it: how well it is attested, which numbers are given, and every report.
/// Everything is escaped here.
final class StoryPage {
    private final List<Report> reports;
    private final Corroboration corroboration;
    private final Map<String, Outlet> outlets;
    private final Wording wording;
    private final Phrases phrases;

    private StoryPage(List<Report> reports, Language language) {
        this.reports = reports;
        this.corroboration = Corroboration.of(reports);
        this.outlets = reports.stream()
                .map(Report::outlet)
                .collect(Collectors.toMap(Outlet::name, Function.identity(), (one, _) -> one));
        this.wording = Wording.in(language);
        this.phrases = wording.phrases();
    }

    /// @param reports all of them, oldest first
    static Answer of(Story story, List<Report> reports, Language language, Instant now) {
        var item = Composer.item(story, language.tag(), SiteTopics.ofStory(story));
        var told = Told.of(item, Wording.in(language), language.tag(), now);
        var body = new StoryPage(reports, language).body(told);
        return Answer.page(
                200, new Page(language, told.headline(), Links.story(story.id()), "", body).html(), Lifetime.PAGE);
    }

    private String body(Told told) {
        return """
                <article class="alone">
                <h1%s>%s%s</h1>
                %s%s%s<section>
                <h2>%s</h2>
                %s</section>
                %s<section>
                <h2>%s</h2>
                <ol class="timeline">
                %s</ol>
                </section>
                </article>
                """.formatted(
                        StoryHtml.spoken(told.language()),
                        escape(told.headline()),
                        StoryHtml.mark(told),
                        StoryHtml.lead(told),
                        StoryHtml.line("facts", escape(told.facts())),
                        StoryHtml.line("because", escape(told.because())),
                        say(Phrase.HOW_ATTESTED),
                        attested(),
                        numbers(),
                        say(Phrase.TIMELINE),
                        reports.stream().map(this::report).collect(Collectors.joining()));
    }

    private String say(Phrase phrase) {
        return escape(phrases.say(phrase));
    }

    private String attested() {
        var counts = phrases.list(List.of(
                phrases.say(Phrase.OUTLETS, corroboration.outlets()),
                phrases.say(Phrase.INDEPENDENT_SOURCES, corroboration.independent())));
        var languages = corroboration.languages().stream()
                .map(tag -> Names.language(tag, phrases.language()))
                .toList();
        var oneSide = corroboration
                .onlySide()
                .map(country -> phrases.say(Phrase.ONLY_ONE_SIDE, wording.country(country)))
                .orElse("");
        var copies = corroboration.independent() < corroboration.outlets() ? phrases.say(Phrase.COPIES_COUNT_ONCE) : "";
        return StoryHtml.line("", escape((counts + ". " + copies).strip()))
                .concat(StoryHtml.line("warning", escape(oneSide)))
                .concat("<dl>\n")
                .concat(detail(phrases.say(Phrase.LANGUAGES_TOLD), escape(phrases.list(languages))))
                .concat(corroboration.sides().entrySet().stream()
                        .map(side -> detail(wording.affiliation(side.getKey()), names(side.getValue())))
                        .collect(Collectors.joining()))
                .concat("</dl>\n");
    }

    private static String detail(String term, String html) {
        return html.isEmpty() ? "" : "<div><dt>" + escape(term) + "</dt><dd>" + html + "</dd></div>\n";
    }

    private String names(Collection<String> all) {
        return all.stream().map(this::outlet).map(name -> escape(name)).collect(Collectors.joining(" · "));
    }

    private String outlet(String name) {
        var country = outlets.containsKey(name) ? outlets.get(name).country() : "";
        return (wording.flag(country) + "\u00A0" + wording.outletsWords(name)).strip();
    }

    private String numbers() {
        if (corroboration.tolls().isEmpty()) {
            return "";
        }
        var rows = corroboration.tolls().entrySet().stream()
                .map(toll -> "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
                        .formatted(escape(count(toll.getKey())), say(speaker(toll.getKey())), names(toll.getValue())))
                .collect(Collectors.joining());
        var differ = corroboration.disputed().isEmpty() ? "" : phrases.say(Phrase.NUMBERS_DIFFER);
        return """
                <section>
                <h2>%s</h2>
                %s<div class="wide">
                <table>
                <thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                </section>
                """.formatted(
                        say(Phrase.NUMBERS_GIVEN),
                        StoryHtml.line("warning", escape(differ)),
                        say(Phrase.HOW_MANY),
                        say(Phrase.SAID_BY),
                        say(Phrase.REPORTED_IN),
                        rows);
    }

    private String count(Toll toll) {
        var phrase =
                switch (toll.kind()) {
                    case KILLED -> Phrase.TOLL_KILLED;
                    case INJURED -> Phrase.TOLL_INJURED;
                    case CAPTURED -> Phrase.TOLL_CAPTURED;
                    case ABDUCTED -> Phrase.TOLL_ABDUCTED;
                    case FREED -> Phrase.TOLL_FREED;
                    case MISSING -> Phrase.TOLL_MISSING;
                };
        return phrases.say(phrase, wording.number(toll));
    }

    private static Phrase speaker(Toll toll) {
        return switch (toll.speaker()) {
            case ARMY -> Phrase.SAYS_ARMY;
            case REBELS -> Phrase.SAYS_REBELS;
            case GOVERNMENT -> Phrase.SAYS_GOVERNMENT;
            case UN -> Phrase.SAYS_UN;
            case RESIDENTS -> Phrase.SAYS_RESIDENTS;
            case MEDICS -> Phrase.SAYS_MEDICS;
            case RIGHTS_GROUP -> Phrase.SAYS_RIGHTS_GROUP;
            case RUSSIA -> Phrase.SAYS_RUSSIA;
            case OUTLET -> Phrase.SPEAKER_OUTLET;
        };
    }

    private String report(Report report) {
        var outlet = report.outlet();
        var who = outlet(outlet.name()) + " (" + wording.affiliation(outlet.affiliation()) + ")";
        var language = report.primaryLanguage();
        var spoken = language.isEmpty() ? "" : " · " + Names.language(language, phrases.language());
        var because = report.because().isEmpty() ? "" : phrases.say(Phrase.BECAUSE, phrases.list(report.because()));
        return """
                <li%s>
                %s<h3%s>%s</h3>
                %s%s%s</li>
                """.formatted(
                        report.withdrawn() ? " class=\"withdrawn\"" : "",
                        time(report.published()),
                        StoryHtml.spoken(language),
                        StoryHtml.link(report.link(), report.title()),
                        StoryHtml.line("facts", escape(who + spoken)),
                        StoryHtml.line("because", escape(because)),
                        edits(report));
    }

    /// What the outlet did to it since, so that nobody quotes what is no longer said.
    private String edits(Report report) {
        return report.edits().stream()
                .map(edit -> new Attestation.Note(report.outlet().name(), edit))
                .map(note -> StoryHtml.line("edit", escape(Remarks.note(note, wording))))
                .collect(Collectors.joining());
    }

    private String time(Instant published) {
        return published.equals(Report.UNDATED)
                ? "<p class=\"when\">" + say(Phrase.UNDATED) + "</p>\n"
                : "<p class=\"when\"><time datetime=\"%s\">%s UTC</time></p>\n"
                        .formatted(published, escape(Names.moment(published, ZoneOffset.UTC, phrases.language())));
    }
}
