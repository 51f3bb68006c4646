package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.delivery.Wording;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.EntityId;

/// The week's places as a drawing, and in words below it.
final class MapPage {
    /// Those that the Sahel topic is about.
    private static final Set<String> CORE = Set.of("ML", "NE", "BF", "TD", "MR");
    /// Countries whose names orient a reader; more would hide the places.
    private static final List<String> LABELLED =
            List.of("ML", "NE", "BF", "TD", "MR", "LY", "SD", "CF", "DZ", "NG", "SN", "EG", "ET");
    /// Names beside circles; all places are in the list.
    private static final int MAX_NAMES = 24;

    private static final int LEAST_RADIUS = 4;
    private static final double GROWTH = 3.2;
    private static final int LARGEST_RADIUS = 22;

    private static final int LINE = 20;
    /// From the middle of a line to where its letters stand.
    private static final int BASELINE = 5;
    /// Between a circle and its name.
    private static final int GAP = 3;
    /// The width of a letter; names are no tables.
    private static final int LETTER = 9;

    private MapPage() {}

    static Answer of(WeekOfPlaces week, Language language) {
        var phrases = Phrases.in(language);
        var words = week.places().isEmpty()
                ? phrases.say(Phrase.NO_PLACES)
                : phrases.say(Phrase.MAP_SHOWS, week.places().size());
        var body = """
                <h1>%s</h1>
                <p class="facts">%s</p>
                <div class="map" tabindex="0" role="group" aria-label="%s">
                %s</div>
                <p class="facts">%s</p>
                %s""".formatted(
                        escape(phrases.say(Phrase.PLACES_OF_THE_WEEK)),
                        escape(words),
                        escape(phrases.say(Phrase.MAP)),
                        drawing(week, language),
                        escape(phrases.say(Phrase.OUTLINES_BY)),
                        PlaceList.inFull(week, language));
        var page = new Page(language, phrases.say(Phrase.PLACES_OF_THE_WEEK), "/map", "", body);
        return Answer.page(200, page.html(), Lifetime.PAGE);
    }

    /// Places without stories are not there; the rest stays when a week is quiet.
    private static String drawing(WeekOfPlaces week, Language language) {
        var countries = Outlines.bundled().paths().entrySet().stream()
                .map(country -> "<path class=\"%s\" d=\"%s\"/>\n"
                        .formatted(CORE.contains(country.getKey()) ? "core" : "land", country.getValue()))
                .collect(Collectors.joining());
        var spots =
                week.places().stream().map(named -> Spot.of(named, language)).toList();
        var names = names(spots);
        var taken = Stream.concat(
                        spots.stream().map(Spot::circle), names.stream().map(Spot::name))
                .toList();
        return """
                <svg viewBox="0 0 %d %d" direction="ltr" xmlns="http://www.w3.org/2000/svg">
                <g aria-hidden="true">
                %s%s</g>
                %s<g aria-hidden="true">
                %s</g>
                </svg>
                """.formatted(
                        Projection.WIDTH,
                        Projection.HEIGHT,
                        countries,
                        countryNames(taken, language),
                        spots.stream().map(Spot::link).collect(Collectors.joining()),
                        names.stream().map(Spot::text).collect(Collectors.joining()));
    }

    /// Those that have room, of the places with most stories first.
    private static List<Spot> names(List<Spot> spots) {
        var named = new ArrayList<Spot>();
        for (var spot : spots) {
            var room = named.stream().map(Spot::name).noneMatch(spot.name()::meets);
            if (named.size() < MAX_NAMES && room && spot.name().right() < Projection.WIDTH) {
                named.add(spot);
            }
        }
        return named;
    }

    /// Those that hide no place.
    private static String countryNames(List<Box> taken, Language language) {
        var wording = Wording.in(language);
        var names = new StringBuilder();
        for (var code : LABELLED) {
            var middle = Projection.of(Outlines.bundled().middle(code));
            var name = wording.country(code);
            var width = LETTER * name.length();
            var box = new Box(middle.x() - width / 2, middle.y() - LINE / 2, width, LINE);
            if (taken.stream().noneMatch(box::meets)) {
                names.append("<text class=\"country\" x=\"%d\" y=\"%d\">%s</text>\n"
                        .formatted(middle.x(), middle.y() + BASELINE, escape(name)));
            }
        }
        return names.toString();
    }

    /// A place as it is drawn.
    ///
    /// @param title what a pointer, or a screen reader, is told of it
    private record Spot(EntityId place, Projection.Point at, int radius, String label, String title) {
        static Spot of(WeekOfPlaces.Named named, Language language) {
            var stories = named.stories().size();
            var label = PlaceList.name(named.place(), language);
            return new Spot(
                    named.place(),
                    Projection.of(named.position()),
                    size(stories),
                    label,
                    label + ": " + Phrases.in(language).say(Phrase.STORIES, stories));
        }

        Box circle() {
            return new Box(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
        }

        Box name() {
            return new Box(at.x() + radius + GAP, at.y() - LINE / 2, LETTER * label.length(), LINE);
        }

        String link() {
            return """
                    <a href="#%s" aria-label="%s"><circle cx="%d" cy="%d" r="%d"><title>%s</title></circle></a>
                    """.formatted(escape(PlaceList.anchor(place)), escape(title), at.x(), at.y(), radius, escape(title));
        }

        String text() {
            return "<text class=\"place\" x=\"%d\" y=\"%d\">%s</text>\n"
                    .formatted(name().x(), at.y() + BASELINE, escape(label));
        }
    }

    /// By area, roughly: four times the stories make twice the circle.
    private static int size(int stories) {
        return (int) Math.min(LARGEST_RADIUS, Math.round(LEAST_RADIUS + GROWTH * Math.sqrt(stories)));
    }

    /// Where a name stands.
    private record Box(int x, int y, int width, int height) {
        int right() {
            return x + width;
        }

        boolean meets(Box other) {
            return x < other.right() && other.x < right() && y < other.y + other.height && other.y < y + height;
        }
    }
}
