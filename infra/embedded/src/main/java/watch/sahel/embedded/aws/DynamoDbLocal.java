package watch.sahel.embedded.aws;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB over HTTP on a loopback port. Its tables are created by [Layout].
///
/// The stock server listens on every interface and reports its use; here its handler stands behind a connector of our
/// own, and the part that reports is not on the class path.
///
/// Its expiry worker is no daemon and sleeps for up to ten seconds after [#close]: a program ends by `System.exit`.
public final class DynamoDbLocal implements AutoCloseable {
    /// SQLite does one thing at a time: more threads would only wait. Jetty itself needs three.
    private static final int MAX_THREADS = 16;

    private static final int MIN_THREADS = 2;

    private final Server server;
    private final URI endpoint;
    private final LocalDynamoDBRequestHandler requests;
    private final Optional<DirectoryLock> lock;

    private DynamoDbLocal(LocalDynamoDBRequestHandler requests, Optional<DirectoryLock> lock) {
        this.requests = requests;
        this.lock = lock;
        this.server = new Server(threads());
        this.endpoint = start(server, requests);
    }

    public static DynamoDbLocal inMemory() {
        ServerLogs.quieten();
        return new DynamoDbLocal(new LocalDynamoDBRequestHandler(0, true, null, true, false), Optional.empty());
    }

    /// Keeps the tables in a directory, which is created where absent. Every acknowledged write is on the disk.
    ///
    /// @throws DataDirectoryException where it cannot be written to or another process uses it
    public static DynamoDbLocal onDisk(Path directory) {
        return onDisk(directory, DirectoryLock.take(directory));
    }

    static DynamoDbLocal onDisk(Path directory, DirectoryLock lock) {
        try {
            ServerLogs.quieten();
            return new DynamoDbLocal(OnDiskRequests.open(directory), Optional.of(lock));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    /// A new client of this server; the caller closes it.
    public DynamoDbClient client() {
        return LocalAccount.pointed(DynamoDbClient.builder(), endpoint)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        } finally {
            requests.shutdown();
            lock.ifPresent(DirectoryLock::close);
        }
    }

    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("dynamodb-local");
        threads.setDaemon(true);
        return threads;
    }

    private static URI start(Server server, LocalDynamoDBRequestHandler requests) {
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        var root = new ContextHandler("/");
        root.setHandler(new LocalDynamoDBServerHandler(requests, null));
        server.setHandler(root);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not start", e);
        }
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }
}
