package watch.sahel.lambda.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.email.MessageIds;
import watch.sahel.flow.MailFeedback.Returned;
import watch.sahel.flow.MailFeedback.Returned.Kind;
import watch.sahel.subscriber.Address;

/// Events of SES as EventBridge delivers them: `Email Bounced` and `Email Complaint Received` of source `aws.ses`, with
/// the event that SES publishes as `detail` (Amazon SES Developer Guide, "Contents of event data"). Other events say
/// nothing to us.
public final class SesEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Permanent bounces that say nothing of the mailbox: SES did not even try, or one message was refused.
    private static final Set<String> OF_THE_MESSAGE =
            Set.of("AttachmentRejected", "ContentRejected", "MessageTooLarge");

    private SesEvents() {}

    /// One for each recipient that it is about.
    ///
    /// @throws UnreadableMessageException if it is no event
    public static List<Returned> read(String body) {
        try {
            var detail = JSON.readTree(body).required("detail");
            return switch (detail.required("eventType").asText()) {
                case "Bounce" -> bounce(detail);
                case "Complaint" -> returned(detail, detail.path("complaint"), "complainedRecipients", Kind.COMPLAINT);
                default -> List.of();
            };
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableMessageException(body, e);
        }
    }

    private static List<Returned> bounce(JsonNode detail) {
        var bounce = detail.required("bounce");
        var permanent = bounce.required("bounceType").asText().equals("Permanent");
        var message = OF_THE_MESSAGE.contains(bounce.path("bounceSubType").asText());
        return returned(
                detail, bounce, "bouncedRecipients", permanent && !message ? Kind.HARD_BOUNCE : Kind.SOFT_BOUNCE);
    }

    private static List<Returned> returned(JsonNode detail, JsonNode what, String recipients, Kind kind) {
        var mail = detail.required("mail");
        var sent = Instant.parse(mail.required("timestamp").asText());
        var at = Instant.parse(what.required("timestamp").asText());
        return StreamSupport.stream(what.required(recipients).spliterator(), false)
                .flatMap(recipient -> mailbox(recipient).stream()
                        .map(mailbox -> new Returned(kind, mailbox, delivery(mail), sent, at, why(what, recipient))))
                .toList();
    }

    /// SES writes recipients as they stood in the mail; one that is no address of ours can be nobody of ours.
    private static Optional<Address.Mailbox> mailbox(JsonNode recipient) {
        try {
            var address = recipient.required("emailAddress").asText();
            var open = address.indexOf('<');
            var bare = open < 0 ? address : address.substring(open + 1, address.indexOf('>', open));
            return Optional.of(new Address.Mailbox(bare.strip()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /// By the Message-ID that the mail had when SES got it; what it was delivered with is another one.
    private static Optional<Delivery.Ref> delivery(JsonNode mail) {
        return StreamSupport.stream(mail.path("headers").spliterator(), false)
                .filter(header -> header.path("name").asText().equalsIgnoreCase("Message-ID"))
                .flatMap(header -> MessageIds.delivery(header.path("value").asText()).stream())
                .findFirst();
    }

    private static String why(JsonNode what, JsonNode recipient) {
        return Stream.of(
                        what.path("bounceType").asText(),
                        what.path("bounceSubType").asText(),
                        what.path("complaintFeedbackType").asText(),
                        recipient.path("status").asText())
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + " " + second)
                .orElse("no reason given");
    }
}
