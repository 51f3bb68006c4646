package watch.sahel.bot;

import java.time.Duration;
import java.util.Optional;
import watch.sahel.delivery.Cut;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Allowances;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.subscriber.OptInRequest;

/// `/email desk@example.org`: has the owner of that address asked whether digests shall come there, too. The answer is
/// the same whatever is known of the address.
final class Emailing implements Command {
    /// From one chat in a day: a few slips, not a list of other people's addresses.
    static final int MAX_PER_CHAT = 5;

    private static final Duration DAY = Duration.ofDays(1);
    /// UTF-16 units of what was typed that are said back.
    private static final int MAX_ECHO = 60;

    private final OptInQueue queue;
    private final Allowances allowances;

    Emailing(OptInQueue queue, Allowances allowances) {
        this.queue = queue;
        this.allowances = allowances;
    }

    @Override
    public String word() {
        return "email";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_EMAIL;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public boolean changes(Request request) {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        if (!queue.open()) {
            return Reply.of(phrases.say(Phrase.EMAIL_OFF));
        }
        var typed = request.rest().strip();
        if (typed.isEmpty()) {
            return Reply.of(usage(phrases));
        }
        return mailbox(typed)
                .map(mailbox -> ask(mailbox, request))
                .orElseGet(() -> Reply.of(phrases.say(Phrase.EMAIL_NO_ADDRESS, Cut.at(typed, MAX_ECHO))));
    }

    private String usage(Phrases phrases) {
        var usage = phrases.say(Phrase.EMAIL_USAGE);
        return queue.page()
                .map(page -> page + "?lang=" + phrases.language().tag())
                .map(page -> usage + "\n" + phrases.say(Phrase.EMAIL_ON_THE_WEB, page))
                .orElse(usage);
    }

    private Reply ask(Address.Mailbox mailbox, Request request) {
        var phrases = request.wording().phrases();
        if (!allowances.take("asked-by-" + request.id(), MAX_PER_CHAT, DAY, request.now())) {
            return Reply.of(phrases.say(Phrase.EMAIL_TOO_OFTEN));
        }
        var chat = Optional.of(request.chat().address());
        queue.send(new OptInRequest(mailbox, Language.of(request.reader()), chat, request.now()));
        return Reply.of(phrases.say(Phrase.EMAIL_ASKED, mailbox.mail()));
    }

    private static Optional<Address.Mailbox> mailbox(String typed) {
        try {
            return Optional.of(new Address.Mailbox(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
