package watch.sahel.embedded.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

class SesEndpointTest {
    private static final String MIME = "From: digest@example.org\r\nTo: amina@example.net\r\nCc: moussa@example.net\r\n"
            + "Subject: Gao\r\n\r\ntwo reports";

    private final List<RawEmail> accepted = new CopyOnWriteArrayList<>();
    private SesEndpoint endpoint;
    private SesV2Client ses;

    @BeforeEach
    void start() throws IOException {
        endpoint = SesEndpoint.start(accepted::add);
        ses = client(endpoint);
    }

    private static SesV2Client client(SesEndpoint endpoint) {
        return SesV2Client.builder()
                .endpointOverride(endpoint.base())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    @AfterEach
    void stop() {
        ses.close();
        endpoint.close();
    }

    private SendEmailResponse send(List<String> to) {
        return ses.sendEmail(request -> request.fromEmailAddress("bounces@example.org")
                .destination(destination -> destination.toAddresses(to))
                .configurationSetName("digests")
                .content(content -> content.raw(raw -> raw.data(SdkBytes.fromUtf8String(MIME)))));
    }

    @Test
    void aRawMessageIsTakenAsItIs() {
        assertThat(send(List.of("amina@example.net")).messageId()).isNotEmpty();

        assertThat(accepted).singleElement().satisfies(email -> {
            assertThat(email.sender()).isEqualTo("bounces@example.org");
            assertThat(email.recipients()).containsExactly("amina@example.net");
            assertThat(new String(email.mime(), StandardCharsets.UTF_8)).isEqualTo(MIME);
        });
    }

    @Test
    void withoutEnvelopeTheHeadersDecide() {
        ses.sendEmail(
                request -> request.content(content -> content.raw(raw -> raw.data(SdkBytes.fromUtf8String(MIME)))));

        assertThat(accepted).singleElement().satisfies(email -> {
            assertThat(email.sender()).isEqualTo("digest@example.org");
            assertThat(email.recipients()).containsExactly("amina@example.net", "moussa@example.net");
        });
    }

    @Test
    void itFillsAMailbox() throws IOException {
        try (var mailbox = Mailbox.start();
                var filling = SesEndpoint.start(mailbox::deliver);
                var client = client(filling)) {
            client.sendEmail(
                    request -> request.content(content -> content.raw(raw -> raw.data(SdkBytes.fromUtf8String(MIME)))));

            assertThat(mailbox.messages()).extracting(ReceivedMail::subject).containsExactly("Gao");
        }
    }

    @Test
    void fiftyRecipientsPassAndOneMoreDoesNot() {
        send(Collections.nCopies(50, "amina@example.net"));

        assertThatThrownBy(() -> send(Collections.nCopies(51, "amina@example.net")))
                .isInstanceOf(BadRequestException.class);
        assertThat(accepted).hasSize(1);
    }

    @Test
    void onlyRawContentIsServed() {
        assertThatThrownBy(() -> ses.sendEmail(request -> request.content(
                        content -> content.simple(simple -> simple.subject(subject -> subject.data("Gao"))))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Content.Raw.Data is required.");
    }

    @Test
    void plannedErrorsAreTypedAndTakeNothing() {
        endpoint.failNext(1, SesFault.tooManyRequests());
        endpoint.failNext(1, SesFault.messageRejected());
        endpoint.failNext(1, SesFault.accountSuspended());
        endpoint.failNext(1, SesFault.sendingPaused());
        endpoint.failNext(1, SesFault.senderNotVerified());
        var to = List.of("amina@example.net");

        assertThatThrownBy(() -> send(to)).isInstanceOf(TooManyRequestsException.class);
        assertThatThrownBy(() -> send(to)).isInstanceOf(MessageRejectedException.class);
        assertThatThrownBy(() -> send(to)).isInstanceOf(AccountSuspendedException.class);
        assertThatThrownBy(() -> send(to)).isInstanceOf(SendingPausedException.class);
        assertThatThrownBy(() -> send(to)).isInstanceOf(MailFromDomainNotVerifiedException.class);
        assertThat(accepted).isEmpty();
        send(to);
        assertThat(accepted).hasSize(1);
    }

    @Test
    void aLostRequestTakesNothingAndALostAnswerTheMessage() {
        endpoint.failNext(1, SesFault.lostRequest());
        endpoint.failNext(1, SesFault.lostAnswer());
        var to = List.of("amina@example.net");

        assertThatThrownBy(() -> send(to)).isInstanceOf(SdkClientException.class);
        assertThat(accepted).isEmpty();
        assertThatThrownBy(() -> send(to)).isInstanceOf(SdkClientException.class);
        assertThat(accepted).hasSize(1);
    }
}
