package watch.sahel.delivery.email;

import java.time.InstantSource;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Outcome;
import watch.sahel.digest.Digest;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.MailMembership;
import watch.sahel.subscriber.Subscriber;

/// A channel to mailboxes that has those suppressed which a mail server refuses for good while it is spoken to. What
/// comes back later is for others.
public final class SuppressingChannel implements Channel {
    private final Channel channel;
    private final MailMembership membership;
    private final InstantSource clock;

    public SuppressingChannel(Channel channel, MailMembership membership, InstantSource clock) {
        this.channel = channel;
        this.membership = membership;
        this.clock = clock;
    }

    @Override
    public int parts(Digest digest, Subscriber subscriber) {
        return channel.parts(digest, subscriber);
    }

    @Override
    public Outcome send(Digest digest, Subscriber subscriber, int part) {
        var outcome = channel.send(digest, subscriber, part);
        if (outcome instanceof Outcome.Unreachable && subscriber.address() instanceof Address.Mailbox mailbox) {
            membership.bounced(mailbox, clock.instant());
        }
        return outcome;
    }
}
