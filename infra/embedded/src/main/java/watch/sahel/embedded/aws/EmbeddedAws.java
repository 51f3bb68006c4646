package watch.sahel.embedded.aws;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// DynamoDB Local and ElasticMQ, started side by side and closed together.
public final class EmbeddedAws implements AutoCloseable {
    private final DynamoDbLocal tables;
    private final SqsLocal queues;

    private EmbeddedAws(DynamoDbLocal tables, SqsLocal queues) {
        this.tables = tables;
        this.queues = queues;
    }

    public static EmbeddedAws inMemory() {
        return start(DynamoDbLocal::inMemory);
    }

    /// Tables on disk, queues in memory.
    ///
    /// @throws DataDirectoryException as [DynamoDbLocal#onDisk]
    public static EmbeddedAws onDisk(Path directory) {
        var lock = DirectoryLock.take(directory); // before anything starts
        return start(() -> DynamoDbLocal.onDisk(directory, lock));
    }

    private static EmbeddedAws start(Supplier<DynamoDbLocal> start) {
        var queues = CompletableFuture.supplyAsync(
                SqsLocal::start,
                task -> Thread.ofPlatform().daemon().name("sqs-local-start").start(task));
        DynamoDbLocal tables;
        try {
            tables = start.get();
        } catch (RuntimeException e) {
            // Not waited for: the caller has a message to show.
            var unused = queues.thenAccept(SqsLocal::close);
            throw e;
        }
        try {
            return new EmbeddedAws(tables, queues.join());
        } catch (CompletionException e) {
            tables.close();
            throw new IllegalStateException("ElasticMQ did not start", e.getCause());
        }
    }

    public URI dynamoDbEndpoint() {
        return tables.endpoint();
    }

    public URI sqsEndpoint() {
        return queues.endpoint();
    }

    /// A new client of the tables; the caller closes it.
    public DynamoDbClient dynamoDb() {
        return tables.client();
    }

    /// A new client of the queues; the caller closes it.
    public SqsClient sqs() {
        return queues.client();
    }

    /// System properties that lead SDK clients built without an endpoint, region or credentials here. They come
    /// before
    /// the environment's variables of the same meaning.
    public Map<String, String> systemProperties() {
        var properties = new HashMap<>(LocalAccount.systemProperties());
        properties.put("aws.endpointUrlDynamoDb", dynamoDbEndpoint().toString());
        properties.put("aws.endpointUrlSqs", sqsEndpoint().toString());
        return Map.copyOf(properties);
    }

    @Override
    public void close() {
        try (tables) {
            queues.close();
        }
    }
}
