package watch.sahel.flow;

import java.time.Duration;
import java.time.InstantSource;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.email.OptInMails;
import watch.sahel.subscriber.Allowances;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.MailMembership;
import watch.sahel.subscriber.MailState;
import watch.sahel.subscriber.MailStates;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.subscriber.OptInRequest;
import watch.sahel.subscriber.Subscriber;

/// Answers requests for mails by a mail to the address, if it may be written to. Nobody but its owner learns which
/// answer it was, or that there was none.
public final class OptInMailing {
    /// Mails to one address in a day, whoever asks: a typing error and a lost mail, not a nuisance.
    public static final int MAX_PER_ADDRESS = 3;
    /// Mails to all addresses in an hour. Many askers at once are somebody who wants us on the blocklists.
    public static final int MAX_PER_HOUR = 200;
    /// A request that could not be answered for so long is not waited for any more.
    public static final Duration GIVE_UP_AFTER = Duration.ofHours(1);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MAX_DOUBLINGS = 7;

    private final OptInMails mails;
    private final MailStates states;
    private final MailMembership membership;
    private final Allowances allowances;
    private final OptInQueue queue;
    private final Journal journal;
    private final InstantSource clock;

    public OptInMailing(
            OptInMails mails,
            MailStates states,
            MailMembership membership,
            Allowances allowances,
            OptInQueue queue,
            Journal journal,
            InstantSource clock) {
        this.mails = mails;
        this.states = states;
        this.membership = membership;
        this.allowances = allowances;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param attempt how often it was tried already
    public void answer(OptInRequest request, int attempt) {
        var state = states.find(request.id());
        if (!state.takes(request.asked(), clock.instant())) {
            ended(request, "it may not be written to");
        } else if (attempt == 0 && !allowed(request)) {
            ended(request, "asked for too often");
        } else {
            send(request, state, attempt);
        }
    }

    private boolean allowed(OptInRequest request) {
        var now = clock.instant();
        return allowances.take("mails-to-" + request.id(), MAX_PER_ADDRESS, LinkTokens.CONFIRM_WITHIN, now)
                && allowances.take("mails-to-anybody", MAX_PER_HOUR, Duration.ofHours(1), now);
    }

    private void send(OptInRequest request, MailState state, int attempt) {
        var known = state.agreed().isPresent()
                && membership.find(request.id()).filter(Subscriber::active).isPresent();
        switch (known ? mails.alreadySubscribed(request) : mails.confirmation(request)) {
            case Outcome.Accepted _ -> ended(request, known ? "told that it is known" : "asked to confirm");
            case Outcome.Later(String why, Duration after) -> later(request, attempt, why, after);
            case Outcome.TooMany(String why, Duration after) -> later(request, attempt, why, after);
            case Outcome.Moved moved -> ended(request, "moved to " + moved.to());
            case Outcome.Unreachable(String why) -> {
                membership.bounced(request.mailbox(), clock.instant());
                ended(request, why);
            }
            case Outcome.Refused(String why) -> ended(request, why);
        }
    }

    private void later(OptInRequest request, int attempt, String why, Duration asked) {
        if (request.asked().plus(GIVE_UP_AFTER).isBefore(clock.instant())) {
            ended(request, "given up: " + why);
            return;
        }
        var wait = asked.isPositive() ? asked : FIRST_WAIT.multipliedBy(1L << Math.min(attempt, MAX_DOUBLINGS));
        queue.send(request, attempt + 1, wait);
    }

    private void ended(OptInRequest request, String how) {
        journal.record(new Journal.OptInAnswered(request.id(), how));
    }
}
