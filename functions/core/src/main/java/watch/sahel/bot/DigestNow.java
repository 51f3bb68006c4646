package watch.sahel.bot;

import java.util.List;
import watch.sahel.digest.DigestOrder;
import watch.sahel.digest.DigestQueue;
import watch.sahel.language.Phrase;

/// `/digest`: orders a digest of what was not told yet, whatever the schedule says.
final class DigestNow implements Command {
    private final DigestQueue digests;

    DigestNow(DigestQueue digests) {
        this.digests = digests;
    }

    @Override
    public String word() {
        return "digest";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_DIGEST;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        if (request.active().isEmpty()) {
            return Reply.of(phrases.say(Phrase.NO_DIGEST_WITHOUT_SUBSCRIPTION));
        }
        digests.compose(List.of(new DigestOrder(request.id(), request.sent(), DigestOrder.Occasion.ASKED)));
        return Reply.of(phrases.say(Phrase.DIGEST_COMES));
    }
}
