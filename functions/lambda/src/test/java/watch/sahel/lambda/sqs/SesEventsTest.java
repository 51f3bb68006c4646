package watch.sahel.lambda.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.DigestId;
import watch.sahel.flow.MailFeedback.Returned;
import watch.sahel.flow.MailFeedback.Returned.Kind;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.SubscriberId;

/// The events have the form of the examples in the Amazon SES Developer Guide, in the envelope of EventBridge.
class SesEventsTest {
    private static final Instant SENT = Instant.parse("2026-11-20T12:00:00.123Z");
    private static final Instant BOUNCED = Instant.parse("2026-11-20T12:00:04.567Z");

    @Test
    void aPermanentBounceIsAHardOne() throws IOException {
        assertThat(SesEvents.read(event("ses-bounce-permanent")))
                .containsExactly(returned(Kind.HARD_BOUNCE, BOUNCED, "Permanent General 5.1.1"));
    }

    @Test
    void aTransientBounceIsASoftOne() throws IOException {
        assertThat(SesEvents.read(event("ses-bounce-transient")))
                .containsExactly(returned(Kind.SOFT_BOUNCE, BOUNCED, "Transient MailboxFull 4.4.7"));
    }

    @Test
    void anAddressThatSesItselfDoesNotWriteToIsAHardBounceAlsoUnderItsName() throws IOException {
        assertThat(SesEvents.read(event("ses-bounce-suppressed")))
                .containsExactly(returned(Kind.HARD_BOUNCE, BOUNCED, "Permanent OnAccountSuppressionList 5.1.1"));
    }

    @Test
    void aRefusedMessageSaysNothingOfItsMailbox() throws IOException {
        var event = event("ses-bounce-permanent").replace("\"General\"", "\"ContentRejected\"");

        assertThat(SesEvents.read(event)).extracting(Returned::kind).containsExactly(Kind.SOFT_BOUNCE);
    }

    @Test
    void aComplaintIsOne() throws IOException {
        assertThat(SesEvents.read(event("ses-complaint")))
                .containsExactly(returned(Kind.COMPLAINT, Instant.parse("2026-11-20T13:00:00Z"), "abuse"));
    }

    @Test
    void aDeliverySaysNothing() throws IOException {
        assertThat(SesEvents.read(event("ses-delivery"))).isEmpty();
    }

    @Test
    void aMailThatWasNoDigestOrLostItsHeadersBouncesAllTheSame() throws IOException {
        var event = event("ses-bounce-permanent").replace("Message-ID", "X-Other");

        assertThat(SesEvents.read(event)).singleElement().satisfies(returned -> {
            assertThat(returned.delivery()).isEmpty();
            assertThat(returned.kind()).isEqualTo(Kind.HARD_BOUNCE);
        });
    }

    @Test
    void aRecipientThatIsNoAddressIsPassedOver() throws IOException {
        var event = event("ses-bounce-permanent")
                .replace("\"emailAddress\": \"desk@example.org\"", "\"emailAddress\": \"x\"");

        assertThat(SesEvents.read(event)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{}", "{\"detail\":{}}", "{\"detail\":{\"eventType\":\"Bounce\"}}"})
    void whatIsNoEventIsUnreadable(String body) {
        assertThatThrownBy(() -> SesEvents.read(body)).isInstanceOf(UnreadableMessageException.class);
    }

    private static Returned returned(Kind kind, Instant at, String why) {
        var delivery = new Delivery.Ref(
                new SubscriberId("em0123456789abcdef0123456789abcdef"), new DigestId("01795176000-due"));
        return new Returned(kind, new Address.Mailbox("desk@example.org"), Optional.of(delivery), SENT, at, why);
    }

    private static String event(String name) throws IOException {
        try (var in = SesEventsTest.class.getResourceAsStream(name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
