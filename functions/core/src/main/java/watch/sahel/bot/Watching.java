package watch.sahel.bot;

import java.time.Instant;
import java.util.List;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.match.TopicId;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Parsed;
import watch.sahel.query.QueryParser;

/// `/watch QUERY`: a subscriber's own query. It is read at once; a wrong one is refused with the place marked, a right
/// one is tried on the past before it is kept.
final class Watching implements Command {
    private static final String SAVE = "save";
    private static final String DROP = "no";
    static final String GRAMMAR = """

            Words: drone kidal
            Phrases: "drone strike"
            Endings: drone*
            Either: (drone* OR uav) NOT ukraine
            Close together: gold NEAR/5 mine
            Names in all languages: @jnim @goita
            Fields: title: source: lang: country: topic:

            Example: /watch @jnim AND (fuel OR convoy)""";

    private final Resources resources;
    private final OwnWatches watches;
    private final BackTest backTest;

    Watching(Resources resources) {
        this.resources = resources;
        this.watches = new OwnWatches(resources.subscribers(), resources.watches());
        this.backTest = new BackTest(resources.articles(), resources.matcher());
    }

    @Override
    public String word() {
        return "watch";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_WATCH;
    }

    @Override
    public boolean changes(Request request) {
        return true;
    }

    /// What the query would have found, with buttons to keep it or not. The query itself stands in the message in its
    /// normal form, set as code, from where [#save] takes it.
    @Override
    public Reply answer(Request request) {
        if (request.active().isEmpty()) {
            return Reply.of("Subscribe first: /start. Then /watch takes queries of your own.");
        }
        if (request.rest().isBlank()) {
            return Reply.of(new TelegramHtml().bold("What shall I watch for?").text(GRAMMAR));
        }
        return switch (parser().parse(request.rest())) {
            case Parsed.Refused refused -> Reply.of(QueryAnswers.refused(request.rest(), refused.problems()));
            case Parsed.Valid valid -> asked(valid, request.now());
        };
    }

    private Reply asked(Parsed.Valid valid, Instant now) {
        var query = valid.query();
        var text = new TelegramHtml().text("Watch for ").code(query.canonical());
        valid.notes().forEach(note -> text.text("\n" + note.about().english()));
        text.append(QueryAnswers.tried(backTest.of(query, now)));
        return new Reply(text, List.of(List.of(button("✅ Watch this", SAVE), button("✖️ No", DROP))));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        var said = request.rest().equals(SAVE) ? save(code, request) : "Not watched.";
        return Reaction.inPlace(Reply.of(new TelegramHtml().code(code).text("\n" + said)));
    }

    /// Keeps a query that was asked about; keeping it twice is keeping it once.
    private String save(String canonical, Request request) {
        if (!(parser().parse(canonical) instanceof Parsed.Valid valid)) {
            return "This query is not understood any more. Send /watch with it again.";
        }
        if (request.active().isEmpty()) {
            return "You are not subscribed. /start subscribes.";
        }
        var watch = TopicId.watch(valid.query().canonical());
        var kept = OwnWatches.of(request.active().get());
        if (!kept.contains(watch) && kept.size() >= OwnWatches.MAX) {
            return "You have " + OwnWatches.MAX + " watches already, and no more are possible. /watches removes one.";
        }
        watches.add(watch, request.id(), request.now());
        return "Watching. New stories on it come with your digests. /watches shows all.";
    }

    private QueryParser parser() {
        return new QueryParser(new EntityNames(resources.matcher().get().lexicon()));
    }
}
