package watch.sahel.lambda.ses;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.AccountSuspendedException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MailFromDomainNotVerifiedException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.email.MailTransport;

/// Hands messages to SES as they are. Retries nothing, and its client must not either: SES has no idempotency key,
/// and
/// whether a message whose answer was lost is sent again is the ledger's decision, which writes it down.
public final class SesTransport implements MailTransport {
    private static final Duration OPERATOR_WAIT = Duration.ofMinutes(15);
    private static final Duration QUOTA_WAIT = Duration.ofHours(1);

    private final Supplier<SesV2Client> ses;
    private final String configurationSet;

    /// @param configurationSet name of the SES configuration set, or empty for none
    public SesTransport(Supplier<SesV2Client> ses, String configurationSet) {
        this.ses = ses;
        this.configurationSet = configurationSet;
    }

    @Override
    public Outcome send(byte[] mime, String from, String to) {
        try {
            ses.get().sendEmail(request(mime, from, to));
            return new Outcome.Accepted();
        } catch (MessageRejectedException e) {
            // "Email address is not verified" is said of the sender, and in the sandbox: an operator mends it.
            return why(e).contains("not verified")
                    ? new Outcome.Later(why(e), OPERATOR_WAIT)
                    : new Outcome.Refused(why(e));
        } catch (BadRequestException e) {
            return new Outcome.Refused(why(e));
        } catch (AccountSuspendedException | SendingPausedException | MailFromDomainNotVerifiedException e) {
            return new Outcome.Later(why(e), OPERATOR_WAIT);
        } catch (TooManyRequestsException | LimitExceededException e) {
            // The rate is over in a second; the quota of 24 hours rolls on, so an hour makes room for some.
            return new Outcome.Later(why(e), why(e).contains("quota") ? QUOTA_WAIT : Duration.ZERO);
        } catch (SesV2Exception e) {
            // No permission, SES itself: either it passes, or an operator mends it. Nothing may be lost until then.
            return new Outcome.Later(why(e), Duration.ZERO);
        } catch (SdkClientException e) {
            return new Outcome.Later("SES did not answer: " + e.getMessage(), Duration.ZERO);
        }
    }

    private SendEmailRequest request(byte[] mime, String from, String to) {
        var request = SendEmailRequest.builder()
                .fromEmailAddress(from)
                .destination(destination -> destination.toAddresses(to))
                .content(content -> content.raw(raw -> raw.data(SdkBytes.fromByteArray(mime))));
        return (configurationSet.isEmpty() ? request : request.configurationSetName(configurationSet)).build();
    }

    private static String why(SesV2Exception e) {
        var details = e.awsErrorDetails();
        return details == null
                ? "SES: " + e.getMessage()
                : "SES: " + details.errorCode() + ": " + details.errorMessage();
    }
}
