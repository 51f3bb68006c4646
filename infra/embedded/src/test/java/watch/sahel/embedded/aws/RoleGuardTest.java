package watch.sahel.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.embedded.template.Role;

/// Nothing is reached: what is refused is never sent.
class RoleGuardTest {
    private static final String TABLE = "stack-Table";

    private final List<Role.Call> calls = new ArrayList<>();

    @Test
    void aCallIsAnActionOnATableWithItsPartitionKey() {
        dynamo(client -> client.getItem(request -> request.tableName(TABLE).key(key("A#1"))));
        dynamo(client -> client.putItem(request -> request.tableName(TABLE).item(key("A#2"))));
        dynamo(client -> client.updateItem(request -> request.tableName(TABLE).key(key("A#3"))));
        dynamo(client -> client.deleteItem(request -> request.tableName(TABLE).key(key("A#4"))));

        assertThat(calls)
                .containsExactly(
                        call("GetItem", "A#1"),
                        call("PutItem", "A#2"),
                        call("UpdateItem", "A#3"),
                        call("DeleteItem", "A#4"));
    }

    @Test
    void aBatchNamesAllItsKeysAtOnce() {
        dynamo(client -> client.batchGetItem(request -> request.requestItems(Map.of(
                TABLE,
                KeysAndAttributes.builder()
                        .keys(List.of(key("A#1"), key("B#1")))
                        .build()))));

        assertThat(calls).containsExactly(call("BatchGetItem", "A#1", "B#1"));
    }

    @Test
    void aQueryNamesThePartitionOfTheTableOrOfTheIndex() {
        dynamo(client -> client.query(request -> request.tableName(TABLE)
                .keyConditionExpression("pk = :pk AND sk > :from")
                .expressionAttributeValues(Map.of(":pk", text("A#1"), ":from", text("x")))));
        dynamo(client -> client.query(request -> request.tableName(TABLE)
                .indexName("due")
                .keyConditionExpression("#due = :due AND #at <= :until")
                .expressionAttributeNames(Map.of("#due", "due", "#at", "dueAt"))
                .expressionAttributeValues(Map.of(":due", text("feed#0"), ":until", text("x")))));

        assertThat(calls)
                .containsExactly(
                        call("Query", "A#1"), new Role.Call("dynamodb:Query", "Table.Arn/index/due", Set.of("feed#0")));
    }

    @Test
    void aTransactionIsItsParts() {
        var put = TransactWriteItem.builder()
                .put(Put.builder().tableName(TABLE).item(key("A#1")).build());
        var update = TransactWriteItem.builder()
                .update(Update.builder().tableName(TABLE).key(key("A#2")).build());
        var delete = TransactWriteItem.builder()
                .delete(Delete.builder().tableName(TABLE).key(key("A#3")).build());
        var check = TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(TABLE)
                        .key(key("A#4"))
                        .build());
        for (var part : List.of(put, update, delete, check)) {
            dynamo(client -> client.transactWriteItems(request -> request.transactItems(part.build())));
        }

        assertThat(calls)
                .containsExactly(
                        call("PutItem", "A#1"),
                        call("UpdateItem", "A#2"),
                        call("DeleteItem", "A#3"),
                        call("ConditionCheckItem", "A#4"));
    }

    @Test
    void aBatchOfMessagesNeedsWhatOneMessageDoes() {
        sqs(client -> client.sendMessageBatch(request -> request.queueUrl("http://127.0.0.1/000/stack-Words.fifo")));
        sqs(client -> client.changeMessageVisibility(request -> request.queueUrl("http://127.0.0.1/000/stack-Polls")));

        assertThat(calls)
                .containsExactly(
                        new Role.Call("sqs:SendMessage", "Words.Arn", Set.of()),
                        new Role.Call("sqs:ChangeMessageVisibility", "Polls.Arn", Set.of()));
    }

    private static Role.Call call(String action, String... keys) {
        return new Role.Call("dynamodb:" + action, "Table.Arn", Set.of(keys));
    }

    private static Map<String, AttributeValue> key(String partition) {
        return Map.of("pk", text(partition), "sk", text("META"));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private void dynamo(Consumer<DynamoDbClient> request) {
        try (var client = guarded(DynamoDbClient.builder()).build()) {
            refused(() -> request.accept(client));
        }
    }

    private void sqs(Consumer<SqsClient> request) {
        try (var client = guarded(SqsClient.builder()).build()) {
            refused(() -> request.accept(client));
        }
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(AwsServiceException.class)
                .hasMessageContaining("no statement of the role allows Call");
    }

    private <B extends AwsClientBuilder<B, ?>> B guarded(B builder) {
        var guard = new RoleGuard(new Role(List.of()), "stack", (call, _) -> calls.add(call));
        return LocalAccount.pointed(builder, URI.create("http://127.0.0.1:1"))
                .overrideConfiguration(override -> override.addExecutionInterceptor(guard));
    }
}
