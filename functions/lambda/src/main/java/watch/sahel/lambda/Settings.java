package watch.sahel.lambda;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.delivery.email.SmtpTransport;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.delivery.telegram.SendRate;
import watch.sahel.feed.Pacing;
import watch.sahel.feed.PollPolicy;
import watch.sahel.feed.fetch.AddressPolicy;
import watch.sahel.lambda.ssm.Secret;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.Schedule;

/// Everything the environment says, read once and checked as a whole.
///
/// @param mailFrom the sender of mails; without it mail is off
/// @param mailConfigurationSet of SES, or empty
/// @param smtp the server mails go by; without it they go by SES
/// @param publicUrl where webhook and pages are reached; not known to the functions that serve them
/// @param contactUrl where a publisher finds out who polls
/// @param digests of a new subscriber
/// @param operator whose digests tell of feeds in trouble
/// @param telegramRate how fast the Bot API server takes messages
/// @param telegramInvited ids of the people and groups that are answered; everybody if there are none
public record Settings(
        String tableName,
        Queues queues,
        SecretSource telegramToken,
        SecretSource webhookSecret,
        SecretSource linkSecret,
        URI telegramApi,
        Optional<String> mailFrom,
        String mailConfigurationSet,
        Optional<URI> smtp,
        Optional<URI> publicUrl,
        String contactUrl,
        PollPolicy polling,
        Pacing pacing,
        Schedule digests,
        Optional<Address> operator,
        SendRate telegramRate,
        Set<Long> telegramInvited,
        AddressPolicy feedAddresses) {
    static final PollPolicy DEFAULT_POLLING = new PollPolicy(Duration.ofMinutes(15));
    static final Schedule DEFAULT_DIGESTS = new Schedule.Daily(List.of(LocalTime.of(7, 0), LocalTime.of(18, 0)));

    private static final String BY_TEMPLATE = "template.yaml sets it";

    /// URLs of the queues.
    public record Queues(
            String polls,
            String articles,
            String alerts,
            String digests,
            String telegram,
            String email,
            String updates) {}

    public static Settings fromEnvironment() {
        return from(System.getenv());
    }

    /// @throws SettingsException naming every variable that is wrong
    public static Settings from(Map<String, String> variables) {
        var reader = new SettingsReader(variables);
        var settings = new Settings(
                reader.required("TABLE_NAME", BY_TEMPLATE),
                queues(reader),
                reader.secret("TELEGRAM_TOKEN", Secret::new),
                reader.secret("WEBHOOK_SECRET", Settings::webhookSecret),
                reader.secret("LINK_SECRET", Settings::linkSecret),
                reader.optional("TELEGRAM_API_URL", SettingsReader::webUrl, "write it as " + BotApi.TELEGRAM)
                        .orElse(BotApi.TELEGRAM),
                reader.optional("MAIL_FROM", Settings::mail, "give one address, or leave it empty to switch mail off"),
                reader.optional("MAIL_CONFIGURATION_SET").orElse(""),
                reader.optional("SMTP_URL", Settings::smtpUrl, "write it as smtp://user:password@host:port"),
                reader.optional("PUBLIC_URL", SettingsReader::webUrl, "write it as https://host"),
                reader.required("CONTACT_URL", "give a page on which publishers find out who polls their feeds"),
                polling(reader),
                pacing(reader),
                digests(reader),
                reader.optional("OPERATOR", Address::parse, "write it as telegram:CHAT or email:ADDRESS"),
                reader.optional("TELEGRAM_RATE", SendRate::parse, "write messages a second, such as 30, or unlimited")
                        .orElse(SendRate.STANDARD),
                reader.optional(
                                "TELEGRAM_INVITED",
                                Settings::ids,
                                "write ids of people and groups as 123456789,-1001234")
                        .orElse(Set.of()),
                feedAddresses(reader));
        reader.check();
        return settings;
    }

    private static Set<Long> ids(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private static Queues queues(SettingsReader reader) {
        return new Queues(
                reader.required("POLLS_QUEUE_URL", BY_TEMPLATE),
                reader.required("ARTICLES_QUEUE_URL", BY_TEMPLATE),
                reader.required("ALERTS_QUEUE_URL", BY_TEMPLATE),
                reader.required("DIGESTS_QUEUE_URL", BY_TEMPLATE),
                reader.required("TELEGRAM_QUEUE_URL", BY_TEMPLATE),
                reader.required("EMAIL_QUEUE_URL", BY_TEMPLATE),
                reader.required("UPDATES_QUEUE_URL", BY_TEMPLATE));
    }

    /// Bot API, `setWebhook`: 1-256 of A-Z, a-z, 0-9, _ and -.
    private static Secret webhookSecret(String secret) {
        var allowed = secret.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
        if (!allowed || secret.length() > 256) {
            throw new IllegalArgumentException("Telegram takes 1 to 256 of A-Z, a-z, 0-9, _ and -");
        }
        return new Secret(secret);
    }

    private static Secret linkSecret(String secret) {
        if (secret.length() < LinkTokens.MIN_SECRET_CHARS) {
            throw new IllegalArgumentException("it needs at least " + LinkTokens.MIN_SECRET_CHARS + " characters");
        }
        return new Secret(secret);
    }

    private static String mail(String text) {
        return new Address.Mailbox(text).mail();
    }

    private static URI smtpUrl(String text) {
        var uri = URI.create(text);
        var unused = new SmtpTransport(uri); // refuses what is no address of an SMTP server
        return uri;
    }

    private static PollPolicy polling(SettingsReader reader) {
        return reader.optional(
                        "POLL_INTERVAL",
                        text -> new PollPolicy(Duration.parse(text)),
                        "write it as an ISO 8601 duration, such as PT15M")
                .orElse(DEFAULT_POLLING);
    }

    private static Pacing pacing(SettingsReader reader) {
        var how = "write it as an ISO 8601 duration, such as PT2S";
        var spread = reader.optional("POLL_SPREAD", text -> new Pacing(Duration.parse(text), Duration.ZERO), how)
                .orElse(Pacing.STANDARD);
        var spacing = reader.optional("HOST_SPACING", text -> new Pacing(Duration.ZERO, Duration.parse(text)), how)
                .orElse(Pacing.STANDARD);
        return new Pacing(spread.spread(), spacing.hostSpacing());
    }

    private static Schedule digests(SettingsReader reader) {
        var times = reader.optional("DIGEST_TIMES", Settings::daily, "write UTC times as 07:00,18:00");
        var every = reader.optional(
                "DIGEST_EVERY",
                text -> new Schedule.Every(Duration.parse(text)),
                "write it as an ISO 8601 duration, such as PT2H");
        if (times.isPresent() && every.isPresent()) {
            reader.conflict("both DIGEST_TIMES and DIGEST_EVERY are set: set one of them");
        }
        return times.or(() -> every).orElse(DEFAULT_DIGESTS);
    }

    private static Schedule daily(String text) {
        return new Schedule.Daily(Arrays.stream(text.split(","))
                .map(String::strip)
                .map(LocalTime::parse)
                .toList());
    }

    private static AddressPolicy feedAddresses(SettingsReader reader) {
        return reader.optional("ALLOW_PRIVATE_FEEDS", Settings::addresses, "write true or false")
                .orElse(AddressPolicy.PUBLIC_ONLY);
    }

    private static AddressPolicy addresses(String text) {
        return switch (text) {
            case "true" -> AddressPolicy.PRIVATE_ALLOWED;
            case "false" -> AddressPolicy.PUBLIC_ONLY;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /// For the functions that put links to us into what they send.
    URI requirePublicUrl() {
        return publicUrl.orElseThrow(() -> new SettingsException(
                List.of("PUBLIC_URL is missing: set it to the https address of the API; " + BY_TEMPLATE)));
    }

    /// Without the SMTP URL, which may hold a password.
    @Override
    public String toString() {
        return "Settings[table " + tableName + ", " + queues + ", " + telegramApi + ", " + polling + ", " + digests
                + "]";
    }
}
