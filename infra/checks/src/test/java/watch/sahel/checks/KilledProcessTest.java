package watch.sahel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.mail.ReceivedMail;
import watch.sahel.embedded.site.FeedSite;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.embedded.telegram.SentMessage;

/// `sahelwatch run --data` as its user runs it, killed without warning (SIGKILL) at several moments and started
/// again:
/// nothing is lost, and at most the one message in flight comes twice.
class KilledProcessTest {
    private static final List<String> OUTLETS = List.of("northquay", "boucle", "raml", "varta");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private FeedSite site;
    private BotApiServer telegram;
    private Mailbox mailbox;
    private Chat chat;

    @BeforeEach
    void open() throws IOException {
        site = FeedSite.start(InstantSource.fixed(Instant.now(Clock.systemUTC())));
        telegram = BotApiServer.start(Clock.systemUTC(), Limits.telegram().withoutRates());
        mailbox = Mailbox.start();
        chat = telegram.privateChat(7001, "Amina", "en");
        var rows = new ArrayList<>(List.of("id,title,url,language,country_of_outlet,affiliation"));
        site.outlets().stream()
                .filter(outlet -> OUTLETS.contains(outlet.id()))
                .map(outlet -> String.join(
                        ",",
                        outlet.id(),
                        outlet.title(),
                        outlet.feed().toString(),
                        outlet.language(),
                        outlet.country(),
                        outlet.affiliation()))
                .forEach(rows::add);
        Files.write(folder.resolve("feeds.csv"), rows);
    }

    @AfterEach
    void close() {
        mailbox.close();
        telegram.close();
        site.close();
    }

    @Test
    void killedWhileFeedsArePolled() throws Exception {
        var killed = start();
        killWhen(
                killed.process(),
                () -> OUTLETS.stream().mapToInt(this::requests).sum() >= 2);
        finish(Repeats.NONE);
    }

    @Test
    void killedWhileStoriesAreFiled() throws Exception {
        var killed = start();
        killWhen(killed.process(), () -> logged("StoryOpened") >= 3);
        finish(Repeats.NONE);
    }

    @Test
    void killedWhenTheDigestIsReservedAndNotSent() throws Exception {
        var killed = start();
        killWhen(killed.process(), () -> logged("DigestComposed") >= 1);
        finish(Repeats.ONE_MESSAGE);
    }

    @Test
    void killedWhenTelegramHasTheMessageAndTheLedgerDoesNotKnow() throws Exception {
        var first = new AtomicInteger();
        var arrived = new CountDownLatch(1);
        var killed = new Process[1];
        telegram.onMessage(_ -> {
            if (first.getAndIncrement() == 0) {
                killed[0].destroyForcibly();
                arrived.countDown();
            }
        });
        killed[0] = start().process();
        assertThat(arrived.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        killed[0].waitFor();
        finish(Repeats.ONE_MESSAGE);
    }

    private enum Repeats {
        NONE,
        ONE_MESSAGE
    }

    /// Runs to the end, once more, and looks at what readers got.
    private void finish(Repeats allowed) throws Exception {
        var ended = summary(start());
        var again = summary(start());

        assertThat(ended.path("failed").asInt()).isZero();
        assertThat(again.path("articles").asInt())
                .as("new articles in a third run")
                .isZero();
        assertThat(again.path("sent").toString()).isEqualTo("{\"telegram\":0,\"email\":0}");
        var repeats = repeats(chat.messages().stream().map(SentMessage::text).toList())
                + repeats(mailbox.messages().stream().map(ReceivedMail::text).toList());
        assertThat(repeats).as("repeated messages").isLessThanOrEqualTo(allowed == Repeats.NONE ? 0 : 1);
        assertThat(mailbox.messages()).isNotEmpty();
        assertThat(links(chat)).isNotEmpty().isEqualTo(linksOfACleanRun());
    }

    private static int repeats(List<String> messages) {
        return messages.size() - (int) messages.stream().distinct().count();
    }

    /// Of the reports that the chat was told of.
    private static List<String> links(Chat chat) {
        return chat.messages().stream()
                .flatMap(message -> message.links().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> linksOfACleanRun() throws Exception {
        var reader = telegram.privateChat(7002, "Boubacar", "en");
        assertThat(summary(start(folder.resolve("clean"), reader))
                        .path("failed")
                        .asInt())
                .isZero();
        return links(reader);
    }

    private Started start() throws IOException {
        return start(folder.resolve("data"), chat);
    }

    private Started start(Path data, Chat reader) throws IOException {
        var output = Files.createTempFile(folder, "run", ".out");
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsahelwatch.root=" + Stage.ROOT.toAbsolutePath(),
                "-cp",
                classPath,
                "watch.sahel.local.Main",
                "run",
                "--once",
                "--feeds",
                folder.resolve("feeds.csv").toString(),
                "--data",
                data.toString(),
                "--to",
                "telegram:" + reader.id(),
                "--to",
                "email:desk@example.org",
                "--allow-private-feeds");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "TELEGRAM_BOT_TOKEN",
                        telegram.token(),
                        "TELEGRAM_API_URL",
                        telegram.base().toString(),
                        "SMTP_URL",
                        mailbox.smtp().toString(),
                        "MAIL_FROM",
                        "watch@sahelwatch.example",
                        "DDB_LOCAL_TELEMETRY",
                        "0"));
        builder.environment().remove("AWS_ENDPOINT_URL");
        return new Started(builder.start(), output);
    }

    /// @param output of this process alone
    private record Started(Process process, Path output) {}

    private static JsonNode summary(Started run) throws Exception {
        assertThat(run.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("ended in time")
                .isTrue();
        var lines = Files.readAllLines(run.output());
        assertThat(run.process().exitValue()).as("exit code; output: %s", lines).isZero();
        return JSON.readTree(lines.getLast());
    }

    private interface Moment {
        boolean reached() throws IOException;
    }

    private static void killWhen(Process process, Moment moment) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!moment.reached()) {
            assertThat(process.isAlive()).as("still running").isTrue();
            assertThat(System.nanoTime()).as("the moment came").isLessThan(end);
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
    }

    private int requests(String outlet) {
        return site.outlets().stream()
                .filter(candidate -> candidate.id().equals(outlet))
                .map(candidate -> URI.create(candidate.feed().toString()).getPath())
                .mapToInt(site::requests)
                .sum();
    }

    private long logged(String event) throws IOException {
        var log = folder.resolve("data").resolve("sahelwatch.log");
        if (!Files.exists(log)) {
            return 0;
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(event)).count();
        }
    }
}
