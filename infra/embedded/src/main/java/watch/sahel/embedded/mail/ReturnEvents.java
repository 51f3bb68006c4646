package watch.sahel.embedded.mail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/// What SES tells, by EventBridge, of a mail that came back or was reported as spam (Amazon SES Developer Guide,
/// "Contents of event data"). It plays the part of the other mail servers; where the event goes is the caller's choice.
public final class ReturnEvents {
    private static final String ACCOUNT = "000000000000";

    private ReturnEvents() {}

    /// There is no such mailbox.
    public static String hardBounce(ReceivedMail mail, Instant sent, Instant at) {
        return bounce(mail, sent, at, "Permanent", "General", "5.1.1");
    }

    /// The mailbox was full for as long as SES tried.
    public static String softBounce(ReceivedMail mail, Instant sent, Instant at) {
        return bounce(mail, sent, at, "Transient", "MailboxFull", "4.4.7");
    }

    private static String bounce(
            ReceivedMail mail, Instant sent, Instant at, String type, String subType, String status) {
        var detail = JsonNodeFactory.instance.objectNode().put("eventType", "Bounce");
        var bounce = detail.putObject("bounce")
                .put("feedbackId", UUID.randomUUID().toString())
                .put("bounceType", type)
                .put("bounceSubType", subType)
                .put("timestamp", at.toString());
        var recipients = bounce.putArray("bouncedRecipients");
        mail.raw()
                .recipients()
                .forEach(address -> recipients
                        .addObject()
                        .put("emailAddress", address)
                        .put("action", "failed")
                        .put("status", status));
        return event("Email Bounced", detail, mail, sent, at);
    }

    /// Its reader reported it as spam.
    public static String complaint(ReceivedMail mail, Instant sent, Instant at) {
        var detail = JsonNodeFactory.instance.objectNode().put("eventType", "Complaint");
        var complaint = detail.putObject("complaint")
                .put("feedbackId", UUID.randomUUID().toString())
                .put("complaintFeedbackType", "abuse")
                .put("timestamp", at.toString());
        var recipients = complaint.putArray("complainedRecipients");
        mail.raw().recipients().forEach(address -> recipients.addObject().put("emailAddress", address));
        return event("Email Complaint Received", detail, mail, sent, at);
    }

    private static String event(String kind, ObjectNode detail, ReceivedMail mail, Instant sent, Instant at) {
        var about = detail.putObject("mail")
                .put("timestamp", sent.toString())
                .put("source", mail.from())
                .put("sendingAccountId", ACCOUNT)
                .put("messageId", UUID.randomUUID().toString())
                .put("headersTruncated", false);
        mail.raw().recipients().forEach(about.putArray("destination")::add);
        var headers = about.putArray("headers");
        mail.headers()
                .forEach((name, values) -> values.forEach(
                        value -> headers.addObject().put("name", name).put("value", value)));
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", kind)
                .put("source", "aws.ses")
                .put("account", ACCOUNT)
                .put("time", at.toString())
                .put("region", "us-east-1");
        event.putArray("resources").add("arn:aws:ses:us-east-1:" + ACCOUNT + ":configuration-set/local");
        event.set("detail", detail);
        return event.toString();
    }
}
