package watch.sahel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.site.FeedSite;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.local.LocalBot;

/// The whole bot over another AWS than the embedded one: LocalStack in Docker, or whatever emulator or account
/// `-Dsahelwatch.aws.endpoint=...` names. Skipped, with the reason, where neither is there.
class LocalStackTest {
    /// The last tag that starts without an account.
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14");

    @TempDir
    private Path folder;

    private final HandClock clock = HandClock.tomorrowAt("07:00");

    @Test
    void aDigestGoesThroughTheWholeFlow() throws Exception {
        var named = Optional.ofNullable(System.getProperty("sahelwatch.aws.endpoint"))
                .map(URI::create);
        if (named.isPresent()) {
            tellOneDigest(named.get());
            return;
        }
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no Docker here, and no -Dsahelwatch.aws.endpoint: the suite on LocalStack is skipped");
        try (var localStack = new LocalStackContainer(IMAGE).withServices("dynamodb", "sqs")) {
            localStack.start();
            tellOneDigest(localStack.getEndpoint());
        }
    }

    private void tellOneDigest(URI endpoint) throws Exception {
        Files.writeString(
                folder.resolve("dunes.xml"),
                CrashAtEveryCallTest.FEED.replace("DATE", clock.instant().toString()));
        try (var site = FeedSite.serving(folder);
                var telegram = BotApiServer.start(clock, Limits.telegram().withoutRates());
                var mailbox = Mailbox.start()) {
            var chat = telegram.privateChat(7001, "Amina", "en");
            var settings = Stage.settings(telegram.base(), telegram.token(), mailbox.smtp());
            var aws = Stage.clients(endpoint, endpoint);
            var stack = "sahelwatch-check-" + System.nanoTime();
            try (var bot = LocalBot.start(Stage.TEMPLATE, stack, aws, aws, settings, _ -> {}, clock)) {
                Stage.setUp(bot, Stage.csv(site.outlets()), List.of("telegram:7001", "email:desk@example.org"));
                Stage.run(bot);
            }
            assertThat(chat.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.text()).contains("2 stories"));
            assertThat(mailbox.messages()).hasSize(1);
        }
    }
}
