package watch.sahel.lambda;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.embedded.aws.Deployed;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.Layout;
import watch.sahel.embedded.aws.LocalAccount;
import watch.sahel.embedded.template.Template;

/// DynamoDB Local and ElasticMQ for all tests of the module, started once. Each stack laid out in them by the
/// project's
/// own template is new and empty.
public final class TestAws {
    private static final Template TEMPLATE =
            Template.read(Path.of(System.getProperty("project.root", "../..")).resolve("template.yaml"));
    private static final EmbeddedAws AWS = started();
    private static final DynamoDbClient DYNAMO = AWS.dynamoDb();
    private static final SqsClient SQS = AWS.sqs();
    private static final AtomicInteger STACKS = new AtomicInteger();

    private TestAws() {}

    private static EmbeddedAws started() {
        var aws = EmbeddedAws.inMemory();
        Runtime.getRuntime().addShutdownHook(new Thread(aws::close));
        return aws;
    }

    public static DynamoDbClient dynamo() {
        return DYNAMO;
    }

    /// A client whose calls an interceptor sees.
    public static DynamoDbClient dynamo(ExecutionInterceptor interceptor) {
        return DynamoDbClient.builder()
                .endpointOverride(AWS.dynamoDbEndpoint())
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAccount.KEY, LocalAccount.KEY)))
                .overrideConfiguration(overrides -> overrides.addExecutionInterceptor(interceptor))
                .build();
    }

    public static SqsClient sqs() {
        return SQS;
    }

    public static Deployed freshStack() {
        return Layout.of(TEMPLATE).createIn(DYNAMO, SQS, "test" + STACKS.incrementAndGet());
    }
}
