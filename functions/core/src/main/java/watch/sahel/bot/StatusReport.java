package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;

/// `/status`: how the chat stands, what comes next, what waits and since when, and what did not arrive.
final class StatusReport implements Command {
    /// What failed longer ago is history. Longer than a delivery is tried.
    static final Duration REACH = Duration.ofDays(7);
    /// UTF-16 units of what Telegram said.
    private static final int MAX_REASON = 200;

    private final Resources resources;

    StatusReport(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String word() {
        return "status";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_STATUS;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        return request.subscriber()
                .map(subscriber -> Reply.of(report(subscriber, request)))
                .orElseGet(() -> Reply.notSubscribed(request));
    }

    private TelegramHtml report(Subscriber subscriber, Request request) {
        var wording = request.wording();
        var phrases = wording.phrases();
        var choices = subscriber.choices();
        var text = new TelegramHtml().bold(standing(subscriber, request)).text("\n");
        text.text(phrases.say(Phrase.YOUR_RHYTHM, Rhythm.of(choices, phrases)) + "\n");
        if (subscriber.active()) {
            subscriber
                    .nextDigest()
                    .ifPresent(next -> text.text(phrases.say(
                                    Phrase.NEXT_DIGEST,
                                    Names.moment(later(next.at(), request.now()), choices.zone(), phrases.language()))
                            + "\n"));
        }
        text.text(phrases.say(
                Phrase.STATUS_COUNTS,
                (int) choices.topics().stream().filter(TopicId::isBuiltIn).count(),
                OwnWatches.of(subscriber).size(),
                choices.mutes().at(request.now()).size()));
        deliveries(subscriber, request).forEach(line -> text.text("\n" + line));
        return text;
    }

    /// What is overdue comes with the next round.
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String standing(Subscriber subscriber, Request request) {
        var phrases = request.wording().phrases();
        var pause = subscriber.choices().pausedUntil().filter(request.now()::isBefore);
        if (subscriber.standing() == Standing.ACTIVE && pause.isPresent()) {
            var end = Names.moment(pause.get(), subscriber.choices().zone(), phrases.language());
            return phrases.say(Phrase.PAUSED_UNTIL, end);
        }
        return phrases.say(
                switch (subscriber.standing()) {
                    case ACTIVE, MOVING -> Phrase.STATUS_ACTIVE;
                    case STOPPED -> Phrase.STATUS_STOPPED;
                    case UNREACHABLE -> Phrase.STATUS_UNREACHABLE;
                });
    }

    private List<String> deliveries(Subscriber subscriber, Request request) {
        var phrases = request.wording().phrases();
        var backlog = resources.ledger().backlog(subscriber.id(), request.now().minus(REACH));
        var zone = subscriber.choices().zone();
        var waiting = backlog.oldest()
                .map(since -> phrases.say(
                        Phrase.WAITING,
                        phrases.say(Phrase.MESSAGES, backlog.waiting()),
                        Names.moment(since, zone, phrases.language())))
                .orElseGet(() -> phrases.say(Phrase.NOTHING_WAITS));
        return backlog.lastFailure()
                .map(failure -> List.of(
                        waiting,
                        phrases.say(
                                Phrase.LAST_FAILURE,
                                Names.moment(failure.at(), zone, phrases.language()),
                                Cut.at(failure.why(), MAX_REASON))))
                .orElseGet(() -> List.of(waiting));
    }
}
