package watch.sahel.embedded.aws;

import static watch.sahel.embedded.aws.Stack.item;

import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// A process that writes numbered items to a table on disk for ever, one alone (`ALONE#n`) and two in a transaction
/// (`ONE#n`, `OTHER#n`) for each number, and prints the first key of each write when it is acknowledged. It is
/// there to
/// be killed.
final class Recorder {
    static final String TABLE = "killed-Table";

    private Recorder() {}

    /// @param arguments the directory and the first number
    public static void main(String[] arguments) {
        var server = DynamoDbLocal.onDisk(Path.of(arguments[0]));
        var dynamoDb = server.client();
        var declared = Stack.template(Map.of()).tables().getFirst();
        new TableLayout(dynamoDb, declared, TABLE).ensure();
        for (var number = Integer.parseInt(arguments[1]); ; number++) {
            writeAlone(dynamoDb, "ALONE#" + number);
            writeBoth(dynamoDb, "ONE#" + number, "OTHER#" + number);
        }
    }

    private static void writeAlone(DynamoDbClient dynamoDb, String key) {
        dynamoDb.putItem(request -> request.tableName(TABLE).item(item(key)));
        System.out.println(key);
    }

    private static void writeBoth(DynamoDbClient dynamoDb, String key, String other) {
        dynamoDb.transactWriteItems(request -> request.transactItems(put(key), put(other)));
        System.out.println(key);
    }

    private static TransactWriteItem put(String key) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(TABLE).item(item(key)).build())
                .build();
    }
}
