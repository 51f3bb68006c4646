package watch.sahel.lambda;

import java.time.Duration;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Outcome;
import watch.sahel.digest.Digest;
import watch.sahel.subscriber.Subscriber;

/// The mail channel where no sender address is set: keeps everything for later, so that nothing is lost until an
/// operator
/// sets one.
final class MailOff implements Channel {
    @Override
    public int parts(Digest digest, Subscriber subscriber) {
        return 1;
    }

    @Override
    public Outcome send(Digest digest, Subscriber subscriber, int part) {
        return new Outcome.Later("mail is off: MAIL_FROM is not set", Duration.ZERO);
    }
}
