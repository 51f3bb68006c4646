package watch.sahel.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import watch.sahel.embedded.mail.Mailbox;
import watch.sahel.embedded.telegram.BotApiServer;
import watch.sahel.embedded.telegram.Chat;
import watch.sahel.embedded.telegram.TerminalView;
import watch.sahel.local.terminal.Screen;
import watch.sahel.subscriber.Address;

/// The channels of `run`: the real ones where the environment names them, else a chat on the terminal and a mailbox
/// folder.
final class Channels implements AutoCloseable {
    private static final String DEFAULT_FROM = "sahelwatch@localhost";
    private static final int WIDTH = 100;

    private final Map<String, String> settings = new HashMap<>();
    private final Screen screen;
    private final Path folder;
    private final Optional<BotApiServer> telegram;
    private final Optional<Mailbox> mailbox;
    private final Optional<LongPolling> longPolling;
    private final List<Chat> chats = new ArrayList<>();
    private final Map<Chat, Integer> shown = new HashMap<>();
    private int savedMails;

    private Channels(Map<String, String> environment, InstantSource clock, Screen screen, Path folder)
            throws IOException {
        this.screen = screen;
        this.folder = folder;
        var token = environment.getOrDefault("TELEGRAM_BOT_TOKEN", "");
        var smtp = environment.getOrDefault("SMTP_URL", "");
        telegram = token.isEmpty() ? Optional.of(BotApiServer.start(clock)) : Optional.empty();
        mailbox = smtp.isEmpty() ? Optional.of(Mailbox.start()) : Optional.empty();
        var api = telegram.map(BotApiServer::base)
                .orElseGet(() -> apiUrl(environment.getOrDefault("TELEGRAM_API_URL", "https://api.telegram.org")));
        settings.put("TELEGRAM_TOKEN", telegram.map(BotApiServer::token).orElse(token));
        settings.put("TELEGRAM_API_URL", api.toString());
        settings.put("SMTP_URL", mailbox.map(box -> box.smtp().toString()).orElse(smtp));
        settings.put("MAIL_FROM", environment.getOrDefault("MAIL_FROM", DEFAULT_FROM));
        settings.put("WEBHOOK_SECRET", UUID.randomUUID().toString());
        longPolling = telegram.isPresent()
                ? Optional.empty()
                : Optional.of(new LongPolling(api, token, settings.get("WEBHOOK_SECRET")));
    }

    static Channels of(Map<String, String> environment, InstantSource clock, Screen screen, Path folder)
            throws IOException {
        return new Channels(environment, clock, screen, folder);
    }

    private static URI apiUrl(String url) {
        try {
            var uri = URI.create(url);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new CannotStart("TELEGRAM_API_URL is '" + url + "': write it as https://host:port");
    }

    Map<String, String> settings() {
        return settings;
    }

    String description() {
        return (telegram.isPresent()
                        ? "Telegram is played by this terminal (set TELEGRAM_BOT_TOKEN for the real one)"
                        : "Telegram by long polling")
                + ", "
                + (mailbox.isPresent()
                        ? "mail goes to " + folder.resolve("mail") + " (set SMTP_URL to send it)."
                        : "mail by SMTP.");
    }

    /// Opens the played chats that will be written to.
    void expect(List<String> addresses) {
        telegram.ifPresent(server -> addresses.stream()
                .map(Address::parse)
                .filter(Address.TelegramChat.class::isInstance)
                .map(Address.TelegramChat.class::cast)
                .forEach(address -> chats.add(server.chat(address.chatId()))));
    }

    /// Whether updates are fetched instead of pushed: Telegram cannot reach a webhook on this machine.
    boolean fetchUpdates() {
        return longPolling.isPresent();
    }

    /// Hands what people wrote so far to the bot.
    void handleUpdates(LocalBot bot) throws InterruptedException {
        if (longPolling.isPresent()) {
            try {
                longPolling.get().once(bot);
            } catch (IOException e) {
                screen.line("   what was written to the bot could not be fetched: " + e.getMessage());
            }
        }
    }

    /// From now on hands over whatever people write.
    void keepHandlingUpdates(LocalBot bot) {
        longPolling.ifPresent(polling -> polling.start(bot));
    }

    /// Shows on the terminal, and saves, what was sent since the last time.
    void show() {
        for (var chat : chats) {
            var messages = chat.messages();
            messages.stream()
                    .skip(shown.getOrDefault(chat, 0))
                    .forEach(message -> screen.framed(
                            "Telegram, chat " + chat.id(), String.join("\n", TerminalView.render(message, WIDTH))));
            shown.put(chat, messages.size());
        }
        mailbox.filter(box -> box.messages().size() > savedMails).ifPresent(this::save);
    }

    private void save(Mailbox box) {
        savedMails = box.messages().size();
        try {
            box.saveTo(folder.resolve("mail")).forEach(file -> screen.line("Mail: " + file));
        } catch (IOException e) {
            screen.line("The mail could not be saved in " + folder + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        telegram.ifPresent(BotApiServer::close);
        mailbox.ifPresent(Mailbox::close);
    }
}
