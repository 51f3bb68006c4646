package watch.sahel.lambda.ses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Outcome;
import watch.sahel.embedded.aws.LocalAccount;
import watch.sahel.embedded.mail.RawEmail;
import watch.sahel.embedded.mail.SesEndpoint;
import watch.sahel.embedded.mail.SesFault;
import watch.sahel.lambda.AwsClients;

/// With the client that production uses, led to the embedded SES as an operator would lead it to an emulator.
class SesTransportTest {
    private static final String ENDPOINT = "aws.endpointUrlSesV2";
    private static final byte[] MIME = "From: watch@example.org\r\nTo: desk@example.org\r\nSubject: s\r\n\r\nbody\r\n"
            .getBytes(StandardCharsets.UTF_8);

    private final List<RawEmail> accepted = new CopyOnWriteArrayList<>();
    private SesEndpoint ses;
    private SesTransport transport;

    @BeforeEach
    void open() throws IOException {
        ses = SesEndpoint.start(accepted::add);
        var properties = new java.util.HashMap<>(LocalAccount.systemProperties());
        properties.put(ENDPOINT, ses.base().toString());
        properties.forEach(System::setProperty);
        transport = new SesTransport(AwsClients.standard()::ses, "set");
    }

    @AfterEach
    void close() {
        ses.close();
        System.clearProperty(ENDPOINT);
        LocalAccount.systemProperties().keySet().forEach(System::clearProperty);
    }

    @Test
    void aMessageArrivesByteForByte() {
        assertThat(send()).isEqualTo(new Outcome.Accepted());

        assertThat(accepted).singleElement().satisfies(mail -> {
            assertThat(mail.mime()).isEqualTo(MIME);
            assertThat(mail.recipients()).containsExactly("desk@example.org");
            assertThat(mail.sender()).isEqualTo("watch@example.org");
        });
    }

    @Test
    void whatMayPassOrAnOperatorMendsIsForLater() {
        var faults = Map.of(
                "AccountSuspendedException", SesFault.accountSuspended(),
                "SendingPausedException", SesFault.sendingPaused(),
                "MailFromDomainNotVerifiedException", SesFault.senderNotVerified(),
                "MessageRejected", SesFault.notVerified());
        faults.forEach((name, fault) -> {
            ses.failNext(1, fault);
            assertThat(send()).isInstanceOfSatisfying(Outcome.Later.class, later -> {
                assertThat(later.why()).startsWith("SES: " + name + ": ");
                assertThat(later.after()).isEqualTo(Duration.ofMinutes(15));
            });
        });
        assertThat(accepted).isEmpty();
    }

    @Test
    void tooFastIsOverSoonAndTheQuotaOfTheDayIsNot() {
        ses.failNext(1, SesFault.tooManyRequests());
        ses.failNext(1, SesFault.quotaUsedUp());

        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.after()).isEqualTo(Duration.ZERO));
        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.after()).isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void aRejectedMessageIsRefusedWithTheReason() {
        ses.failNext(1, SesFault.messageRejected());

        assertThat(send()).isEqualTo(new Outcome.Refused("SES: MessageRejected: Message contains a virus."));
    }

    @Test
    void aMessageWhoseAnswerWasLostIsNotSentASecondTimeBehindTheLedgersBack() {
        ses.failNext(1, SesFault.lostAnswer());

        assertThat(send()).isInstanceOf(Outcome.Later.class);
        assertThat(accepted).hasSize(1);
    }

    @Test
    void noServerAtAllIsForLater() {
        ses.close();

        assertThat(send())
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.why()).startsWith("SES did not answer: "));
    }

    private Outcome send() {
        return transport.send(MIME, "watch@example.org", "desk@example.org");
    }
}
