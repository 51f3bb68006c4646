package watch.sahel.embedded.aws;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import watch.sahel.embedded.template.Table;

/// Makes one table be there as declared. How its shape is spelled in DynamoDB's words is left to [TableShape].
record TableLayout(DynamoDbClient dynamoDb, Table table, String name) {
    /// AWS takes about ten seconds for a table, an emulator none.
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ATTEMPTS = 180;

    Deployed.Resource ensure() {
        var there = describe().orElseGet(this::create);
        var active = there.tableStatus() == TableStatus.ACTIVE ? there : await();
        refuseAnotherShape(TableShape.of(table.id(), active));
        table.ttlAttribute().ifPresent(this::expireBy);
        return new Deployed.Resource(name, name, active.tableArn());
    }

    private Optional<TableDescription> describe() {
        try {
            return Optional.of(
                    dynamoDb.describeTable(request -> request.tableName(name)).table());
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        }
    }

    private TableDescription create() {
        try {
            return dynamoDb.createTable(request()).tableDescription();
        } catch (ResourceInUseException _) {
            return await(); // somebody else created it just now
        }
    }

    private CreateTableRequest request() {
        var request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(TableShape.schema(table.keys()))
                .attributeDefinitions(definitions());
        // An empty list of indexes is refused.
        return table.indexes().isEmpty()
                ? request.build()
                : request.globalSecondaryIndexes(indexes()).build();
    }

    private List<AttributeDefinition> definitions() {
        return Stream.concat(
                        table.keys().attributes(),
                        table.indexes().stream().flatMap(index -> index.keys().attributes()))
                .distinct()
                .map(TableShape::definition)
                .toList();
    }

    private List<GlobalSecondaryIndex> indexes() {
        return table.indexes().stream().map(TableShape::index).toList();
    }

    private TableDescription await() {
        try (var waiter = dynamoDb.waiter()) {
            return waiter.waitUntilTableExists(
                            request -> request.tableName(name),
                            patience -> patience.backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(POLL))
                                    .maxAttempts(ATTEMPTS)
                                    .waitTimeout(PATIENCE))
                    .matched()
                    .response()
                    .orElseThrow(() -> new LayoutException("the table " + name + " did not become active within "
                            + PATIENCE.toMinutes() + " minutes; look at it in AWS and try again"))
                    .table();
        }
    }

    /// More indexes than declared do no harm.
    private void refuseAnotherShape(Table there) {
        var keysDiffer = !there.keys().equals(table.keys());
        var missing = table.indexes().stream()
                .filter(Predicate.not(new HashSet<>(there.indexes())::contains))
                .toList();
        if (keysDiffer || !missing.isEmpty()) {
            throw new LayoutException(
                    "the table " + name + " is there with " + describe(there) + ", but the template's " + table.id()
                            + " has " + describe(table) + "; delete that table or use another stack name");
        }
    }

    private static String describe(Table shape) {
        return "the keys " + shape.keys() + " and the indexes " + shape.indexes();
    }

    /// Safe to repeat: DynamoDB refuses to switch on what is on, so its state is asked first.
    private void expireBy(String attribute) {
        var there =
                dynamoDb.describeTimeToLive(request -> request.tableName(name)).timeToLiveDescription();
        if (!on(there)) {
            dynamoDb.updateTimeToLive(request -> request.tableName(name)
                    .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute)));
        } else if (!attribute.equals(there.attributeName())) {
            throw new LayoutException("the table " + name + " expires items by " + there.attributeName()
                    + ", but the template's " + table.id() + " by " + attribute
                    + "; switch that off first (DynamoDB takes up to an hour for it)");
        }
    }

    private static boolean on(TimeToLiveDescription ttl) {
        return ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
    }
}
