package watch.sahel.embedded.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watch.sahel.embedded.aws.Stack.item;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

final class DynamoDbLocalOnDiskTest {
    private static final int KILLS = 4;
    private static final int WRITES_BEFORE_A_KILL = 20;

    private final Path dir;

    DynamoDbLocalOnDiskTest(@TempDir Path dir) {
        this.dir = dir;
    }

    @Test
    void tableItemsAndExpiryAreThereAfterReopening() {
        var declared = Stack.template(Map.of()).tables().getFirst();
        try (var server = DynamoDbLocal.onDisk(dir);
                var dynamoDb = server.client()) {
            new TableLayout(dynamoDb, declared, "kept-Table").ensure();
            dynamoDb.putItem(request -> request.tableName("kept-Table").item(item("FEED#1")));
        }
        try (var server = DynamoDbLocal.onDisk(dir);
                var dynamoDb = server.client()) {
            new TableLayout(dynamoDb, declared, "kept-Table").ensure();
            var found =
                    dynamoDb.getItem(request -> request.tableName("kept-Table").key(item("FEED#1")));
            assertThat(found.hasItem()).isTrue();
            var ttl = dynamoDb.describeTimeToLive(request -> request.tableName("kept-Table"))
                    .timeToLiveDescription();
            assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        }
    }

    @Test
    void acknowledgedWritesSurviveAKillAndTransactionsStayWhole() throws IOException, InterruptedException {
        var acknowledged = new ArrayList<String>();
        for (var kill = 1; kill <= KILLS; kill++) {
            // An even count is a transaction, an odd one a single write: die after both.
            acknowledged.addAll(recordAndKill(kill * 1_000_000, WRITES_BEFORE_A_KILL + kill));
        }
        var found = keys();
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * WRITES_BEFORE_A_KILL);
        assertThat(found).containsAll(acknowledged);
        assertThat(numbers(found, "ONE#")).isEqualTo(numbers(found, "OTHER#"));
    }

    @Test
    void directoryInUseByAnotherProcessIsRefused() throws IOException, InterruptedException {
        var recorder = start(1);
        try (var written = written(recorder)) {
            assertThat(written.readLine()).isEqualTo("ALONE#1");
            assertThatThrownBy(() -> DynamoDbLocal.onDisk(dir))
                    .isInstanceOf(DataDirectoryException.class)
                    .hasMessage(dir + " is in use by another process; stop that one, or give another directory");
        } finally {
            recorder.destroyForcibly().waitFor();
        }
        DynamoDbLocal.onDisk(dir).close();
    }

    @Test
    void directoryInUseByThisProcessIsRefusedUntilItIsClosed() {
        try (var _ = DynamoDbLocal.onDisk(dir)) {
            assertThatThrownBy(() -> EmbeddedAws.onDisk(dir)).isInstanceOf(DataDirectoryException.class);
        }
        DynamoDbLocal.onDisk(dir).close();
    }

    @Test
    void fileInPlaceOfTheDirectoryIsNamed() throws IOException {
        var file = Files.writeString(dir.resolve("file"), "not a directory");
        assertThatThrownBy(() -> DynamoDbLocal.onDisk(file))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageStartingWith(file + " cannot hold the table")
                .hasMessageEndingWith("give a directory that can be written to");
    }

    @Test
    void foreignFileUnderTheTablesNameIsRefusedAndNotHeld() throws IOException {
        var file = Files.writeString(dir.resolve("shared-local-instance.db"), "a diary");
        assertThatThrownBy(() -> DynamoDbLocal.onDisk(dir))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageStartingWith(dir + " holds a table file (*.db) that cannot be opened")
                .hasMessageEndingWith("give another directory");
        assertThat(file).hasContent("a diary");
        DirectoryLock.take(dir).close();
    }

    /// @return every key the process acknowledged before it died
    private List<String> recordAndKill(int first, int writes) throws IOException, InterruptedException {
        var recorder = start(first);
        var acknowledged = new ArrayList<String>();
        try (var written = written(recorder)) {
            for (var line = written.readLine(); line != null; line = written.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == writes) {
                    // While it is writing on; by its handle, which leaves what it printed to be read.
                    recorder.toHandle().destroyForcibly();
                }
            }
        }
        recorder.waitFor();
        return acknowledged;
    }

    private Process start(int first) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recorder.class.getName(),
                        dir.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader written(Process recorder) {
        return new BufferedReader(new InputStreamReader(recorder.getInputStream(), UTF_8));
    }

    private Set<String> keys() {
        try (var server = DynamoDbLocal.onDisk(dir);
                var dynamoDb = server.client()) {
            return dynamoDb.scanPaginator(request -> request.tableName(Recorder.TABLE)).items().stream()
                    .map(Stack::key)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> numbers(Set<String> keys, String prefix) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
