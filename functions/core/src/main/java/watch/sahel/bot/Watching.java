package watch.sahel.bot;

import java.time.Instant;
import java.util.List;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.TopicId;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Parsed;
import watch.sahel.query.QueryParser;

/// `/watch QUERY`: a subscriber's own query. It is read at once; a wrong one is refused with the place marked, a right
/// one is tried on the past before it is kept.
final class Watching implements Command {
    static final String WORD = "watch";

    private static final String SAVE = "save";
    private static final String DROP = "no";
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
        return WORD;
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
        var phrases = request.wording().phrases();
        if (request.active().isEmpty()) {
            return Reply.of(phrases.say(Phrase.WATCH_WITHOUT_SUBSCRIPTION));
        }
        if (request.rest().isBlank()) {
            return Reply.of(new TelegramHtml()
                    .bold(phrases.say(Phrase.WATCH_WHAT))
                    .text("\n")
                    .append(QueryAnswers.grammar(phrases, word())));
        }
        return switch (parser().parse(request.rest())) {
            case Parsed.Refused refused ->
                Reply.of(QueryAnswers.refused(request.rest(), refused.problems(), phrases, word()));
            case Parsed.Valid valid -> asked(valid, request.now(), phrases);
        };
    }

    private Reply asked(Parsed.Valid valid, Instant now, Phrases phrases) {
        var query = valid.query();
        var text = new TelegramHtml().text(phrases.say(Phrase.WATCH_ASK) + " ").code(query.canonical());
        valid.notes().forEach(note -> text.text("\n" + QueryAnswers.said(note.about(), phrases)));
        text.append(QueryAnswers.tried(backTest.of(query, now), phrases));
        var yes = button("✅ " + phrases.say(Phrase.WATCH_YES), SAVE);
        return new Reply(text, List.of(List.of(yes, button("✖️ " + phrases.say(Phrase.WATCH_NO), DROP))));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        if (!request.rest().equals(SAVE) && !request.rest().equals(DROP)) {
            return Reaction.apart(answer(request));
        }
        var phrases = request.wording().phrases();
        var said = request.rest().equals(SAVE) ? save(code, request, phrases) : phrases.say(Phrase.WATCH_DROPPED);
        return Reaction.inPlace(Reply.of(new TelegramHtml().code(code).text("\n" + said)));
    }

    /// Keeps a query that was asked about; keeping it twice is keeping it once.
    private String save(String canonical, Request request, Phrases phrases) {
        if (!(parser().parse(canonical) instanceof Parsed.Valid valid)) {
            return phrases.say(Phrase.WATCH_OUTDATED);
        }
        if (request.active().isEmpty()) {
            return phrases.say(Phrase.WATCH_WITHOUT_SUBSCRIPTION);
        }
        var watch = TopicId.watch(valid.query().canonical());
        var kept = OwnWatches.of(request.active().get());
        if (!kept.contains(watch) && kept.size() >= OwnWatches.MAX) {
            return phrases.say(Phrase.WATCHES_FULL, OwnWatches.MAX);
        }
        watches.add(watch, request.id(), request.now());
        return phrases.say(Phrase.WATCH_SAVED);
    }

    private QueryParser parser() {
        return new QueryParser(new EntityNames(resources.matcher().get().lexicon()));
    }
}
