package watch.sahel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.mail.ReceivedMail;
import watch.sahel.embedded.site.FeedSite;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.Fault;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.lambda.dynamo.DynamoSubscribers;
import watch.sahel.lambda.dynamo.Table;
import watch.sahel.local.LocalBot;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;

/// The whole flow on a small world, repeated with a crash before and after every single call to the table and the
/// queues. Whatever call it is: redelivery finishes the work, nothing is lost, nothing is told twice.
class CrashAtEveryCallTest {
    /// Two articles on the topics, and one that is not.
    static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Dunes</title><link>https://dunes.example/</link><description>d</description><language>en</language>
            <item><title>Jihadists attack army convoy near Djibo in Burkina Faso, nine soldiers killed</title><link>https://dunes.example/RUN/1</link><guid>1</guid>
            <description>Fighters of JNIM ambushed a convoy of the Burkina Faso army on the road to Djibo.</description><pubDate>DATE</pubDate></item>
            <item><title>Wagner mercenaries leave base near Timbuktu in northern Mali</title><link>https://dunes.example/RUN/2</link><guid>2</guid>
            <description>Russian mercenaries of the Wagner Group handed the base to the Malian army.</description><pubDate>DATE</pubDate></item>
            <item><title>Harvest festival opens</title><link>https://dunes.example/RUN/3</link><guid>3</guid><description>Music and dance.</description></item>
            </channel></rss>
            """;

    private static final List<String> HEADLINES = List.of(
            "Jihadists attack army convoy near Djibo in Burkina Faso, nine soldiers killed",
            "Wagner mercenaries leave base near Timbuktu in northern Mali");

    private final HandClock clock = HandClock.tomorrowAt("07:00");
    private final Crash crash = new Crash();

    @TempDir
    private Path folder;

    private FeedSite site;
    private BotApiServer telegram;
    private Mailbox mailbox;
    private Chat chat;
    /// Of a subscriber who is told each story on Wagner at once, and gets no digests.
    private Chat alerted;
    private LocalBot bot;
    private String stack;
    private int runs;
    private int callsOfTheFirstDay;

    /// Counts the calls that functions make, and breaks one of them.
    private static final class Crash implements ExecutionInterceptor {
        private static final ExecutionAttribute<Integer> NUMBER = new ExecutionAttribute<>("call");

        /// Whether the call has its effect before the caller is gone.
        enum When {
            BEFORE,
            AFTER
        }

        private final AtomicInteger calls = new AtomicInteger();
        private volatile int at;
        private volatile When when = When.BEFORE;
        /// The request of the broken call, and of which kind of record.
        private volatile String what = "";

        /// Counts anew, and breaks call number `call`; 0 for none.
        void next(int call, When moment) {
            when = moment;
            at = call;
            calls.set(0);
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            var call = calls.incrementAndGet();
            attributes.putAttribute(NUMBER, call);
            if (call == at) {
                what = name(context.request());
            }
            if (call == at && when == When.BEFORE) {
                throw new IllegalStateException("crashed before call " + call);
            }
        }

        private static String name(SdkRequest request) {
            var name = request.getClass().getSimpleName();
            return request instanceof UpdateItemRequest update
                    ? name + " " + update.key().get("sk").s().replaceFirst("#.*", "# ") + update.updateExpression()
                    : name;
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (attributes.getAttribute(NUMBER) == at && when == When.AFTER) {
                throw new IllegalStateException("crashed after call " + at);
            }
        }
    }

    /// What the ledger is told once a channel has the last part of a delivery; no digest here has more than one.
    private static final String CONFIRMATION = "BEFORE UpdateItemRequest SENT# SET #state";

    /// The headlines that readers got in a run, sorted.
    private record Told(List<String> chat, List<String> mail, List<String> alerts) {}

    private static final List<String> TWICE = HEADLINES.stream()
            .flatMap(headline -> Stream.of(headline, headline))
            .toList();
    private static final List<String> ALERT = HEADLINES.subList(1, 2);
    private static final Told EACH_ONCE = new Told(HEADLINES, HEADLINES, ALERT);
    /// The one window: the channel has the message, and the ledger has not been told yet.
    private static final List<Told> ONE_REPEATED = List.of(
            new Told(TWICE, HEADLINES, ALERT),
            new Told(HEADLINES, TWICE, ALERT),
            new Told(HEADLINES, HEADLINES, List.of(ALERT.getFirst(), ALERT.getFirst())));

    @BeforeEach
    void open() throws IOException {
        publish();
        site = FeedSite.serving(folder);
        telegram = BotApiServer.start(clock, Limits.telegram().withoutRates());
        mailbox = Mailbox.start();
        chat = telegram.privateChat(7001, "Amina", "en");
        alerted = telegram.privateChat(7002, "Issa", "en");
        stack = Stage.freshStack();
        var settings = Stage.settings(telegram.base(), telegram.token(), mailbox.smtp());
        bot = Stage.bot(stack, settings, _ -> {}, clock, crash);
    }

    @AfterEach
    void close() {
        bot.close();
        mailbox.close();
        telegram.close();
        site.close();
    }

    @Test
    void aCrashBeforeOrAfterAnyCallChangesNothingForTheReader() throws IOException {
        assertThat(run(0, Crash.When.BEFORE)).isEqualTo(EACH_ONCE);
        var calls = callsOfTheFirstDay;
        assertThat(calls).as("calls of a run without a crash").isGreaterThan(30);

        var wrong = new ArrayList<String>();
        var repeated = new ArrayList<String>();
        for (var when : Crash.When.values()) {
            for (var call = 1; call <= calls; call++) {
                var told = run(call, when);
                if (!told.equals(EACH_ONCE)) {
                    (ONE_REPEATED.contains(told) ? repeated : wrong).add(when + " " + crash.what);
                }
            }
        }
        assertThat(wrong).isEmpty();
        // Calls are counted as they come from several senders at once, so a run may meet the same one as another did.
        assertThat(repeated).isNotEmpty().allMatch(call -> call.startsWith(CONFIRMATION));
    }

    /// The window of an answer: Telegram has it, and the log of updates has not been told.
    @Test
    void aCrashBeforeOrAfterAnyCallLosesNoAnswerAndChangesNoOrder() throws Exception {
        Stage.setUp(bot, Stage.csv(site.outlets()), List.of());
        crash.next(0, Crash.When.BEFORE);
        assertThat(answers()).isEqualTo(ANSWERS);
        var calls = crash.calls.get();
        assertThat(calls).as("calls of a run without a crash").isGreaterThan(8);

        var repeated = new ArrayList<String>();
        for (var when : Crash.When.values()) {
            for (var call = 1; call <= calls; call++) {
                crash.next(call, when);
                var answers = answers();
                var once = answers.stream().distinct().toList();
                assertThat(once).as(when + " " + crash.what).isEqualTo(ANSWERS);
                if (answers.size() > once.size()) {
                    assertThat(answers).as(when + " " + crash.what).hasSize(once.size() + 1);
                    repeated.add(when + " " + crash.what);
                }
            }
        }
        assertThat(repeated).isNotEmpty().allMatch(call -> call.equals("BEFORE PutItemRequest"));
    }

    private static final List<String> COMMANDS = List.of("/help", "/privacy", "/status");
    private static final List<String> ANSWERS = List.of("What you can say", "I keep the id of", "You are not subs");

    /// How the answers to three commands typed at once begin.
    private List<String> answers() throws InterruptedException {
        clock.pass(Duration.ofMinutes(2));
        var before = chat.messages().size();
        COMMANDS.forEach(chat::says);
        assertThat(telegram.awaitDelivered(Stage.PATIENCE)).as("updates taken").isTrue();
        Stage.settle(bot);
        return chat.messages().stream()
                .skip(before)
                .map(message -> message.text().substring(0, 16))
                .toList();
    }

    @Test
    void anAnswerThatTelegramLostRepeatsThatOneMessageAndNoMore() throws IOException {
        telegram.failNext(1, Fault.lostAnswer());

        var told = run(0, Crash.When.BEFORE);

        assertThat(ONE_REPEATED).contains(told);
    }

    /// New articles for each run: the queue drops within minutes what has the id of an earlier message.
    private void publish() throws IOException {
        runs++;
        Files.writeString(
                folder.resolve("dunes.xml"),
                FEED.replace("RUN", Integer.toString(runs))
                        .replace("DATE", DateTimeFormatter.ISO_INSTANT.format(clock.instant())),
                StandardCharsets.UTF_8);
    }

    /// A day from an empty table, with one crash, and the next morning: a digest that a crash left empty is made up
    /// for by the next.
    private Told run(int call, Crash.When when) throws IOException {
        clock.pass(Duration.ofDays(1));
        publish();
        crash.next(0, when);
        Stage.empty(stack);
        var chatBefore = chat.messages().size();
        var mailBefore = mailbox.messages().size();
        var alertsBefore = alerted.messages().size();
        Stage.setUp(bot, Stage.csv(site.outlets()), List.of("telegram:7001", "email:desk@example.org"));
        subscribeAtOnce(7002);
        crash.next(call, when);
        live();
        live();
        callsOfTheFirstDay = crash.calls.get();
        clock.pass(Duration.ofDays(1));
        live();
        return new Told(
                headlines(chat.messages().stream().skip(chatBefore).map(SentMessage::text)),
                headlines(mailbox.messages().stream().skip(mailBefore).map(ReceivedMail::text)),
                headlines(alerted.messages().stream().skip(alertsBefore).map(SentMessage::text)));
    }

    /// Somebody whose first digest is behind it.
    private void subscribeAtOnce(long chatId) {
        var now = clock.instant();
        var topics = Set.of(TopicId.WAGNER);
        new DynamoSubscribers(new Table(Stage.clients().dynamo(), stack + "-Table"))
                .add(Subscriber.joining(
                                new Address.TelegramChat(chatId),
                                "en",
                                ZoneOffset.UTC,
                                topics,
                                new Schedule.AtOnce(),
                                now)
                        .digestedAt(now));
    }

    private void live() {
        Stage.runCrashing(bot);
        clock.pass(Duration.ofSeconds(30));
        Stage.resumeCrashing(bot);
    }

    private static List<String> headlines(Stream<String> messages) {
        return messages.flatMap(message -> HEADLINES.stream().filter(message::contains))
                .sorted()
                .toList();
    }
}
