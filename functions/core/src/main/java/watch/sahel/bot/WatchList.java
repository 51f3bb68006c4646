package watch.sahel.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.text.Sha256;

/// `/watches`: one's own queries, and an end to each.
final class WatchList implements Command {
    private static final String REMOVE = "remove";
    private static final int TAG_CHARS = 16;

    private final OwnWatches watches;

    WatchList(Resources resources) {
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
        return list(request.subscriber().map(OwnWatches::of).orElse(List.of()));
    }

    private Reply list(List<TopicId> kept) {
        if (kept.isEmpty()) {
            return Reply.of(new TelegramHtml()
                    .text("You have no watches of your own.\n")
                    .text(Watching.GRAMMAR));
        }
        var text = new TelegramHtml().bold("Your watches");
        var buttons = new ArrayList<Tap>();
        for (var i = 0; i < kept.size(); i++) {
            var query = kept.get(i).query().orElseThrow();
            var line = new TelegramHtml().text("\n" + (i + 1) + ". ").code(query);
            if (text.fits(line)) {
                text.append(line);
            }
            buttons.add(button("🗑 " + (i + 1), REMOVE + " " + tag(kept.get(i))));
        }
        return new Reply(text, Rows.of(buttons));
    }

    /// Ends a watch; one that is ended already is as good.
    @Override
    public Reaction tapped(Request request, String code) {
        var arguments = request.arguments();
        var watch = arguments.size() < 2 ? Optional.<TopicId>empty() : tagged(arguments.get(1), request.subscriber());
        watch.ifPresent(one -> watches.remove(one, request.id(), request.now()));
        return Reaction.apart(
                Reply.of(watch.map(one -> "No longer watched: " + one.query().orElseThrow())
                        .orElse("You do not watch that any more.")));
    }

    private static Optional<TopicId> tagged(String tag, Optional<Subscriber> subscriber) {
        return subscriber.map(OwnWatches::of).orElse(List.of()).stream()
                .filter(one -> tag(one).equals(tag))
                .findFirst();
    }

    private static String tag(TopicId watch) {
        return Sha256.identity(watch.value()).substring(0, TAG_CHARS);
    }
}
