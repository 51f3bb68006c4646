package watch.sahel.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watch.sahel.embedded.aws.DataDirectoryException;
import watch.sahel.embedded.aws.EmbeddedAws;
import watch.sahel.embedded.aws.LayoutException;
import watch.sahel.embedded.template.Template;
import watch.sahel.embedded.template.TemplateException;
import watch.sahel.lambda.AwsClients;
import watch.sahel.lambda.SettingsException;
import watch.sahel.local.host.Schedules;
import watch.sahel.local.terminal.Screen;

/// One run of the command: the bot over an AWS (embedded, or the one of `AWS_ENDPOINT_URL`), a folder for what is
/// kept,
/// and the way it shows its work. What surrounds the bot is up to `demo` and `run`.
final class Session implements AutoCloseable {
    private static final String STACK = "sahelwatch-local";
    /// How long a run with `--once` waits for a channel or a feed that does not move.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BEAT = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Screen screen;
    private final Progress progress;
    private final InstantSource clock;
    private final Optional<EmbeddedAws> embedded;
    private final LocalBot bot;

    private Session(
            Screen screen, Progress progress, InstantSource clock, Optional<EmbeddedAws> embedded, LocalBot bot) {
        this.screen = screen;
        this.progress = progress;
        this.clock = clock;
        this.embedded = embedded;
        this.bot = bot;
    }

    /// The folder of a run: the one asked for, or a new one that only this run uses.
    static Path folder(Optional<Path> data) {
        try {
            var folder =
                    data.isPresent() ? Files.createDirectories(data.get()) : Files.createTempDirectory("sahelwatch-");
            Logs.to(folder);
            return folder.toAbsolutePath();
        } catch (IOException e) {
            throw new CannotStart("the folder " + data.map(Path::toString).orElse("for temporary files")
                    + " cannot be used (" + e.getMessage() + "): name one that can be written with --data");
        }
    }

    /// @param data keeps the table on disk there; without it the table is in memory
    /// @param settings environment variables for the functions, over those of the template
    static Session open(
            Screen screen,
            Progress progress,
            InstantSource clock,
            Path folder,
            Optional<Path> data,
            Map<String, String> settings)
            throws Exception {
        return screen.stage("table", () -> "table and queues laid out from template.yaml", () -> {
            try {
                return started(screen, progress, clock, folder, data, settings);
            } catch (TemplateException | LayoutException | DataDirectoryException | SettingsException e) {
                throw new CannotStart(String.valueOf(e.getMessage()));
            }
        });
    }

    private static Session started(
            Screen screen,
            Progress progress,
            InstantSource clock,
            Path folder,
            Optional<Path> data,
            Map<String, String> settings)
            throws IOException {
        var template = Template.read(templateFile());
        var all = new HashMap<>(settings);
        all.putIfAbsent("LINK_SECRET", keptSecret(folder, "link-secret"));
        all.putIfAbsent("WEBHOOK_SECRET", keptSecret(folder, "webhook-secret"));
        LocalBot.check(template, all);
        var external = awsEndpoint().isPresent();
        Optional<EmbeddedAws> embedded = external
                ? Optional.empty()
                : Optional.of(data.map(directory -> EmbeddedAws.onDisk(directory.resolve("table")))
                        .orElseGet(EmbeddedAws::inMemory));
        embedded.ifPresent(aws -> aws.systemProperties().forEach(System::setProperty));
        var aws = AwsClients.standard();
        var bot = LocalBot.start(template, STACK, aws, aws, all, progress, clock);
        return new Session(screen, progress, clock, embedded, bot);
    }

    /// The AWS of the environment, which the SDK finds by itself; checked here so that a slip is told in one line.
    private static Optional<URI> awsEndpoint() {
        var text = Main.environment().getOrDefault("AWS_ENDPOINT_URL", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException _) {
            // told below
        }
        throw new CannotStart("AWS_ENDPOINT_URL is '" + text + "': write it as http://host:port, or leave it out");
    }

    private static Path templateFile() {
        return Path.of(System.getProperty("sahelwatch.root", ".")).resolve("template.yaml");
    }

    /// A secret that stays the same as long as the folder does.
    private static String keptSecret(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    LocalBot bot() {
        return bot;
    }

    /// How updates come from the Bot API server.
    enum Updates {
        PUSHED,
        FETCHED
    }

    /// Registers feeds, webhook, commands and subscribers, as the setup step on AWS does.
    ///
    /// @param feeds CSV or OPML, or empty for the project's catalogue
    /// @param subscribers such as `email:desk@example.org`, whose next digest is due now
    void setUp(String feeds, List<String> subscribers, Updates updates) throws Exception {
        var event = JSON.createObjectNode()
                .put("pollNow", true)
                .put("digestNow", true)
                .put("updates", updates == Updates.FETCHED ? "polling" : "webhook");
        if (!feeds.isEmpty()) {
            event.put("feeds", feeds);
        }
        var addresses = event.putArray("subscribe");
        subscribers.forEach(addresses::add);
        screen.stage(
                "functions", () -> "ready; feeds, commands and webhook registered", () -> bot.invoke("Setup", event));
    }

    /// Polls, files, composes and sends until nothing is left to do.
    void runThrough() throws Exception {
        bot.resume();
        screen.stage("feeds", progress::feedsLine, () -> {
            bot.fire(bot.schedules().getFirst());
            return bot.drain(progress::events, PATIENCE);
        });
        screen.line("   stories      " + progress.storiesLine());
        screen.stage("digests", progress::deliveriesLine, () -> bot.runUntilQuiet(progress::events, PATIENCE));
    }

    /// What failed, a row each.
    void showFailures() {
        var failures = progress.failures();
        if (!failures.isEmpty()) {
            screen.line("");
            screen.line("Failing:");
            failures.forEach((_, why) -> screen.line("   " + why));
        }
        progress.owed().forEach((_, why) -> screen.line("   not delivered yet, kept for later: " + why));
    }

    /// Fires the schedules as they state until the process is ended.
    ///
    /// @param beat called about twice a second
    void goOn(Runnable beat) throws InterruptedException {
        var started = clock.instant();
        var fired = new HashMap<Schedules.Schedule, Long>();
        while (true) {
            for (var schedule : bot.schedules()) {
                var turn = Duration.between(started, clock.instant()).dividedBy(schedule.every());
                if (turn > fired.getOrDefault(schedule, 0L)) {
                    fired.put(schedule, turn);
                    bot.fire(schedule);
                }
            }
            beat.run();
            Thread.sleep(BEAT);
        }
    }

    @Override
    public void close() {
        bot.close();
        embedded.ifPresent(EmbeddedAws::close);
    }
}
