package watch.sahel.lambda;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.delivery.telegram.SendRate;
import watch.sahel.feed.Pacing;
import watch.sahel.feed.PollPolicy;
import watch.sahel.feed.fetch.AddressPolicy;
import watch.sahel.lambda.ssm.Secret;
import watch.sahel.subscriber.Schedule;

class SettingsTest {
    private static final Map<String, String> LEAST = Map.ofEntries(
            entry("TABLE_NAME", "table"),
            entry("POLLS_QUEUE_URL", "https://sqs/polls"),
            entry("ARTICLES_QUEUE_URL", "https://sqs/articles"),
            entry("DIGESTS_QUEUE_URL", "https://sqs/digests"),
            entry("TELEGRAM_QUEUE_URL", "https://sqs/telegram"),
            entry("EMAIL_QUEUE_URL", "https://sqs/email"),
            entry("ALERTS_QUEUE_URL", "https://sqs/alerts"),
            entry("UPDATES_QUEUE_URL", "https://sqs/updates"),
            entry("TELEGRAM_TOKEN_PARAMETER", "/token"),
            entry("WEBHOOK_SECRET_PARAMETER", "/webhook"),
            entry("LINK_SECRET_PARAMETER", "/link"),
            entry("CONTACT_URL", "https://watch.example/about"));

