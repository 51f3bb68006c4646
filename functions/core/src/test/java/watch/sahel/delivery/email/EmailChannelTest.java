package watch.sahel.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Outcome;
import watch.sahel.digest.Digests;
import watch.sahel.digest.Gist;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.SubscriberId;

class EmailChannelTest {
    private static final SubscriberId DESK = new SubscriberId("em0123");
    private final EmailChannel channel = new EmailChannel(
            (_, _, _) -> new Outcome.Accepted(),
            "watch@example.org",
            URI.create("https://watch.example/"),
            () -> new LinkTokens("0123456789abcdef"));

    @Test
    void aDigestIsOneMessageOfTextAndHtml() throws Exception {
        var message = mail();
        var body = (MimeMultipart) message.getContent();

        assertThat(message.getSubject()).isEqualTo("Sahel Watch: Convoi attaqué près de Kati");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(body.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) body.getBodyPart(0).getContent())
                .contains(
                        "Convoi attaqué près de Kati",
                        "https://dunes.example/1",
                        "Unsubscribe: https://watch.example/");
        assertThat(Jsoup.parse((String) body.getBodyPart(1).getContent())
                        .select("h2")
                        .text())
                .isEqualTo("Convoi attaqué près de Kati");
    }

    @Test
    void anUpdateIsCalledOne() {
        var digest = Digests.digest(Digests.update("1", "Kati: 40 dead"));

        assertThat(EmailDigest.subject(digest)).isEqualTo("Sahel Watch: Update: Kati: 40 dead");
        assertThat(EmailDigest.text(digest, "https://watch.example/")).contains("* Update: Kati: 40 dead\n");
        assertThat(Jsoup.parse(EmailDigest.html(digest, "https://watch.example/"))
                        .select("h2")
                        .text())
                .isEqualTo("Update: Kati: 40 dead");
    }

    @Test
    void unsubscribingIsOneClick() throws Exception {
        var message = mail();

        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("List-Unsubscribe")[0])
                .startsWith("<https://watch.example/unsubscribe?token=em0123.");
    }

    @Test
    void theSameDigestIsTheSameMessage() throws Exception {
        assertThat(mail().getMessageID())
                .isEqualTo(mail().getMessageID())
                .isEqualTo("<01772366400-due.em0123@example.org>");
    }

    @Test
    void nothingIsFetchedWhenTheMailIsOpened() throws Exception {
        var html = (String) ((MimeMultipart) mail().getContent()).getBodyPart(1).getContent();

        assertThat(Jsoup.parse(html).select("img, script, link, iframe")).isEmpty();
    }

    @Test
    void arabicReadsFromTheRight() {
        var item = Digests.item("1", "هجوم");
        var arabic = new watch.sahel.digest.DigestItem(
                item.story(),
                item.headline(),
                "ar",
                item.lead(),
                item.topics(),
                item.sources(),
                2,
                item.published(),
                List.of(),
                Set.of(),
                Gist.UNKNOWN);

        assertThat(EmailDigest.html(Digests.digest(arabic), "https://watch.example/"))
                .contains("lang=\"ar\" dir=\"rtl\"");
    }

    private MimeMessage mail() throws jakarta.mail.MessagingException, IOException {
        var mime = channel.mime(
                Digests.digest(Digests.item("1", "Convoi attaqué près de Kati")), DESK, "desk@example.org");
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
    }
}
