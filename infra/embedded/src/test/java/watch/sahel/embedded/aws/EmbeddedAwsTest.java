package watch.sahel.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

final class EmbeddedAwsTest {
    private static final Kept LOG = new Kept();

    private static EmbeddedAws aws;

    @BeforeAll
    static void start() {
        Logger.getLogger("").addHandler(LOG);
        aws = EmbeddedAws.inMemory();
    }

    @AfterAll
    static void close() {
        aws.close();
        Logger.getLogger("").removeHandler(LOG);
    }

    @Test
    void serversListenOnLoopbackOnly() {
        for (var endpoint : List.of(aws.dynamoDbEndpoint(), aws.sqsEndpoint())) {
            assertThat(endpoint.getHost()).isEqualTo("127.0.0.1");
            var listeners = Listeners.on(endpoint.getPort());
            assumeTrue(!listeners.isEmpty(), "this system does not list its listeners under /proc/net");
            assertThat(listeners)
                    .allSatisfy(address -> assertThat(address.isLoopbackAddress())
                            .as("%s listens on %s", endpoint, address)
                            .isTrue());
        }
    }

    @Test
    void otherAddressesOfThisMachineDoNotAnswer() throws SocketException {
        for (var address : ownAddresses()) {
            for (var endpoint : List.of(aws.dynamoDbEndpoint(), aws.sqsEndpoint())) {
                assertThatThrownBy(() -> connect(address, endpoint))
                        .isInstanceOfAny(ConnectException.class, SocketTimeoutException.class, SocketException.class);
            }
        }
    }

    @Test
    void clientsBuiltFromSystemPropertiesComeHere() {
        var before = new HashMap<String, String>();
        aws.systemProperties().forEach((key, value) -> before.put(key, System.setProperty(key, value)));
        try (var http = UrlConnectionHttpClient.create();
                var dynamoDb = DynamoDbClient.builder().httpClient(http).build();
                var sqs = SqsClient.builder().httpClient(http).build()) {
            assertThat(dynamoDb.listTables().tableNames()).isEmpty();
            assertThat(sqs.listQueues().queueUrls()).isEmpty();
        } finally {
            before.forEach(EmbeddedAwsTest::restore);
        }
    }

    @Test
    void startingAndLayingOutSaysNothingOnTheTerminal() {
        try (var dynamoDb = aws.dynamoDb();
                var sqs = aws.sqs()) {
            var template = Stack.template(Map.of());
            Layout.of(template).createIn(dynamoDb, sqs, "quiet");
            Layout.of(template).createIn(dynamoDb, sqs, "quiet");
            List.of("quiet-Polls", "quiet-PollsDead", "quiet-Articles.fifo", "quiet-ArticlesDead.fifo")
                    .forEach(name -> sqs.deleteQueue(request -> request.queueUrl(
                            sqs.getQueueUrl(find -> find.queueName(name)).queueUrl())));
            dynamoDb.deleteTable(request -> request.tableName("quiet-Table"));
        }
        assertThat(LOG.lines).isEmpty();
    }

    @Test
    void secondOneInTheSameProcessIsAsQuietAndApart() {
        try (var second = EmbeddedAws.inMemory();
                var sqs = second.sqs()) {
            assertThat(second.sqsEndpoint()).isNotEqualTo(aws.sqsEndpoint());
            sqs.createQueue(request -> request.queueName("of-the-second"));
            try (var first = aws.sqs()) {
                assertThat(first.listQueues().queueUrls()).isEmpty();
            }
        }
        assertThat(LOG.lines).isEmpty();
    }

    private static List<InetAddress> ownAddresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static void connect(InetAddress address, URI endpoint) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, endpoint.getPort()), 500);
        }
    }

    private static void restore(String key, String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }

    private static final class Kept extends Handler {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(Objects.toString(line.getLoggerName()) + ": " + line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
