package watch.sahel.local.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watch.sahel.embedded.mail.ReceivedMail;

/// A mailbox as a mail program lists it, with what is needed to read each mail.
final class MailJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINK = Pattern.compile("<(https?:[^>]+)>");
    static final int MAX_MAILS = 50;

    private MailJson() {}

    /// The newest first.
    static ObjectNode of(List<ReceivedMail> mails) {
        var json = JSON.createObjectNode();
        var list = json.putArray("mails");
        for (var number = mails.size() - 1; number >= Math.max(0, mails.size() - MAX_MAILS); number--) {
            var mail = mails.get(number);
            var one = list.addObject()
                    .put("number", number)
                    .put("from", mail.header("From").orElse(mail.from()))
                    .put("to", String.join(", ", mail.to()))
                    .put("subject", mail.subject())
                    .put("date", mail.header("Date").orElse(""))
                    .put("html", !mail.html().isEmpty())
                    .put("text", mail.text())
                    .put("oneClick", oneClick(mail).isPresent());
            var headers = one.putArray("headers");
            mail.headers().forEach((name, values) -> values.forEach(value -> headers.add(name + ": " + value)));
        }
        return json;
    }

    /// Where a click unsubscribes; empty if the mail does not say that one does (RFC 8058, 3.1).
    static Optional<URI> oneClick(ReceivedMail mail) {
        var promised = mail.header("List-Unsubscribe-Post")
                .filter("List-Unsubscribe=One-Click"::equals)
                .isPresent();
        return mail.header("List-Unsubscribe")
                .filter(_ -> promised)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(link -> URI.create(link.group(1)));
    }
}
