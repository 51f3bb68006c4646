package watch.sahel.bot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.SubscriberStore;

/// `/pause [days]`: nothing comes for so many days, then all of it in one digest; without a number, until `/resume`.
final class Pausing implements Command {
    static final int MAX_DAYS = 365;

    private final SubscriberStore subscribers;

    Pausing(SubscriberStore subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public String word() {
        return "pause";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_PAUSE;
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
        if (request.arguments().isEmpty()) {
            return pauseForGood(request);
        }
        var days = days(request.arguments());
        return days.map(count -> pause(count, request))
                .orElseGet(() -> Reply.of(request.wording().phrases().say(Phrase.DAYS_OUT_OF_RANGE, MAX_DAYS)));
    }

    /// Words behind the number do not count: `7 days`.
    private static Optional<Integer> days(List<String> said) {
        var plain = LocalTimes.plainDigits(said.getFirst());
        return Optional.of(plain)
                .filter(number -> number.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(count -> count >= 1 && count <= MAX_DAYS);
    }

    private Reply pauseForGood(Request request) {
        subscribers.change(request.id(), subscriber -> subscriber.standing(Standing.STOPPED));
        return withResume(new TelegramHtml().text(request.wording().phrases().say(Phrase.PAUSED)), request);
    }

    private Reply pause(int days, Request request) {
        var until = request.now().plus(Duration.ofDays(days));
        var paused = subscribers
                .change(
                        request.id(),
                        subscriber -> subscriber
                                .standing(Standing.ACTIVE)
                                .choosing(subscriber.choices().pausedUntil(until), request.now()))
                .orElseThrow();
        var phrases = request.wording().phrases();
        var end = Names.moment(until, paused.choices().zone(), phrases.language());
        return withResume(new TelegramHtml().text(phrases.say(Phrase.PAUSED_UNTIL, end)), request);
    }

    private static Reply withResume(TelegramHtml text, Request request) {
        return new Reply(
                text,
                List.of(List.of(new Tap("▶️ " + request.wording().phrases().say(Phrase.RESUME), Resuming.WORD))));
    }
}
