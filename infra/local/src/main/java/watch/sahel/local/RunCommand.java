package watch.sahel.local;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import watch.sahel.feed.catalogue.FeedList;
import watch.sahel.feed.catalogue.FeedListException;
import watch.sahel.subscriber.Address;

/// `sahelwatch run`: the whole bot over live feeds, to the chats and mailboxes named. Channels that the environment
/// does not name are played by the terminal and a mailbox folder.
@Command(
        name = "run",
        description = {
            "The whole bot over live feeds.",
            "Environment: TELEGRAM_BOT_TOKEN, TELEGRAM_API_URL, SMTP_URL, MAIL_FROM, AWS_ENDPOINT_URL."
        })
final class RunCommand implements Callable<Integer> {
    /// Far more than any list seen (a large OPML of 2,000 feeds has 500 kB).
    static final int MAX_LIST_BYTES = 10 << 20;

    @Option(names = "--feeds", paramLabel = "FILE", description = "OPML or CSV; default: the project's catalogue.")
    private @Nullable Path feeds;

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "telegram:CHATID or email:ADDRESS; subscribes it. May be repeated.")
    private List<String> to = new ArrayList<>();

    @Option(names = "--once", description = "Poll and send once, then end; the last line is a JSON summary.")
    private boolean once;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the table in this folder: nothing is sent twice.")
    private @Nullable Path data;

    @Option(names = "--allow-private-feeds", description = "Also fetch feeds from private addresses and other ports.")
    private boolean privateFeeds;

    @Override
    public Integer call() throws Exception {
        var list = feedList();
        checkAddresses();
        var clock = Clock.systemUTC();
        var screen = Main.screen();
        var progress = new Progress();
        var folder = Session.folder(Optional.ofNullable(data));
        try (var channels = Channels.of(Main.environment(), clock, screen, folder)) {
            screen.line("Sahel Watch. " + channels.description() + " Log: " + Logs.file());
            try (var session =
                    Session.open(screen, progress, clock, folder, Optional.ofNullable(data), settings(channels))) {
                channels.expect(to);
                session.setUp(list, to, channels.fetchUpdates() ? Session.Updates.FETCHED : Session.Updates.PUSHED);
                channels.handleUpdates(session.bot());
                session.runThrough();
                channels.show();
                session.showFailures();
                if (once) {
                    screen.line(progress.summary());
                    return 0;
                }
                screen.line("Stories now, in a browser: " + session.bot().base() + "/   End with Ctrl-C.");
                channels.keepHandlingUpdates(session.bot());
                session.goOn(channels::show);
                return 0;
            }
        }
    }

    private Map<String, String> settings(Channels channels) {
        var settings = new HashMap<>(channels.settings());
        settings.put("ALLOW_PRIVATE_FEEDS", Boolean.toString(privateFeeds));
        // One machine polls no more at once than it can: nobody wants to wait for a minute to be filled evenly.
        settings.put("POLL_SPREAD", "PT0S");
        return settings;
    }

    /// The list as text, checked; empty for the catalogue.
    private String feedList() {
        if (feeds == null) {
            return "";
        }
        try {
            if (Files.size(feeds) > MAX_LIST_BYTES) {
                throw new CannotStart(
                        "the feed list " + feeds + " is larger than " + MAX_LIST_BYTES + " bytes: split it");
            }
            var text = Files.readString(feeds, StandardCharsets.UTF_8);
            FeedList.read(text);
            return text;
        } catch (NoSuchFileException _) {
            throw new CannotStart("the feed list " + feeds + " does not exist: give --feeds an OPML or CSV file");
        } catch (MalformedInputException _) {
            throw new CannotStart("the feed list " + feeds + " is not UTF-8: save it as UTF-8");
        } catch (FeedListException e) {
            throw new CannotStart("the feed list " + feeds + " cannot be taken: " + e.getMessage());
        } catch (IOException e) {
            throw new CannotStart("the feed list " + feeds + " cannot be read: " + e);
        }
    }

    private void checkAddresses() {
        for (var address : to) {
            try {
                Address.parse(address);
            } catch (IllegalArgumentException e) {
                throw new CannotStart("--to " + address + ": " + e.getMessage());
            }
        }
    }
}
