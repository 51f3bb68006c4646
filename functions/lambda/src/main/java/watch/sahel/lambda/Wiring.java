package watch.sahel.lambda;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import watch.sahel.archive.Archive;
import watch.sahel.archive.Sealing;
import watch.sahel.bot.Administrators;
import watch.sahel.bot.Commands;
import watch.sahel.bot.Conversation;
import watch.sahel.bot.Doorkeeper;
import watch.sahel.bot.Resources;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Relocation;
import watch.sahel.delivery.email.EmailChannel;
import watch.sahel.delivery.email.MailTransport;
import watch.sahel.delivery.email.OptInMails;
import watch.sahel.delivery.email.SmtpTransport;
import watch.sahel.delivery.email.SuppressingChannel;
import watch.sahel.delivery.telegram.Answering;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.delivery.telegram.TelegramChannel;
import watch.sahel.delivery.telegram.TelegramPacing;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.flow.AlarmTelling;
import watch.sahel.flow.AlertFanOut;
import watch.sahel.flow.DigestComposition;
import watch.sahel.flow.Dispatch;
import watch.sahel.flow.Enrolment;
import watch.sahel.flow.FeedPoll;
import watch.sahel.flow.FeedReaders;
import watch.sahel.flow.FeedReport;
import watch.sahel.flow.Journal;
import watch.sahel.flow.MailFeedback;
import watch.sahel.flow.NoteSending;
import watch.sahel.flow.OptInMailing;
import watch.sahel.flow.Rounds;
import watch.sahel.flow.StoryFiling;
import watch.sahel.flow.TopicMatching;
import watch.sahel.lambda.dynamo.Consistency;
import watch.sahel.lambda.dynamo.DynamoAllowances;
import watch.sahel.lambda.dynamo.DynamoArchive;
import watch.sahel.lambda.dynamo.DynamoArticles;
import watch.sahel.lambda.dynamo.DynamoDesks;
import watch.sahel.lambda.dynamo.DynamoFeeds;
import watch.sahel.lambda.dynamo.DynamoLedger;
import watch.sahel.lambda.dynamo.DynamoMailStates;
import watch.sahel.lambda.dynamo.DynamoPace;
import watch.sahel.lambda.dynamo.DynamoStories;
import watch.sahel.lambda.dynamo.DynamoSubscribers;
import watch.sahel.lambda.dynamo.DynamoUpdates;
import watch.sahel.lambda.dynamo.DynamoWatches;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.lambda.ses.SesTransport;
import watch.sahel.lambda.sqs.SqsAlerts;
import watch.sahel.lambda.sqs.SqsArticles;
import watch.sahel.lambda.sqs.SqsDeliveries;
import watch.sahel.lambda.sqs.SqsDigests;
import watch.sahel.lambda.sqs.SqsNotes;
import watch.sahel.lambda.sqs.SqsOptIns;
import watch.sahel.lambda.sqs.SqsPolls;
import watch.sahel.lambda.sqs.SqsUpdates;
import watch.sahel.lambda.ssm.Secret;
import watch.sahel.lambda.ssm.SecretParameter;
import watch.sahel.match.Matcher;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.subscriber.MailMembership;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.web.MailPages;
import watch.sahel.web.SearchPage;
import watch.sahel.web.Site;

/// Builds each use case from its parts, by plain constructors. A function asks for the one it serves; nothing else is
/// built, and no secret is fetched before it is needed.
public final class Wiring {
    private final Settings settings;
    private final AwsClients aws;
    private final InstantSource clock;
    private final Journal journal;
    private final Runnable flush;
    /// What is to be done before a snapshot, where there is one.
    private final Consumer<Runnable> priming;
    private final Supplier<BotApi> botApi;
    /// One for all that people name: it counts its turns at each host.
    private final Supplier<FeedFetcher> lookingFetcher;

    private final Supplier<Secret> webhookSecret;
    private final Supplier<Secret> linkSecret;

    public Wiring(Settings settings, AwsClients aws, InstantSource clock, Journal journal) {
        this(settings, aws, clock, journal, () -> {}, _ -> {});
    }

    private Wiring(
            Settings settings,
            AwsClients aws,
            InstantSource clock,
            Journal journal,
            Runnable flush,
            Consumer<Runnable> priming) {
        this.settings = settings;
        this.aws = aws;
        this.clock = clock;
        this.journal = journal;
        this.flush = flush;
        this.priming = priming;
        this.botApi = new BotApis(settings.telegramApi(), secret(settings.telegramToken()));
        this.lookingFetcher =
                new Lazy<>(() -> FeedFetcher.whileSomebodyWaits(settings.feedAddresses(), settings.contactUrl()));
        this.webhookSecret = secret(settings.webhookSecret());
        this.linkSecret = secret(settings.linkSecret());
    }

