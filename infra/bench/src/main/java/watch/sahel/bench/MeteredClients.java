package watch.sahel.bench;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.LocalAccount;

/// Clients of the embedded AWS whose every call is metered.
final class MeteredClients {
    private MeteredClients() {}

    static DynamoDbClient dynamo(EmbeddedAws aws, CapacityMeter meter) {
        return client(DynamoDbClient.builder().endpointOverride(aws.dynamoDbEndpoint()), meter)
                .build();
    }

    static SqsClient sqs(EmbeddedAws aws, CapacityMeter meter) {
        return client(SqsClient.builder().endpointOverride(aws.sqsEndpoint()), meter)
                .build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B client(B builder, CapacityMeter meter) {
        return builder.region(Region.of(LocalAccount.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(LocalAccount.KEY, LocalAccount.KEY)))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(meter)
                        .build());
    }
}
