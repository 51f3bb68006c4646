package watch.sahel.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.Outcome;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.DigestId;
import watch.sahel.digest.Digests;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

class EmailChannelTest {
    private static final Subscriber DESK = Subscriber.joining(
            new Address.Mailbox("desk@example.org"),
            "en",
            ZoneOffset.UTC,
            Set.of(TopicId.SAHEL),
            new Schedule.Every(Duration.ofHours(6)),
            Digests.NOW);
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
    void anUpdateIsCalledOne() throws Exception {
        var digest = Digests.digest(Digests.update("1", "Kati: 40 dead"));
        var mime = channel.mime(digest, DESK, "desk@example.org");
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));

        assertThat((String)
                        ((MimeMultipart) message.getContent()).getBodyPart(0).getContent())
                .contains("* Kati: 40 dead", "update · 2 outlets");
    }

    @Test
    void unsubscribingIsOneClick() throws Exception {
        var message = mail();

        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("List-Unsubscribe")[0])
                .startsWith("<https://watch.example/unsubscribe?token=" + DESK.id() + ".");
    }

    @Test
    void theSameDigestIsTheSameMessage() throws Exception {
        assertThat(mail().getMessageID())
                .isEqualTo(mail().getMessageID())
                .isEqualTo("<01772366400-due." + DESK.id() + "@example.org>");
    }

    @Test
    void allDigestsOfASubscriberAreOneThread() throws Exception {
        var series = "<digests." + DESK.id() + "@example.org>";

        assertThat(mail().getHeader("References")).containsExactly(series);
        assertThat(mail().getHeader("In-Reply-To")).containsExactly(series);
    }

    @Test
    void whatIsToldOfAStoryAtOnceIsAThreadOfItsOwn() {
        var story = new StoryId("0123456789abcdef0123456789abcdef");
        var alert = AlertOrder.first(new Alert(story, Digests.NOW)).digest();

        assertThat(MessageIds.series(new Delivery.Ref(DESK.id(), alert), "example.org"))
                .isEqualTo(story + "." + DESK.id() + "@example.org");
    }

    @Test
    void aMessageIdNamesTheDeliveryItWas() {
        var alert =
                AlertOrder.first(new Alert(new StoryId("0a1b"), Digests.NOW)).digest();
        for (var digest : List.of(alert, new DigestId("01772366400-due"))) {
            var ref = new Delivery.Ref(DESK.id(), digest);
            assertThat(MessageIds.delivery("<" + MessageIds.of(ref, "example.org") + ">"))
                    .contains(ref);
        }
        assertThat(MessageIds.delivery("<0100018c@eu-west-1.amazonses.com>")).isEmpty();
        assertThat(MessageIds.delivery("")).isEmpty();
    }

    @Test
    void programsAreToldNotToAnswerAndPeopleHowToLeaveOrChoose() throws Exception {
        var message = mail();

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Id")).containsExactly("Sahel Watch digests <digest.example.org>");
        assertThat(message.getHeader("List-Help")[0])
                .startsWith("<https://watch.example/preferences?token=" + DESK.id() + "-");
        assertThat(message.getSentDate()).isEqualTo(Date.from(Digests.NOW));
    }

    @Test
    void nothingIsFetchedWhenTheMailIsOpened() throws Exception {
        var html = (String) ((MimeMultipart) mail().getContent()).getBodyPart(1).getContent();

        assertThat(Jsoup.parse(html).select("img, script, link, iframe")).isEmpty();
    }

    private MimeMessage mail() throws jakarta.mail.MessagingException, IOException {
        var mime = channel.mime(
                Digests.digest(Digests.item("1", "Convoi attaqué près de Kati")), DESK, "desk@example.org");
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
    }
}
