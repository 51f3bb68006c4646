package watch.sahel.lambda;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// The AWS clients, each made when it is first needed. Region, credentials and endpoint come from where the SDK
/// looks for them itself (`AWS_ENDPOINT_URL` leads to an emulator), so there is no test branch here.
public final class AwsClients {
    private static final Logger LOG = Logger.getLogger(AwsClients.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    /// DynamoDB and SQS answer in milliseconds: a silent connection is a lost one, and the SDK tries another.
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(8);
    /// All attempts together; below the ten seconds a webhook has.
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(9);

    private final Supplier<DynamoDbClient> dynamo;
    private final Supplier<SqsClient> sqs;
    private final Supplier<SesV2Client> ses;
    private final Supplier<SsmClient> ssm;

    private AwsClients(
            Supplier<DynamoDbClient> dynamo,
            Supplier<SqsClient> sqs,
            Supplier<SesV2Client> ses,
            Supplier<SsmClient> ssm) {
        this.dynamo = new Lazy<>(dynamo);
        this.sqs = new Lazy<>(sqs);
        this.ses = new Lazy<>(ses);
        this.ssm = new Lazy<>(ssm);
    }

    public static AwsClients standard() {
        return new AwsClients(
                () -> configured(DynamoDbClient.builder()).build(),
                () -> configured(SqsClient.builder()).build(),
                AwsClients::mailClient,
                () -> configured(SsmClient.builder()).build());
    }

    /// With a table and queues of one's own, and the standard clients for the rest.
    public static AwsClients of(DynamoDbClient dynamo, SqsClient sqs) {
        var standard = standard();
        return new AwsClients(() -> dynamo, () -> sqs, standard.ses, standard.ssm);
    }

    /// With parameters of one's own too.
    public static AwsClients of(DynamoDbClient dynamo, SqsClient sqs, SsmClient ssm) {
        return new AwsClients(() -> dynamo, () -> sqs, standard().ses, () -> ssm);
    }

    /// Never repeats a call by itself: SES would take the message twice. When to try again is the ledger's decision.
    private static SesV2Client mailClient() {
        return configured(SesV2Client.builder())
                .overrideConfiguration(
                        override -> override.apiCallTimeout(CALL_TIMEOUT).retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private static <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder) {
        return builder.httpClient(http()).overrideConfiguration(override -> override.apiCallTimeout(CALL_TIMEOUT));
    }

    /// The smallest and, for calls one at a time, as fast as any.
    private static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(SOCKET_TIMEOUT)
                .build();
    }

    /// Makes the first call to DynamoDB, the dearest by far, so that it is in the snapshot. It reads what nobody wrote;
    /// a function that may not is answered so, which serves as well.
    void callTableOnce(String table) {
        var nobody = AttributeValue.fromS("NOBODY");
        tolerant(() -> dynamo().getItem(request -> request.tableName(table).key(Map.of("pk", nobody, "sk", nobody))));
    }

    /// The same for SQS, with a number nobody needs.
    void callQueueOnce(String queue) {
        tolerant(() -> sqs().getQueueAttributes(request -> request.queueUrl(queue)));
    }

    private static void tolerant(Runnable call) {
        try {
            call.run();
        } catch (AwsServiceException e) {
            LOG.log(Level.FINE, "answered with a refusal", e);
        }
    }

    public DynamoDbClient dynamo() {
        return dynamo.get();
    }

    public SqsClient sqs() {
        return sqs.get();
    }

    public SesV2Client ses() {
        return ses.get();
    }

    public SsmClient ssm() {
        return ssm.get();
    }
}
