package watch.sahel.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.TopicId;

/// `/watches`: one's own queries, and an end to each.
final class WatchList implements Command {
    private static final String REMOVE = "remove";

    private final Resources resources;
    private final OwnWatches watches;

    WatchList(Resources resources) {
        this.resources = resources;
        this.watches = new OwnWatches(resources.subscribers(), resources.watches());
    }

    @Override
    public String word() {
        return "watches";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_WATCHES;
    }

    @Override
    public boolean changes(Request request) {
        return request.rest().startsWith(REMOVE);
    }

    @Override
    public Reply answer(Request request) {
        return list(
                request.subscriber().map(OwnWatches::of).orElse(List.of()),
                request.wording().phrases());
    }

    private Reply list(List<TopicId> kept, Phrases phrases) {
        if (kept.isEmpty()) {
            return Reply.of(new TelegramHtml()
                    .text(phrases.say(Phrase.NO_WATCHES) + "\n")
                    .append(QueryAnswers.grammar(phrases, Watching.WORD)));
        }
        var text = new TelegramHtml().bold(phrases.say(Phrase.YOUR_WATCHES));
        var buttons = new ArrayList<Tap>();
        for (var i = 0; i < kept.size(); i++) {
            var query = kept.get(i).query().orElseThrow();
            var line = new TelegramHtml().text("\n" + (i + 1) + ". ").code(query);
            if (text.fits(line)) {
                text.append(line);
            }
            buttons.add(button("🗑 " + (i + 1), REMOVE + " " + OwnWatches.tag(kept.get(i))));
        }
        return new Reply(text, Rows.of(buttons));
    }

    /// Ends a watch; one that is ended already is as good.
    @Override
    public Reaction tapped(Request request, String code) {
        var arguments = request.arguments();
        var watch = arguments.size() < 2
                ? Optional.<TopicId>empty()
                : OwnWatches.tagged(arguments.get(1), request.subscriber());
        watch.ifPresent(one -> watches.remove(one, request.id(), request.now()));
        var phrases = request.wording().phrases();
        var said = watch.flatMap(TopicId::query)
                .map(query -> phrases.say(Phrase.WATCH_ENDED, query))
                .orElseGet(() -> phrases.say(Phrase.WATCH_UNKNOWN));
        var left =
                resources.subscribers().find(request.id()).map(OwnWatches::of).orElse(List.of());
        return Reaction.inPlace(list(left, phrases)).withToast(Cut.at(said, Reaction.MAX_TOAST));
    }
}