    @Test
    void theLeastThereIsToSayHasADefaultForTheRest() {
        var settings = Settings.from(LEAST);

        assertThat(settings.tableName()).isEqualTo("table");
        assertThat(settings.queues())
                .isEqualTo(new Settings.Queues(
                        "https://sqs/polls",
                        "https://sqs/articles",
                        "https://sqs/alerts",
                        "https://sqs/digests",
                        "https://sqs/telegram",
                        "https://sqs/email",
                        "https://sqs/updates"));
        assertThat(settings.telegramToken()).isEqualTo(new SecretSource.Parameter("/token"));
        assertThat(settings.webhookSecret()).isEqualTo(new SecretSource.Parameter("/webhook"));
        assertThat(settings.linkSecret()).isEqualTo(new SecretSource.Parameter("/link"));
        assertThat(settings.contactUrl()).isEqualTo("https://watch.example/about");
        assertThat(settings.telegramApi()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.mailFrom()).isEmpty();
        assertThat(settings.mailConfigurationSet()).isEmpty();
        assertThat(settings.smtp()).isEmpty();
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.polling()).isEqualTo(new PollPolicy(Duration.ofMinutes(15)));
        assertThat(settings.pacing()).isEqualTo(Pacing.STANDARD);
        assertThat(settings.digests()).isEqualTo(new Schedule.Daily(List.of(LocalTime.of(7, 0), LocalTime.of(18, 0))));
        assertThat(settings.telegramRate()).isEqualTo(SendRate.STANDARD);
        assertThat(settings.telegramInvited()).isEmpty();
        assertThat(settings.feedAddresses()).isEqualTo(AddressPolicy.PUBLIC_ONLY);
    }

    @Test
    void everythingCanBeSaid() {
        var variables = new HashMap<>(LEAST);
        variables.remove("TELEGRAM_TOKEN_PARAMETER");
        variables.remove("WEBHOOK_SECRET_PARAMETER");
        variables.remove("LINK_SECRET_PARAMETER");
        variables.putAll(Map.of(
                "TELEGRAM_TOKEN", "123:ABC",
                "WEBHOOK_SECRET", "hook_-7",
                "LINK_SECRET", "sixteen letters!",
                "TELEGRAM_API_URL", "http://127.0.0.1:8081",
                "MAIL_FROM", "watch@example.org",
                "MAIL_CONFIGURATION_SET", "set",
                "SMTP_URL", "smtp://user:password@mail.example.org:587",
                "PUBLIC_URL", "https://api.example",
                "POLL_INTERVAL", "PT5M",
                "DIGEST_TIMES", "18:30, 06:00"));
        variables.put("TELEGRAM_RATE", "1000");
        variables.putAll(Map.of("ALLOW_PRIVATE_FEEDS", "true", "POLL_SPREAD", "PT20S", "HOST_SPACING", "PT0S"));

        var settings = Settings.from(variables);

        assertThat(settings.telegramToken()).isEqualTo(new SecretSource.Given(new Secret("123:ABC")));
        assertThat(settings.webhookSecret()).isEqualTo(new SecretSource.Given(new Secret("hook_-7")));
        assertThat(settings.linkSecret()).isEqualTo(new SecretSource.Given(new Secret("sixteen letters!")));
        assertThat(settings.telegramApi()).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(settings.mailFrom()).contains("watch@example.org");
        assertThat(settings.mailConfigurationSet()).isEqualTo("set");
        assertThat(settings.smtp()).contains(URI.create("smtp://user:password@mail.example.org:587"));
        assertThat(settings.publicUrl()).contains(URI.create("https://api.example"));
        assertThat(settings.polling()).isEqualTo(new PollPolicy(Duration.ofMinutes(5)));
        assertThat(settings.pacing()).isEqualTo(new Pacing(Duration.ofSeconds(20), Duration.ZERO));
        assertThat(settings.digests()).isEqualTo(new Schedule.Daily(List.of(LocalTime.of(6, 0), LocalTime.of(18, 30))));
        assertThat(settings.telegramRate()).isEqualTo(new SendRate(1_000));
        assertThat(settings.feedAddresses()).isEqualTo(AddressPolicy.PRIVATE_ALLOWED);
        assertThat(settings.toString()).doesNotContain("123:ABC", "hook_-7", "sixteen", "password");
    }

    @Test
    void theInvitedAreListed() {
        assertThat(with("TELEGRAM_INVITED", "7, -1001234").telegramInvited()).containsExactlyInAnyOrder(7L, -1001234L);
    }

    @Test
    void aServerOfOnesOwnMayHaveNoLimits() {
        assertThat(with("TELEGRAM_RATE", "unlimited").telegramRate()).isEqualTo(SendRate.UNLIMITED);
    }

    @Test
    void digestsCanComeAgainAndAgain() {
        assertThat(with("DIGEST_EVERY", "PT2H").digests()).isEqualTo(new Schedule.Every(Duration.ofHours(2)));
    }

    @Test
    void aBlankVariableCountsAsAbsent() {
        assertThat(with("MAIL_FROM", " ").mailFrom()).isEmpty();
        assertThat(with("PUBLIC_URL", "").publicUrl()).isEmpty();
        assertThat(with("POLL_INTERVAL", "").polling()).isEqualTo(Settings.DEFAULT_POLLING);
    }

    @Test
    void allErrorsAreReportedTogetherByTheVariablesName() {
        assertThatThrownBy(() -> Settings.from(Map.of("POLL_INTERVAL", "soon", "MAIL_FROM", "nobody")))
                .isInstanceOf(SettingsException.class)
                .message()
                .contains(
                        "TABLE_NAME is missing: template.yaml sets it",
                        "POLLS_QUEUE_URL is missing",
                        "ARTICLES_QUEUE_URL is missing",
                        "ALERTS_QUEUE_URL is missing",
                        "DIGESTS_QUEUE_URL is missing",
                        "TELEGRAM_QUEUE_URL is missing",
                        "EMAIL_QUEUE_URL is missing",
                        "UPDATES_QUEUE_URL is missing",
                        "neither TELEGRAM_TOKEN and TELEGRAM_TOKEN_PARAMETER are set",
                        "neither WEBHOOK_SECRET and WEBHOOK_SECRET_PARAMETER are set",
                        "neither LINK_SECRET and LINK_SECRET_PARAMETER are set",
                        "CONTACT_URL is missing: give a page",
                        "POLL_INTERVAL is 'soon'",
                        "MAIL_FROM is 'nobody'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POLL_INTERVAL       | PT10S             | write it as an ISO 8601 duration, such as PT15M
            POLL_SPREAD         | PT15M1S           | write it as an ISO 8601 duration, such as PT2S
            HOST_SPACING        | -PT1S             | write it as an ISO 8601 duration, such as PT2S
            DIGEST_EVERY        | PT1S              | write it as an ISO 8601 duration, such as PT2H
            DIGEST_TIMES        | 7 o'clock         | write UTC times as 07:00,18:00
            TELEGRAM_RATE       | 0                 | write messages a second, such as 30, or unlimited
            TELEGRAM_RATE       | 1001              | write messages a second, such as 30, or unlimited
            TELEGRAM_RATE       | fast              | write messages a second, such as 30, or unlimited
            TELEGRAM_INVITED    | 7,@amina          | write ids of people and groups as 123456789,-1001234
            ALLOW_PRIVATE_FEEDS | yes               | write true or false
            SMTP_URL            | mail.example.org  | write it as smtp://user:password@host:port
            PUBLIC_URL          | ftp://example.org | write it as https://host
            TELEGRAM_API_URL    | localhost:8081    | write it as https://api.telegram.org
            """)
    void aValueThatCannotBeUsedIsNamedWithTheRemedy(String name, String value, String remedy) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(SettingsException.class)
                .message()
                .contains(name + " is '" + value + "' (")
                .endsWith(remedy);
    }

    @Test
    void aSecretComesFromOnePlaceOnly() {
        assertThatThrownBy(() -> with("TELEGRAM_TOKEN", "123:ABC"))
                .message()
                .contains("both TELEGRAM_TOKEN and TELEGRAM_TOKEN_PARAMETER are set")
                .doesNotContain("123:ABC");
    }

    @Test
    void aSecretThatCannotBeUsedIsNotShown() {
        var variables = new HashMap<>(LEAST);
        variables.remove("LINK_SECRET_PARAMETER");
        variables.remove("WEBHOOK_SECRET_PARAMETER");
        variables.put("LINK_SECRET", "tooshort");
        variables.put("WEBHOOK_SECRET", "with space");

        assertThatThrownBy(() -> Settings.from(variables))
                .message()
                .contains(
                        "LINK_SECRET cannot be used: it needs at least 16",
                        "WEBHOOK_SECRET cannot be used: Telegram takes")
                .doesNotContain("tooshort", "with space");
    }

    @Test
    void twoSchedulesAreOneTooMany() {
        var variables = new HashMap<>(LEAST);
        variables.put("DIGEST_TIMES", "07:00");
        variables.put("DIGEST_EVERY", "PT2H");

        assertThatThrownBy(() -> Settings.from(variables))
                .message()
                .contains("both DIGEST_TIMES and DIGEST_EVERY are set");
    }

    @Test
    void whoNeedsThePublicUrlSaysSo() {
        assertThatThrownBy(() -> Settings.from(LEAST).requirePublicUrl())
                .message()
                .contains("PUBLIC_URL is missing");
    }

    private static Settings with(String name, String value) {
        var variables = new HashMap<>(LEAST);
        variables.put(name, value);
        return Settings.from(variables);
    }
}
