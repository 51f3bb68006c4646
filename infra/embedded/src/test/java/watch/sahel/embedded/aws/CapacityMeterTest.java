package watch.sahel.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.sqs.SqsClient;

class CapacityMeterTest {
    private final CapacityMeter meter = new CapacityMeter();

    @Test
    void callsAreCountedByWhatTheyAreAbout() {
        try (var aws = EmbeddedAws.inMemory();
                var dynamo = DynamoDbClient.builder()
                        .endpointOverride(aws.dynamoDbEndpoint())
                        .region(Region.of(LocalAccount.REGION))
                        .credentialsProvider(credentials())
                        .overrideConfiguration(metered())
                        .build();
                var sqs = SqsClient.builder()
                        .endpointOverride(aws.sqsEndpoint())
                        .region(Region.of(LocalAccount.REGION))
                        .credentialsProvider(credentials())
                        .overrideConfiguration(metered())
                        .build()) {
            var deployed = Layout.of(Stack.template(Map.of())).createIn(aws.dynamoDb(), aws.sqs(), "metered");
            dynamo.putItem(request -> request.tableName("metered-Table").item(Stack.item("FEED#one")));
            var update = TransactWriteItem.builder()
                    .update(change -> change.tableName("metered-Table")
                            .key(Stack.item("ARTICLE#one"))
                            .updateExpression("SET filing = :filed")
                            .expressionAttributeValues(Map.of(":filed", AttributeValue.fromS("FILED"))))
                    .build();
            var put = TransactWriteItem.builder()
                    .put(item -> item.tableName("metered-Table").item(Stack.item("STORY#one")))
                    .build();
            dynamo.transactWriteItems(request -> request.transactItems(update, put));
            sqs.sendMessage(
                    request -> request.queueUrl(deployed.queueUrl("Polls")).messageBody("one"));
        }

        assertThat(meter.usedByRecord())
                .containsEntry("PutItem FEED", new CapacityMeter.Used(1, 1))
                .containsEntry("TransactWriteItems ARTICLE", new CapacityMeter.Used(1, 4))
                .containsEntry("SendMessage metered-Polls", new CapacityMeter.Used(1, 0));
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(LocalAccount.KEY, LocalAccount.KEY));
    }

    private ClientOverrideConfiguration metered() {
        return ClientOverrideConfiguration.builder()
                .addExecutionInterceptor(meter)
                .build();
    }
}
