package watch.sahel.bench;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.LocalAccount;

/// A client of the embedded DynamoDB whose read and write units are counted.
final class MeteredDynamo {
    private MeteredDynamo() {}

    static DynamoDbClient of(EmbeddedAws aws, CapacityMeter meter) {
        return DynamoDbClient.builder()
                .endpointOverride(aws.dynamoDbEndpoint())
                .region(Region.of(LocalAccount.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAccount.KEY, LocalAccount.KEY)))
                .overrideConfiguration(overrides -> overrides.addExecutionInterceptor(meter))
                .build();
    }
}
