package watch.sahel.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.site.FeedSite;
import watch.sahel.embedded.site.Outlet;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.SentMessage;
import watch.sahel.embedded.telegram.TerminalView;
import watch.sahel.embedded.telegram.User;
import watch.sahel.local.console.Console;
import watch.sahel.local.console.Desk;
import watch.sahel.local.terminal.Screen;

/// `sahelwatch demo`: the whole bot over a sample world, with a chat and a mailbox to receive what it sends.
@Command(
        name = "demo",
        description = "The whole bot over invented feeds, with a Telegram chat and a mailbox in this process.")
final class DemoCommand implements Callable<Integer> {
    private static final User READER = new User(7001, "Amina", "en");
    private static final String DESK = "desk@example.org";
    private static final Duration DIGEST_EVERY = Duration.ofMinutes(2);
    private static final Duration POLL_EVERY = Duration.ofMinutes(1);
    private static final Duration WEBHOOK_PATIENCE = Duration.ofSeconds(30);
    private static final int WIDTH = 100;

    @Option(names = "--once", description = "End when all is sent; the last line is a JSON summary.")
    private boolean once;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the table in this folder: nothing is sent twice.")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var clock = Clock.systemUTC();
        var screen = Main.screen();
        var progress = new Progress();
        var folder = Session.folder(Optional.ofNullable(data));
        try (var site = FeedSite.start(clock);
                var telegram = BotApiServer.start(clock);
                var mailbox = Mailbox.start()) {
            screen.line("Sahel Watch demo: " + site.outlets().size()
                    + " invented outlets, a Telegram chat and a mailbox, all in this process. Log: " + Logs.file());
            try (var session = Session.open(
                    screen, progress, clock, folder, Optional.ofNullable(data), settings(telegram, mailbox))) {
                var chat = telegram.privateChat(READER);
                if (once) {
                    play(session, screen, site, telegram, chat, mailbox, folder);
                    screen.line(progress.summary());
                    return 0;
                }
                var desk = new Desk(
                        telegram, chat, mailbox, session.bot().base(), session.bot()::queues, progress::figures);
                try (var console = Console.start(desk)) {
                    screen.line("   Watch and talk to it in a browser: " + console.address());
                    play(session, screen, site, telegram, chat, mailbox, folder);
                    screen.line("The console, in a browser: " + console.address());
                    converse(session, screen, chat, mailbox, folder);
                }
                return 0;
            }
        }
    }

    private static Map<String, String> settings(BotApiServer telegram, Mailbox mailbox) {
        var settings = new HashMap<String, String>();
        settings.put("TELEGRAM_API_URL", telegram.base().toString());
        settings.put("TELEGRAM_TOKEN", telegram.token());
        settings.put("SMTP_URL", mailbox.smtp().toString());
        settings.put("MAIL_FROM", "watch@sahelwatch.example");
        settings.put("ALLOW_PRIVATE_FEEDS", "true");
        settings.put("POLL_INTERVAL", POLL_EVERY.toString());
        settings.put("POLL_SPREAD", "PT0S");
        settings.put("HOST_SPACING", "PT0S");
        settings.put("DIGEST_EVERY", DIGEST_EVERY.toString());
        return settings;
    }

    private static void play(
            Session session,
            Screen screen,
            FeedSite site,
            BotApiServer telegram,
            Chat chat,
            Mailbox mailbox,
            Path folder)
            throws Exception {
        session.setUp(csv(site.outlets()), List.of("email:" + DESK), Session.Updates.PUSHED);
        chat.says("/start");
        if (!telegram.awaitDelivered(WEBHOOK_PATIENCE)) {
            throw new IllegalStateException("the webhook did not take /start");
        }
        session.runThrough();
        show(screen, chat.messages());
        session.showFailures();
        places(session, screen, mailbox, folder);
    }

    private static String csv(List<Outlet> outlets) {
        return outlets.stream()
                .map(outlet -> String.join(
                        ",",
                        outlet.id(),
                        '"' + outlet.title() + '"',
                        outlet.feed().toString(),
                        outlet.language(),
                        outlet.country(),
                        outlet.affiliation()))
                .collect(Collectors.joining("\n", "id,title,url,language,country_of_outlet,affiliation\n", "\n"));
    }

    private static void show(Screen screen, List<SentMessage> messages) {
        messages.forEach(message -> screen.framed(
                "Telegram, chat of " + READER.firstName(), String.join("\n", TerminalView.render(message, WIDTH))));
    }

    private static void places(Session session, Screen screen, Mailbox mailbox, Path folder) throws IOException {
        screen.line("");
        for (var file : mailbox.saveTo(folder.resolve("mail"))) {
            screen.line("Mail to " + DESK + ": " + file);
        }
        screen.line("Stories now, in a browser: " + session.bot().base() + "/");
    }

    /// The feeds go on, and whoever sits at the terminal can talk to the bot.
    private static void converse(Session session, Screen screen, Chat chat, Mailbox mailbox, Path folder)
            throws InterruptedException {
        screen.line("");
        screen.line("News goes on breaking; a digest comes every " + DIGEST_EVERY.toMinutes()
                + " minutes. Type a command such as /latest or /help, or end with Ctrl-C.");
        Thread.ofVirtual().start(() -> typed(chat));
        var shown = new int[] {chat.messages().size(), mailbox.messages().size()};
        session.goOn(() -> {
            var messages = chat.messages();
            show(screen, messages.subList(shown[0], messages.size()));
            shown[0] = messages.size();
            var mails = mailbox.messages().size();
            if (mails > shown[1]) {
                shown[1] = mails;
                newMail(session, screen, mailbox, folder);
            }
        });
    }

    private static void newMail(Session session, Screen screen, Mailbox mailbox, Path folder) {
        try {
            places(session, screen, mailbox, folder);
        } catch (IOException e) {
            screen.line("The mail could not be saved: " + e.getMessage());
        }
    }

    private static void typed(Chat chat) {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    chat.says(line.strip());
                }
            }
        } catch (IOException _) {
            // The terminal is gone; the feeds go on without it.
        }
    }
}
