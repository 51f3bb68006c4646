package watch.sahel.bot;

import java.time.Instant;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberStore;

/// `/resume`: ends a pause, or takes up again where one left. What came meanwhile comes in one digest.
final class Resuming implements Command {
    static final String WORD = "resume";

    private final SubscriberStore subscribers;

    Resuming(SubscriberStore subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_RESUME;
    }

    @Override
    public boolean changes(Request request) {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        if (request.subscriber().isEmpty()) {
            return Reply.notSubscribed(request);
        }
        var now = request.now();
        var before = request.subscriber().get();
        subscribers.change(request.id(), subscriber -> resumed(subscriber, now));
        return Reply.of(request.wording()
                .phrases()
                .say(rests(before, now) || isDue(before, now) ? Phrase.RESUMED : Phrase.NOT_PAUSED));
    }

    /// As it is right after it was resumed, too, if the answer has to be given again.
    private static boolean isDue(Subscriber subscriber, Instant now) {
        return subscriber.nextDigest().filter(next -> !next.at().isAfter(now)).isPresent();
    }

    private static boolean rests(Subscriber subscriber, Instant now) {
        return !subscriber.active() || subscriber.choices().pausedAt(now);
    }

    /// As it was if it does not rest.
    static Subscriber resumed(Subscriber subscriber, Instant now) {
        return rests(subscriber, now)
                ? subscriber
                        .standing(Standing.ACTIVE)
                        .choosing(subscriber.choices().resumed(), now)
                        .dueAt(now)
                : subscriber;
    }
}
