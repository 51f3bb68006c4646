package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.Ledger;
import watch.sahel.digest.Composer;
import watch.sahel.digest.DigestOrder;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.MailState;
import watch.sahel.subscriber.NextDigest.Reach;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;

/// What a chat can see of what is kept of it, and have deleted.
class OwnDataTest {
    private final Phone phone = new Phone();

    @BeforeEach
    void subscribe() {
        phone.types("/start");
    }

    @Test
    void statusTellsWhatWaitsSinceWhenAndWhatFailed() {
        assertThat(phone.types("/status")).contains("Subscribed", "Next digest", "Topics: 2", "Nothing waits");

        var first = reserve();
        phone.passes(Duration.ofMinutes(10));
        var second = reserve();
        phone.passes(Duration.ofHours(1));

        assertThat(phone.types("/status")).contains("2 messages waiting since Fri 20 Nov, 12:00");

        phone.ledger.failed(first, "Forbidden: <bot> was kicked", Phone.NOW);
        phone.ledger.sent(second, Phone.NOW);

        assertThat(phone.types("/status"))
                .contains("Nothing waits", "Not delivered, Fri 20 Nov, 12:00: Forbidden: &lt;bot&gt; was kicked");
        phone.passes(StatusReport.REACH);
        assertThat(phone.types("/status")).doesNotContain("Not delivered");
    }

    @Test
    void statusSaysHowTheChatStands() {
        phone.types("/stop");
        assertThat(phone.types("/status")).contains("Stopped").doesNotContain("Next digest");
        phone.subscribers.change(
                phone.subscriber().orElseThrow().id(), subscriber -> subscriber.standing(Standing.UNREACHABLE));
        assertThat(phone.types("/status")).contains("could not reach");
    }

    @Test
    void theExportIsJsonOfAllThatIsSet() throws Exception {
        phone.types("/watch @jnim \"fuel\" <x>");
        phone.types("/watch @jnim");
        phone.taps("✅ Watch this");
        phone.types("/quiet 22-7");
        phone.types("/mute football 7");
        phone.types("/topics wagner now");

        var json = new ObjectMapper().readTree(plain(phone.types("/export")));

        assertThat(json.path("watches").toString()).isEqualTo("[\"@jnim\"]");
        assertThat(json.path("topics").toString()).isEqualTo("[\"sahel\",\"wagner\"]");
        assertThat(json.path("atOnce").toString()).isEqualTo("[\"wagner\"]");
        assertThat(json.path("quiet").path("from").asText()).isEqualTo("22:00");
        assertThat(json.path("mutes").path(0).path("name").asText()).isEqualTo("football");
        assertThat(json.path("language").asText()).isEqualTo("en");
    }

    @Test
    void aLongExportIsSeveralMessages() throws Exception {
        for (var i = 0; i < OwnWatches.MAX; i++) {
            phone.types("/watch " + "word" + i + " OR " + "x".repeat(60) + " OR " + "é".repeat(250));
            phone.taps("✅ Watch this");
        }
        var before = phone.messages();

        var json = new ObjectMapper().readTree(plain(phone.types("/export")));

        assertThat(phone.messages() - before).isGreaterThan(1);
        assertThat(json.path("watches")).hasSize(OwnWatches.MAX);
    }

    private static String plain(String html) {
        return html.replaceAll("</code>\n?<code>", "")
                .replaceAll("</?code>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Test
    void privacyLeadsToWhatIsKeptAndToItsEnd() {
        assertThat(phone.types("/privacy")).contains("90 days");
        assertThat(phone.taps("/export")).contains("\"timezone\" : \"UTC\"");
        assertThat(phone.taps("/forgetme")).contains("cannot be undone");
    }

    @Test
    void forgettingAsksFirst() {
        phone.types("/forgetme yes");
        assertThat(phone.subscriber()).isPresent();
        assertThat(phone.taps("Keep it")).isEqualTo("All is kept.");
        assertThat(phone.subscriber()).isPresent();
    }

    @Test
    void allIsDeletedWatchesAndMailboxesToo() {
        phone.types("/watch drone");
        phone.taps("✅ Watch this");
        var reserved = reserve();
        var mailbox = Subscriber.joining(
                new Address.Mailbox("desk@example.org"),
                "en",
                ZoneOffset.UTC,
                Set.of(TopicId.watch("gold")),
                new Schedule.Hourly(),
                Phone.NOW);
        phone.subscribers.add(mailbox);
        phone.watches.hold(TopicId.watch("gold"), mailbox.id());
        phone.mail.save(MailState.unknown(mailbox.id()).agreed(Optional.of(new Address.TelegramChat(7)), Phone.NOW));

        phone.types("/forgetme");
        assertThat(phone.taps("🗑 Delete everything")).isEqualTo("All is deleted. /start begins anew.");

        assertThat(phone.subscriber()).isEmpty();
        assertThat(phone.watches.all()).isEmpty();
        assertThat(phone.subscribers.find(mailbox.id())).isEmpty();
        assertThat(phone.mail.find(mailbox.id()).chat()).isEmpty();
        assertThat(phone.mail.linked(reserved.subscriber())).isEmpty();
    }

    private Delivery.Ref reserve() {
        var subscriber = phone.subscriber().orElseThrow();
        var order = new DigestOrder(subscriber.id(), phone.now(), DigestOrder.Occasion.ASKED);
        var digest = Composer.compose(order.digest(), subscriber, Reach.ALL, List.of(), Map.of(), phone.now());
        phone.ledger.reserve(new Ledger.Digested(digest, subscriber));
        return new Delivery.Ref(subscriber.id(), digest.id());
    }
}
