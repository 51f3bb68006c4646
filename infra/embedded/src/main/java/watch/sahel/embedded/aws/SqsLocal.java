package watch.sahel.embedded.aws;

import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// SQS over HTTP on a loopback port (ElasticMQ). Its queues are created by [Layout] and live in memory.
public final class SqsLocal implements AutoCloseable {
    private final SQSRestServer server;
    private final URI endpoint;

    private SqsLocal(SQSRestServer server) {
        this.server = server;
        this.endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
    }

    /// Returns when it listens.
    public static SqsLocal start() {
        ServerLogs.quieten();
        return new SqsLocal(SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(LocalAccount.REGION)
                .withAWSAccountId(LocalAccount.ID)
                .start());
    }

    public URI endpoint() {
        return endpoint;
    }

    /// A new client of this server; the caller closes it.
    public SqsClient client() {
        return LocalAccount.pointed(SqsClient.builder(), endpoint)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
