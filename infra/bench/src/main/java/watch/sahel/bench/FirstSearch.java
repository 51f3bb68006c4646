package watch.sahel.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watch.sahel.archive.Archive;
import watch.sahel.archive.ArchiveStore;
import watch.sahel.embedded.aws.CapacityMeter;
import watch.sahel.embedded.aws.LocalAccount;
import watch.sahel.lambda.dynamo.Consistency;
import watch.sahel.lambda.dynamo.DynamoArchive;
import watch.sahel.lambda.dynamo.DynamoStories;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.match.Matcher;

/// The first search of a process with the stories of its first page, in a process of its own, which Java starts as it
/// does on Lambda: from nothing, compiled by C1 alone, or restored from a snapshot that was taken so many days ago,
/// when that process read the drawers there were by then.
final class FirstSearch {
    /// Instead of the age of a snapshot.
    static final int FROM_NOTHING = -1;

    /// @param cpu of the whole process
    /// @param units of reading
    record Took(Duration wall, Duration cpu, double units) {
        static Took parse(String line) {
            var fields = line.split(" ", -1);
            return new Took(Duration.parse(fields[0]), Duration.parse(fields[1]), Double.parseDouble(fields[2]));
        }

        @Override
        public String toString() {
            return wall + " " + cpu + " " + units;
        }
    }

    private FirstSearch() {}

    static Took in(URI dynamo, String table, int age, String query, Instant now)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx880m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        if (age == FROM_NOTHING) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        LocalAccount.systemProperties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(FirstSearch.class.getName());
        command.addAll(List.of(dynamo.toString(), table, Integer.toString(age), query, now.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the first search of " + query + " failed");
        }
        return Took.parse(said.strip());
    }

    /// Arguments: as [#in] gives them.
    public static void main(String[] arguments) {
        var meter = new CapacityMeter();
        var table = new Table(
                DynamoDbClient.builder()
                        .endpointOverride(URI.create(arguments[0]))
                        .httpClient(UrlConnectionHttpClient.create())
                        .overrideConfiguration(overrides -> overrides.addExecutionInterceptor(meter))
                        .build(),
                arguments[1]);
        var age = Integer.parseInt(arguments[2]);
        var now = Instant.parse(arguments[4]);
        var drawers = new Growing(new DynamoArchive(table), LocalDate.ofInstant(now, ZoneOffset.UTC));
        var stories = new DynamoStories(table, Consistency.EVENTUAL);
        var archive = new Archive(drawers, stories, Matcher::bundled);
        if (age != FROM_NOTHING) {
            drawers.last = drawers.last.minusDays(age);
            archive.ids(now);
            drawers.last = drawers.last.plusDays(age);
        }
        meter.reset();
        var used = cpu();
        var started = System.nanoTime();
        SearchRun.search(archive, stories, SearchRun.query(arguments[3]), now);
        var took = Duration.ofNanos(System.nanoTime() - started);
        System.out.println(new Took(
                took,
                Duration.ofNanos(cpu() - used),
                meter.used().values().stream()
                        .mapToDouble(CapacityMeter.Used::units)
                        .sum()));
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// Has no drawer of a day after `last` yet.
    private static final class Growing implements ArchiveStore {
        private final ArchiveStore all;
        private LocalDate last;

        Growing(ArchiveStore all, LocalDate last) {
            this.all = all;
            this.last = last;
        }

        @Override
        public Optional<LocalDate> sealed() {
            return all.sealed().map(day -> day.isBefore(last) ? day : last);
        }

        @Override
        public void seal(LocalDate day, byte[] drawer) {
            throw new UnsupportedOperationException("only read here");
        }

        @Override
        public SortedMap<LocalDate, byte[]> drawers(LocalDate first, LocalDate last) {
            return all.drawers(first, last);
        }
    }
}
