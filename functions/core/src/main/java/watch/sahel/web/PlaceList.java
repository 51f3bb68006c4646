package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.util.stream.Collectors;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Composer;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;
import watch.sahel.story.Story;

/// The places of the week in words: what the map shows, for those who do not see it. Everything is escaped here.
final class PlaceList {
    /// Beside the stories.
    static final int MAX_BRIEF = 8;
    /// Under each place.
    static final int MAX_STORIES = 5;

    private PlaceList() {}

    /// As a heading has it: *Lac Tchad*.
    static String name(EntityId place, Language language) {
        var name = Lexicon.bundled().name(place, language.tag()).orElse(place.value());
        return Character.toString(Character.toTitleCase(name.codePointAt(0)))
                + name.substring(name.offsetByCodePoints(0, 1));
    }

    static String anchor(EntityId place) {
        return "place-" + place;
    }

    static String brief(WeekOfPlaces week, Language language) {
        if (week.places().isEmpty()) {
            return StoryHtml.line("none", escape(Wording.in(language).phrases().say(Phrase.NO_PLACES)));
        }
        return week.places().stream()
                .limit(MAX_BRIEF)
                .map(named -> "<li><a href=\"/map?lang=%s#%s\">%s</a> <span>%s</span></li>\n"
                        .formatted(
                                language.tag(),
                                escape(anchor(named.place())),
                                escape(name(named.place(), language)),
                                stories(named, language)))
                .collect(Collectors.joining("", "<ul class=\"activity\">\n", "</ul>\n"));
    }

    private static String stories(WeekOfPlaces.Named named, Language language) {
        return escape(Wording.in(language)
                .phrases()
                .say(Phrase.STORIES, named.stories().size()));
    }

    static String inFull(WeekOfPlaces week, Language language) {
        return week.places().stream()
                .map(named -> """
                        <section id="%s">
                        <h2>%s <small>%s</small></h2>
                        <ul>
                        %s</ul>
                        </section>
                        """.formatted(
                                escape(anchor(named.place())),
                                escape(name(named.place(), language)),
                                country(named.place(), language) + stories(named, language),
                                named.stories().stream()
                                        .limit(MAX_STORIES)
                                        .map(story -> story(story, language))
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining("", "<div class=\"places\">\n", "</div>\n"));
    }

    private static String country(EntityId place, Language language) {
        return Lexicon.bundled()
                .entity(place)
                .map(Entity::country)
                .filter(code -> !code.isEmpty())
                .map(code -> escape(Wording.in(language).country(code)) + " · ")
                .orElse("");
    }

    private static String story(Story story, Language language) {
        var item = Composer.item(story, language.tag(), SiteTopics.ofStory(story));
        var told = Told.of(item, Wording.in(language), language.tag(), story.lastFiled());
        return "<li><a href=\"%s?lang=%s\"%s>%s</a>%s</li>\n"
                .formatted(
                        escape(Links.story(story.id())),
                        language.tag(),
                        StoryHtml.spoken(told.language()),
                        escape(told.headline()),
                        StoryHtml.mark(told));
    }
}
