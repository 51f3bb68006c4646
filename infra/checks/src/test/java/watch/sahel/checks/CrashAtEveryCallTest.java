package watch.sahel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.site.FeedSite;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Fault;
import watch.sahel.embedded.telegram.Limits;
import watch.sahel.local.LocalBot;

/// The whole flow on a small world, repeated with a crash before and after every single call to the table and the
/// queues. Whatever call it is: redelivery finishes the work, nothing is lost, nothing is told twice.
class CrashAtEveryCallTest {
    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Dunes</title><link>https://dunes.example/</link><description>d</description><language>en</language>
            <item><title>Jihadists attack army convoy near Djibo in Burkina Faso, nine soldiers killed</title><link>https://dunes.example/1</link><guid>1</guid>
            <description>Fighters of JNIM ambushed a convoy of the Burkina Faso army on the road to Djibo.</description></item>
            <item><title>Wagner mercenaries leave base near Timbuktu in northern Mali</title><link>https://dunes.example/2</link><guid>2</guid>
            <description>Russian mercenaries of the Wagner Group handed the base to the Malian army.</description></item>
            <item><title>Harvest festival opens</title><link>https://dunes.example/3</link><guid>3</guid><description>Music and dance.</description></item>
            </channel></rss>
            """;

    private final HandClock clock = new HandClock("2026-03-27T07:00:00Z");

    @TempDir
    private Path folder;

    /// Counts the calls that handlers make, and breaks one of them.
    private static final class Crash implements ExecutionInterceptor {
        private final AtomicInteger calls = new AtomicInteger();
        private final int at;
        private final When when;

        Crash(int at, When when) {
            this.at = at;
            this.when = when;
        }

        /// Whether the call has its effect before the caller is gone.
        enum When {
            BEFORE,
            AFTER
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (calls.incrementAndGet() == at && when == When.BEFORE) {
                throw new IllegalStateException("crashed before call " + at + ", "
                        + context.request().getClass().getSimpleName());
            }
            attributes.putAttribute(NUMBER, calls.get());
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (attributes.getAttribute(NUMBER) == at && when == When.AFTER) {
                throw new IllegalStateException("crashed after call " + at + ", "
                        + context.request().getClass().getSimpleName());
            }
        }

        private static final ExecutionAttribute<Integer> NUMBER = new ExecutionAttribute<>("call");
    }

    /// What readers have at the end.
    private record Told(List<String> chat, List<String> mail) {}

    @Test
    void aCrashBeforeOrAfterAnyCallChangesNothingForTheReader() throws Exception {
        Files.writeString(folder.resolve("dunes.xml"), FEED, StandardCharsets.UTF_8);
        var none = new Crash(-1, Crash.When.BEFORE);
        var expected = run(none);
        assertThat(expected.chat()).hasSize(1);
        assertThat(expected.chat().getFirst()).contains("2 stories");
        assertThat(expected.mail()).hasSize(1);

        var wrong = new ArrayList<String>();
        for (var when : Crash.When.values()) {
            for (var call = 1; call <= none.calls.get(); call++) {
                var told = run(new Crash(call, when));
                if (!told.equals(expected)) {
                    wrong.add(when + " call " + call + ": " + told);
                }
            }
        }
        assertThat(none.calls.get()).as("calls of a run without a crash").isGreaterThan(15);
        assertThat(wrong).isEmpty();
    }

    @Test
    void anAnswerLostByTelegramRepeatsOneMessageAndNoMore() throws Exception {
        Files.writeString(folder.resolve("dunes.xml"), FEED, StandardCharsets.UTF_8);
        var told = run(new Crash(-1, Crash.When.BEFORE), Fault.lostAnswer());

        assertThat(told.chat()).hasSize(2);
        assertThat(told.chat().stream().distinct()).hasSize(1);
        assertThat(told.mail()).hasSize(1);
    }

    private Told run(Crash crash, Fault... faults) throws IOException {
        try (var site = FeedSite.serving(folder);
                var telegram = BotApiServer.start(clock, Limits.telegram().withoutRates());
                var mailbox = Mailbox.start()) {
            var chat = telegram.privateChat(7001, "Amina", "en");
            var settings = Stage.settings(telegram.base(), telegram.token(), mailbox.smtp());
            var stack = Stage.freshStack();
            prepare(stack, site, settings);
            for (var fault : faults) {
                telegram.failNext(1, fault);
            }
            try (var bot = Stage.bot(stack, Stage.clients(crash), settings, _ -> {}, clock)) {
                finish(bot);
            }
            return new Told(
                    chat.messages().stream().map(message -> message.text()).toList(),
                    mailbox.messages().stream().map(mail -> mail.text()).toList());
        }
    }

    /// Feeds and subscribers are there before anything may crash.
    private void prepare(String stack, FeedSite site, Map<String, String> settings) throws IOException {
        try (var bot = Stage.bot(stack, Stage.clients(), settings, _ -> {}, clock)) {
            Stage.setUp(bot, Stage.csv(site.outlets()), List.of("telegram:7001", "email:desk@example.org"));
        }
    }

    private void finish(LocalBot bot) {
        for (var round = 0; round < 3; round++) {
            Stage.runCrashing(bot);
            clock.pass(Duration.ofSeconds(30));
            Stage.resumeCrashing(bot);
        }
    }
}
