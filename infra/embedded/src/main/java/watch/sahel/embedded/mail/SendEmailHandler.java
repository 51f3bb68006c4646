package watch.sahel.embedded.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import watch.sahel.embedded.mail.SesFault.DropConnection;
import watch.sahel.embedded.mail.SesFault.Moment;
import watch.sahel.embedded.mail.SesFault.Refused;

/// Reads one `POST /v2/email/outbound-emails` and answers as SES does: a MessageId, or the error's name in the header
/// `x-amzn-ErrorType`.
final class SendEmailHandler implements HttpHandler {
    private static final String PATH = "/v2/email/outbound-emails";
    /// SES v2 takes 40 MB with attachments, here encoded once more.
    private static final int LARGEST_BODY = 60 << 20;
    /// SES quota per message, To, Cc and Bcc together.
    private static final int MOST_RECIPIENTS = 50;

    private static final JsonMapper JSON = new JsonMapper();

    private final Consumer<RawEmail> accepted;
    private final Queue<SesFault> faults;

    SendEmailHandler(Consumer<RawEmail> accepted, Queue<SesFault> faults) {
        this.accepted = accepted;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
            if (!exchange.getRequestMethod().equals("POST")
                    || !exchange.getRequestURI().getPath().equals(PATH)) {
                refuse(exchange, new Refused(404, "NotFoundException", "Only SendEmail is served here."));
                return;
            }
            switch (faults.poll()) {
                case null -> take(exchange, body);
                case Refused refused -> refuse(exchange, refused);
                case DropConnection(var moment) -> {
                    if (moment == Moment.AFTER_EFFECT) {
                        accepted.accept(read(body));
                    }
                }
            }
        }
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        RawEmail email;
        try {
            email = read(body);
        } catch (IllegalArgumentException e) {
            refuse(exchange, new Refused(400, "BadRequestException", String.valueOf(e.getMessage())));
            return;
        }
        accepted.accept(email);
        answer(
                exchange,
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("MessageId", UUID.randomUUID().toString()));
    }

    /// @throws IllegalArgumentException if SES would not take it
    private static RawEmail read(byte[] body) throws IOException {
        var request = JSON.readTree(body);
        var data = request.path("Content").path("Raw").path("Data").asText();
        if (data.isEmpty()) {
            throw new IllegalArgumentException("Content.Raw.Data is required.");
        }
        var mime = Base64.getDecoder().decode(data);
        var recipients = recipients(request.path("Destination"), mime);
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
            throw new IllegalArgumentException("Recipient count must be 1 to 50, is " + recipients.size() + ".");
        }
        var from = request.path("FromEmailAddress").asText();
        return new RawEmail(from.isEmpty() ? MailReader.sender(mime) : from, recipients, mime);
    }

    /// Without a Destination the headers decide.
    private static List<String> recipients(JsonNode destination, byte[] mime) {
        var recipients = new ArrayList<String>();
        for (var kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
            destination.path(kind).forEach(address -> recipients.add(address.asText()));
        }
        return recipients.isEmpty() ? MailReader.recipients(mime) : List.copyOf(recipients);
    }

    private static void refuse(HttpExchange exchange, Refused refused) throws IOException {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", refused.type());
        answer(exchange, refused.status(), JsonNodeFactory.instance.objectNode().put("message", refused.message()));
    }

    private static void answer(HttpExchange exchange, int status, JsonNode json) throws IOException {
        var bytes = JSON.writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