    /// What a function on Lambda runs on.
    public static Wiring fromEnvironment() {
        Priming.beforeSnapshot(Priming::ofNews);
        var wiring = atTheDoor();
        Priming.beforeSnapshot(() -> wiring.aws.callTableOnce(wiring.settings.tableName()));
        return wiring;
    }

    /// The same for a function that looks at no news and no table: it loads nothing for them.
    public static Wiring atTheDoor() {
        JsonLogHandler.install(System.out);
        var clock = Clock.systemUTC();
        var journal = new StructuredJournal(System.out, clock);
        var settings = Settings.fromEnvironment();
        var aws = AwsClients.standard();
        Priming.beforeSnapshot(() -> aws.callQueueOnce(settings.queues().updates()));
        return new Wiring(settings, aws, clock, journal, journal::flush, Priming::beforeSnapshot);
    }

    private Supplier<Secret> secret(SecretSource source) {
        return switch (source) {
            case SecretSource.Given(Secret secret) -> () -> secret;
            case SecretSource.Parameter(String name) -> new SecretParameter(aws::ssm, name, clock);
        };
    }

    /// To be called when an invocation ends: Lambda may stop the process right after.
    public void invocationEnded() {
        flush.run();
    }

    /// Queues the feeds that are due; says how many.
    public int schedulePolls() {
        return Rounds.polls(feeds(), polls(), settings.pacing(), clock);
    }

    public FeedPoll feedPoll() {
        return new FeedPoll(
                feeds(),
                articles(),
                articleQueue(),
                new FeedFetcher(settings.feedAddresses(), settings.contactUrl()),
                topicMatching(),
                new FeedReaders(watches(), subscribers(), notes(), allowances(), settings.operator()),
                settings.polling(),
                journal,
                clock);
    }

    public StoryFiling storyFiling() {
        return new StoryFiling(articles(), stories(Consistency.STRONG), topicMatching(), alerts(), journal, clock);
    }

    public AlertFanOut alertFanOut() {
        return new AlertFanOut(
                subscribers(), stories(Consistency.STRONG), ledger(), alerts(), deliveries(), journal, clock);
    }

    /// Orders the digests that are due; says how many.
    public int scheduleDigests() {
        return Rounds.digests(subscribers(), digests(), clock);
    }

    public DigestComposition digestComposition() {
        return new DigestComposition(
                subscribers(),
                stories(Consistency.EVENTUAL),
                ledger(),
                new FeedReport(feeds(), articles(), settings.operator()),
                deliveries(),
                journal,
                clock);
    }

    public Dispatch telegramDispatch() {
        return dispatch("telegram", new TelegramChannel(botApi, telegramPacing()));
    }

    private TelegramPacing telegramPacing() {
        return new TelegramPacing(new DynamoPace(table()), settings.telegramRate(), this::await, clock);
    }

    private Answering answering() {
        return new Answering(botApi, telegramPacing());
    }

    public Dispatch emailDispatch() {
        return dispatch(
                "email", settings.mailFrom().<Channel>map(this::emailChannel).orElseGet(MailOff::new));
    }

    private Dispatch dispatch(String name, Channel channel) {
        return new Dispatch(name, channel, ledger(), subscribers(), deliveries(), relocation(), journal, clock);
    }

    private Relocation relocation() {
        return new Relocation(subscribers(), watches(), ledger(), deliveries());
    }

