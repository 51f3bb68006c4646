package watch.sahel.bot;

import java.util.List;
import watch.sahel.archive.Archive;
import watch.sahel.archive.Trend;
import watch.sahel.delivery.Sparkline;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.match.Entity;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Type;
import watch.sahel.query.Query;

/// `/trend TOPIC`: how much there was to tell of something, day by day and week by week, and where and by whom.
final class Trends implements Command {
    private final Resources resources;

    Trends(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "trend";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_TREND;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var typed = request.rest().strip();
        if (typed.isEmpty()) {
            return Reply.of(request.wording().phrases().say(Phrase.WHICH_TREND));
        }
        return switch (Subject.of(typed, request, resources.matcher().get().lexicon(), word())) {
            case Subject.Logged(var topics, Query query) ->
                show(request.wording().topic(topics.iterator().next()), query, request);
            case Subject.Sought(Query query) -> show(query.canonical(), query, request);
            case Subject.Refused(TelegramHtml why) -> Reply.of(why);
        };
    }

    private Reply show(String name, Query query, Request request) {
        var wording = request.wording();
        var phrases = wording.phrases();
        var trend = resources.archive().trend(query, request.now());
        var text = new TelegramHtml().text("📈 ").bold(name).text("\n\n");
        if (trend.isEmpty()) {
            var days = Archive.REACH.toDays();
            return Reply.of(text.text(phrases.say(Phrase.NOTHING_FOUND, days)));
        }
        text.text(wording.weekly(trend.now(), trend.before()) + "\n")
                .text(phrases.list(List.of(
                                phrases.say(Phrase.REPORTS, trend.reports()),
                                phrases.say(Phrase.OUTLETS, trend.outlets())))
                        + "\n\n")
                .text(spans(trend.days(), phrases.say(Phrase.LAST_DAYS, Trend.DAYS)))
                .text(spans(trend.weeks(), phrases.say(Phrase.LAST_WEEKS, Trend.WEEKS)));
        named(text, Phrase.PLACES_NAMED, trend.places(), wording);
        named(text, Phrase.ACTORS_NAMED, trend.actors(), wording);
        return Reply.of(text);
    }

    private static String spans(List<Integer> counts, String what) {
        return Sparkline.of(counts) + " " + what + "\n";
    }

    private void named(TelegramHtml text, Phrase what, List<Trend.Named> named, Wording wording) {
        if (!named.isEmpty()) {
            var lexicon = resources.matcher().get().lexicon();
            var names = named.stream()
                    .map(one -> name(one, lexicon, wording) + " " + one.stories())
                    .toList();
            text.text("\n" + wording.phrases().say(what, wording.phrases().list(names)));
        }
    }

    /// Countries in the reader's language; what else there is has its English name.
    private static String name(Trend.Named named, Lexicon lexicon, Wording wording) {
        return lexicon.entity(named.entity())
                .map(entity -> named(entity, wording))
                .orElse(named.entity().value());
    }

    private static String named(Entity entity, Wording wording) {
        return entity.type() == Type.COUNTRY && entity.country().length() == 2
                ? wording.country(entity.country())
                : entity.name();
    }
}
