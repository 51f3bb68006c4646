package watch.sahel.bot;

import watch.sahel.language.Phrase;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.SubscriberStore;

/// `/stop`: nothing comes any more; the settings are kept.
final class Leaving implements Command {
    private final SubscriberStore subscribers;

    Leaving(SubscriberStore subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public String word() {
        return "stop";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_STOP;
    }

    @Override
    public boolean changes(Request request) {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        subscribers.change(request.id(), subscriber -> subscriber.standing(Standing.STOPPED));
        return Reply.of(request.wording()
                .phrases()
                .say(request.subscriber().isPresent() ? Phrase.STOPPED : Phrase.WAS_NOT_SUBSCRIBED));
    }
}