    private void await(Instant time) {
        var wait = Duration.between(clock.instant(), time);
        if (wait.isPositive()) {
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while a turn was awaited", e);
            }
        }
    }

    private Channel emailChannel(String from) {
        var channel = new EmailChannel(mailTransport(), from, settings.requirePublicUrl(), this::linkTokens);
        return new SuppressingChannel(channel, membership(), clock);
    }

    private MailTransport mailTransport() {
        return settings.smtp()
                .<MailTransport>map(SmtpTransport::new)
                .orElseGet(() -> new SesTransport(aws::ses, settings.mailConfigurationSet()));
    }

    /// Nothing where no sender of mails is set.
    public Optional<OptInMailing> optInMailing() {
        return settings.mailFrom().map(from -> {
            var mails = new OptInMails(mailTransport(), from, settings.requirePublicUrl(), this::linkTokens);
            return new OptInMailing(mails, mailStates(), membership(), allowances(), optIns(), journal, clock);
        });
    }

    public MailFeedback mailFeedback() {
        return new MailFeedback(membership(), ledger(), deliveries(), journal, clock);
    }

    public AlarmTelling alarmTelling() {
        return new AlarmTelling(subscribers(), notes(), settings.operator());
    }

    public NoteSending noteSending() {
        return new NoteSending(answering(), notes(), journal);
    }

    private MailMembership membership() {
        return new MailMembership(subscribers(), mailStates(), watches(), notes(), settings.digests(), clock);
    }

    /// Queues again what is pending for longer than `overdueBy`; says how much.
    public int resumeOverdue(Duration overdueBy) {
        return Rounds.resume(
                articles(),
                articleQueue(),
                stories(Consistency.EVENTUAL),
                alerts(),
                ledger(),
                subscribers(),
                deliveries(),
                overdueBy,
                journal,
                clock);
    }

    /// Writes the days that are over for search; says how many.
    public int sealArchive() {
        return new Sealing(new DynamoArchive(table()), stories(Consistency.STRONG), Matcher::bundled)
                .seal(clock.instant());
    }

    public Conversation conversation() {
        return new Conversation(
                new DynamoUpdates(table()),
                subscribers(),
                commands(),
                new Doorkeeper(allowances(), settings.telegramInvited()),
                relocation(),
                answering(),
                clock);
    }

    public SqsUpdates updates() {
        return new SqsUpdates(aws::sqs, settings.queues().updates());
    }

    public Commands commands() {
        var resources = new Resources(
                subscribers(),
                stories(Consistency.EVENTUAL),
                archive(),
                articles(),
                feeds(),
                watches(),
                ledger(),
                digests(),
                optIns(),
                allowances(),
                mailStates(),
                new DynamoDesks(table()),
                Matcher::bundled,
                botApi,
                lookingFetcher,
                settings.digests(),
                settings.operator());
        return Commands.with(resources, new Administrators(botApi));
    }

    public Site site() {
        return new Site(stories(Consistency.EVENTUAL), clock);
    }

    public SearchPage searchPage() {
        return new SearchPage(
                archive(), stories(Consistency.EVENTUAL), allowances(), this::linkTokens, Matcher::bundled, clock);
    }

    public MailPages mailPages() {
        return new MailPages(membership(), optIns(), allowances(), this::linkTokens, clock);
    }

    public Enrolment enrolment() {
        return new Enrolment(feeds(), subscribers(), settings.polling(), settings.digests(), clock);
    }

    public BotApi botApi() {
        return botApi.get();
    }

    public Secret webhookSecret() {
        return webhookSecret.get();
    }

    public URI webhookUrl() {
        return settings.requirePublicUrl().resolve("/telegram");
    }

    private LinkTokens linkTokens() {
        return new LinkTokens(linkSecret.get().value());
    }

    private Table table() {
        return new Table(aws.dynamo(), settings.tableName());
    }

    private DynamoFeeds feeds() {
        return new DynamoFeeds(table());
    }

    private TopicMatching topicMatching() {
        var matching = new TopicMatching(Matcher.bundled(), watches(), journal, clock);
        priming.accept(matching::prepare);
        return matching;
    }

    private DynamoWatches watches() {
        return new DynamoWatches(table());
    }

    private DynamoArticles articles() {
        return new DynamoArticles(table());
    }

    private DynamoStories stories(Consistency consistency) {
        return new DynamoStories(table(), consistency);
    }

    /// The drawers there are before a snapshot are in it.
    private Archive archive() {
        var archive = new Archive(new DynamoArchive(table()), stories(Consistency.EVENTUAL), Matcher::bundled);
        priming.accept(() -> archive.ids(clock.instant()));
        return archive;
    }

    private DynamoSubscribers subscribers() {
        return new DynamoSubscribers(table());
    }

    private DynamoLedger ledger() {
        return new DynamoLedger(table());
    }

    private DynamoMailStates mailStates() {
        return new DynamoMailStates(table());
    }

    private DynamoAllowances allowances() {
        return new DynamoAllowances(table());
    }

    private OptInQueue optIns() {
        var page = settings.publicUrl().map(url -> url.resolve("/email"));
        return settings.mailFrom()
                .<OptInQueue>map(_ -> new SqsOptIns(aws::sqs, settings.queues().email(), page))
                .orElseGet(OptInQueue::closed);
    }

    private SqsNotes notes() {
        return new SqsNotes(aws::sqs, settings.queues().telegram());
    }

    private SqsPolls polls() {
        return new SqsPolls(aws::sqs, settings.queues().polls());
    }

    private SqsArticles articleQueue() {
        return new SqsArticles(aws::sqs, settings.queues().articles());
    }

    private SqsAlerts alerts() {
        return new SqsAlerts(aws::sqs, settings.queues().alerts());
    }

    private SqsDigests digests() {
        return new SqsDigests(aws::sqs, settings.queues().digests());
    }

    private SqsDeliveries deliveries() {
        return new SqsDeliveries(
                aws::sqs, settings.queues().telegram(), settings.queues().email());
    }
}
