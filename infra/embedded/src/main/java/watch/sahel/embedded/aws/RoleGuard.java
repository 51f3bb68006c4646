package watch.sahel.embedded.aws;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watch.sahel.embedded.template.Role;

/// Lets the clients of one function do what its role allows and refuses the rest, as IAM does on AWS and no emulator
/// here. Tells of each call and whether it was allowed. Knows the calls this project makes; another is refused.
public final class RoleGuard implements ExecutionInterceptor {
    private static final Pattern PARTITION = Pattern.compile("^\\W*\\w+ = (:\\w+)");

    private final Role role;
    private final String stackName;
    private final BiConsumer<Role.Call, Boolean> told;

    /// @param stackName with which [Layout] named what it created
    /// @param told gets each call, and whether it was allowed
    public RoleGuard(Role role, String stackName, BiConsumer<Role.Call, Boolean> told) {
        this.role = role;
        this.stackName = stackName;
        this.told = told;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        for (var call : calls(context.request())) {
            var allowed = role.allows(call);
            told.accept(call, allowed);
            if (!allowed) {
                throw denied(call);
            }
        }
    }

    /// The same for all services: the bot looks at none of these errors more closely.
    private static DynamoDbException denied(Role.Call call) {
        var details = AwsErrorDetails.builder()
                .errorCode("AccessDeniedException")
                .errorMessage("no statement of the role allows " + call)
                .build();
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(details)
                .statusCode(400)
                .build();
    }

    private List<Role.Call> calls(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> one("GetItem", get.tableName(), get.key());
            case PutItemRequest put -> one("PutItem", put.tableName(), put.item());
            case UpdateItemRequest update -> one("UpdateItem", update.tableName(), update.key());
            case DeleteItemRequest delete -> one("DeleteItem", delete.tableName(), delete.key());
            case BatchGetItemRequest batch ->
                batch.requestItems().entrySet().stream()
                        .map(table -> call(
                                "BatchGetItem",
                                table(table.getKey()),
                                partitions(table.getValue().keys())))
                        .toList();
            case QueryRequest query -> List.of(query(query));
            // Each part needs what it would need alone; the transaction itself nothing.
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream().flatMap(this::part).toList();
            default -> List.of(elsewhere(request));
        };
    }

    private List<Role.Call> one(String action, String table, Map<String, AttributeValue> item) {
        return List.of(call(action, table(table), partitions(List.of(item))));
    }

    private Stream<Role.Call> part(TransactWriteItem part) {
        if (part.put() != null) {
            return one("PutItem", part.put().tableName(), part.put().item()).stream();
        }
        if (part.update() != null) {
            return one("UpdateItem", part.update().tableName(), part.update().key()).stream();
        }
        if (part.delete() != null) {
            return one("DeleteItem", part.delete().tableName(), part.delete().key()).stream();
        }
        var check = part.conditionCheck();
        return one("ConditionCheckItem", check.tableName(), check.key()).stream();
    }

    private Role.Call query(QueryRequest query) {
        var named = PARTITION.matcher(query.keyConditionExpression());
        if (!named.find()) {
            throw new IllegalArgumentException("no partition in " + query.keyConditionExpression());
        }
        var partition = text(query.expressionAttributeValues(), named.group(1));
        var index = query.indexName() == null ? "" : "/index/" + query.indexName();
        return call("Query", table(query.tableName()) + index, Set.of(partition));
    }

    private static Role.Call call(String action, String resource, Set<String> keys) {
        return new Role.Call("dynamodb:" + action, resource, keys);
    }

    private static Set<String> partitions(Collection<Map<String, AttributeValue>> items) {
        return items.stream().map(item -> text(item, "pk")).collect(Collectors.toSet());
    }

    private static String text(Map<String, AttributeValue> values, String name) {
        return Objects.requireNonNull(values.get(name), name).s();
    }

    private String table(String name) {
        return logical(name) + ".Arn";
    }

    private Role.Call elsewhere(SdkRequest request) {
        var action = request.getClass().getSimpleName().replaceFirst("(Batch)?Request$", "");
        return request.getValueForField("QueueUrl", String.class)
                .map(url -> new Role.Call("sqs:" + action, queue(url), Set.of()))
                .or(() -> request.getValueForField("Name", String.class)
                        .map(name -> new Role.Call("ssm:" + action, parameter(name), Set.of())))
                .orElseGet(() -> new Role.Call(action, "unknown", Set.of()));
    }

    private String queue(String url) {
        var name = url.substring(url.lastIndexOf('/') + 1);
        return logical(name).replaceFirst("\\.fifo$", "") + ".Arn";
    }

    private static String parameter(String name) {
        return "arn:aws:ssm:" + LocalAccount.REGION + ":" + LocalAccount.ID + ":parameter" + name;
    }

    private String logical(String name) {
        return name.startsWith(stackName + "-") ? name.substring(stackName.length() + 1) : name;
    }
}
