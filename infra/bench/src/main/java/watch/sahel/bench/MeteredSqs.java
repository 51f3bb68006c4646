package watch.sahel.bench;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.LocalAccount;

/// A client of the embedded queues whose every call is counted; [MeteredDynamo] is the table's.
final class MeteredSqs {
    private MeteredSqs() {}

    static SqsClient of(EmbeddedAws aws, CapacityMeter meter) {
        return SqsClient.builder()
                .endpointOverride(aws.sqsEndpoint())
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAccount.KEY, LocalAccount.KEY)))
                .overrideConfiguration(overrides -> overrides.addExecutionInterceptor(meter))
                .build();
    }
}
