package watch.sahel.bot;

import java.time.Instant;
import java.util.List;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.SubscriberId;

/// `/forgetme`: asks, then deletes all that is kept of the chat: its settings, what was sent to it, its watches and
/// feeds, and the mailboxes that it asked mails for. May be repeated where it broke off: the settings go last.
final class Forgetting implements Command {
    static final String WORD = "forgetme";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Resources resources;
    private final OwnFeeds feeds;

    Forgetting(Resources resources) {
        this.resources = resources;
        this.feeds = new OwnFeeds(resources);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_FORGETME;
    }

    @Override
    public boolean changes(Request request) {
        return true;
    }

    /// Only a tap deletes: a word behind the command is soon typed.
    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        return new Reply(
                new TelegramHtml().text(phrases.say(Phrase.FORGET_ASK)),
                List.of(
                        List.of(button("🗑 " + phrases.say(Phrase.FORGET_YES), YES)),
                        List.of(button(phrases.say(Phrase.FORGET_NO), NO))));
    }

    @Override
    public Reaction tapped(Request request, String code) {
        var phrases = request.wording().phrases();
        return switch (request.rest()) {
            case YES -> {
                if (request.chat().kind() == Chat.Kind.PRIVATE) {
                    resources.desks().close(request.chat().address());
                }
                forget(request.id(), request.now());
                yield Reaction.inPlace(Reply.of(phrases.say(Phrase.CHAT_FORGOTTEN)));
            }
            case NO -> Reaction.inPlace(Reply.of(phrases.say(Phrase.NOT_FORGOTTEN)));
            default -> Reaction.apart(answer(request));
        };
    }

    private void forget(SubscriberId chat, Instant now) {
        for (var mailbox : resources.mailboxes().linked(chat)) {
            if (resources
                    .mailboxes()
                    .find(mailbox)
                    .chat()
                    .map(SubscriberId::of)
                    .filter(chat::equals)
                    .isPresent()) {
                delete(mailbox, now);
                resources.mailboxes().forget(mailbox, now);
            }
        }
        delete(chat, now);
    }

    private void delete(SubscriberId id, Instant now) {
        resources.subscribers().find(id).ifPresent(known -> {
            OwnWatches.of(known).forEach(watch -> resources.watches().release(watch, id));
            OwnFeeds.of(known).forEach(feed -> feeds.release(feed, id, now));
        });
        resources.subscribers().forget(id);
    }
}
