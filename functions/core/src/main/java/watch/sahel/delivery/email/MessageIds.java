package watch.sahel.delivery.email;

import java.util.Optional;
import java.util.regex.Pattern;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.DigestId;
import watch.sahel.subscriber.SubscriberId;

/// The Message-IDs of deliveries, without their brackets: made of subscriber and digest, so that a repeated message is
/// the same message to the mailbox, and a mail that comes back says which one it was.
public final class MessageIds {
    private static final Pattern FORM = Pattern.compile("<?([^@<>\\s]+)\\.([^@<>.\\s]+)@[^@<>\\s]+>?");

    private MessageIds() {}

    static String of(Delivery.Ref delivery, String domain) {
        return delivery.digest() + "." + delivery.subscriber() + "@" + domain;
    }

    /// What all mails of a series answer to, so that mail programs show them as one thread: the digests of a
    /// subscriber are one, and what is told at once of a story is one. No message has this id; SES gives each
    /// message an id of its own, so that no mail could name the one before.
    static String series(Delivery.Ref delivery, String domain) {
        var series =
                AlertOrder.story(delivery.digest()).map(story -> story.value()).orElse("digests");
        return series + "." + delivery.subscriber() + "@" + domain;
    }

    /// The delivery that a message was; empty if it was another mail.
    ///
    /// @param messageId with or without brackets
    public static Optional<Delivery.Ref> delivery(String messageId) {
        var form = FORM.matcher(messageId.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Delivery.Ref(new SubscriberId(form.group(2)), new DigestId(form.group(1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
