package watch.sahel.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watch.sahel.embedded.aws.Stack.due;
import static watch.sahel.embedded.aws.Stack.item;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import watch.sahel.embedded.template.Table;

final class TableLayoutTest {
    private static DynamoDbLocal server;
    private static DynamoDbClient dynamoDb;
    private static String table;

    @BeforeAll
    static void layOut() {
        server = DynamoDbLocal.inMemory();
        dynamoDb = server.client();
        table = ensure("base", Map.of());
    }

    @AfterAll
    static void close() {
        dynamoDb.close();
        server.close();
    }

    @Test
    void secondConditionalWriteOfOneKeyIsRefused() {
        put("FEED#1");
        assertThatThrownBy(() -> put("FEED#1")).isInstanceOf(ConditionalCheckFailedException.class);
    }

    @Test
    void indexAnswersWhatIsDueInOrder() {
        dynamoDb.putItem(request -> request.tableName(table).item(due("SUB#late", "queue", 300)));
        dynamoDb.putItem(request -> request.tableName(table).item(due("SUB#second", "queue", 200)));
        dynamoDb.putItem(request -> request.tableName(table).item(due("SUB#first", "queue", 100)));
        var found = dynamoDb.query(request -> request.tableName(table)
                .indexName("due")
                .keyConditionExpression("due = :due AND dueAt <= :now")
                .expressionAttributeValues(
                        Map.of(":due", AttributeValue.fromS("queue"), ":now", AttributeValue.fromN("200"))));
        assertThat(found.items()).extracting(Stack::key).containsExactly("SUB#first", "SUB#second");
    }

    @Test
    void transactionWritesAllOrNothing() {
        put("STORY#taken");
        assertThatThrownBy(() -> dynamoDb.transactWriteItems(
                        request -> request.transactItems(claim("STORY#free"), claim("STORY#taken"))))
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(exists("STORY#free")).isFalse();

        dynamoDb.transactWriteItems(request -> request.transactItems(claim("STORY#a"), claim("STORY#b")));
        assertThat(exists("STORY#a")).isTrue();
        assertThat(exists("STORY#b")).isTrue();
    }

    @Test
    void capacityIsCounted() {
        var answer = dynamoDb.putItem(request -> request.tableName(table)
                .item(due("FEED#counted", "count", 1))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        assertThat(answer.consumedCapacity().capacityUnits()).isEqualTo(2.0); // the item and its index entry
    }

    @Test
    void tableIsBilledByUseAndExpiresItems() {
        var there = dynamoDb.describeTable(request -> request.tableName(table)).table();
        assertThat(there.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        var ttl =
                dynamoDb.describeTimeToLive(request -> request.tableName(table)).timeToLiveDescription();
        assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(ttl.attributeName()).isEqualTo("ttl");
    }

    @Test
    void layingOutAgainKeepsTheItems() {
        var name = ensure("twice", Map.of());
        dynamoDb.putItem(request -> request.tableName(name).item(item("FEED#kept")));
        assertThat(ensure("twice", Map.of())).isEqualTo(name);
        assertThat(dynamoDb.getItem(request -> request.tableName(name).key(item("FEED#kept")))
                        .hasItem())
                .isTrue();
    }

    @Test
    void tableWithOtherKeysIsRefusedNamingBoth() {
        dynamoDb.createTable(request -> request.tableName("foreign-Table")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(TableShape.definition(new Table.Attribute("id", Table.Type.N))));
        assertThatThrownBy(() -> ensure("foreign", Map.of()))
                .isInstanceOf(LayoutException.class)
                .hasMessage("the table foreign-Table is there with the keys id (N) and the indexes [], but the"
                        + " template's Table has the keys pk (S) + sk (S) and the indexes [due: due (S) + dueAt (N),"
                        + " KEYS_ONLY]; delete that table or use another stack name");
    }

    @Test
    void tableWithAnotherIndexIsRefused() {
        ensure("reindexed", Map.of("RangeType", "S"));
        assertThatThrownBy(() -> ensure("reindexed", Map.of()))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("dueAt (S)")
                .hasMessageContaining("dueAt (N)");
    }

    private static String ensure(String stack, Map<String, String> parameters) {
        var declared = Stack.template(parameters).tables().getFirst();
        return new TableLayout(dynamoDb, declared, stack + "-Table").ensure().name();
    }

    private static void put(String pk) {
        dynamoDb.putItem(
                request -> request.tableName(table).item(item(pk)).conditionExpression("attribute_not_exists(pk)"));
    }

    private static TransactWriteItem claim(String pk) {
        var put = Put.builder().tableName(table).item(item(pk)).conditionExpression("attribute_not_exists(pk)");
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private static boolean exists(String pk) {
        return dynamoDb.getItem(request -> request.tableName(table).key(item(pk)))
                .hasItem();
    }
}
