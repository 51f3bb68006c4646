package watch.sahel.delivery.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import watch.sahel.delivery.Outcome;
import watch.sahel.subscriber.Address;

/// What the bot says to somebody who waits for it: at once if the limits let it, and before alerts if they do not.
public final class Answering {
    /// Most answers are there sooner, and cost no call for the sign.
    private static final Duration TYPING_AFTER = Duration.ofMillis(700);
    /// The sign is not to come behind the answer, and not to hold it up.
    private static final Duration TYPING_WITHIN = Duration.ofSeconds(1);

    private final Supplier<BotApi> api;
    private final TelegramPacing pacing;

    /// @param api asked at the first message: the token is fetched when it is needed
    public Answering(Supplier<BotApi> api, TelegramPacing pacing) {
        this.api = api;
        this.pacing = pacing;
    }

    /// Sends one message of HTML parse mode with rows of buttons under it.
    public Outcome message(Address.TelegramChat chat, String html, List<List<Tap>> buttons) {
        return pacing.answer(chat, () -> api.get().message(chat, html, buttons));
    }

    /// Sends a file with a line under it.
    public Outcome document(Address.TelegramChat chat, String name, byte[] bytes, String html) {
        return pacing.answer(chat, () -> api.get().document(chat, name, bytes, html));
    }

    /// Replaces a message of ours and the buttons under it.
    public Outcome replace(Address.TelegramChat chat, int message, String html, List<List<Tap>> buttons) {
        return pacing.edit(chat, () -> api.get().replace(chat.chatId(), message, html, buttons));
    }

    /// Ends the waiting sign on a tapped button. That is no message, and no limit is known of it.
    ///
    /// @param link to a chat with the bot that is opened, or ""
    public Outcome answerTap(String query, String line, String link) {
        return api.get().answerTap(query, line, link);
    }

    /// Answers who asks from another chat. No message of ours comes of it, and no limit is known.
    public Outcome offer(String query, List<Offer> offers, String next, Duration cached) {
        return api.get().offer(query, offers, next, cached);
    }

    /// Does something that may take a while, and shows then that the bot is at it.
    public <T> T whileTyping(Address.TelegramChat chat, Supplier<T> work) {
        var done = new CountDownLatch(1);
        var sign = Thread.startVirtualThread(() -> {
            if (!isDone(done)) {
                api.get().typing(chat);
            }
        });
        try {
            return work.get();
        } finally {
            done.countDown();
            join(sign);
        }
    }

    private static boolean isDone(CountDownLatch done) {
        try {
            return done.await(TYPING_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void join(Thread sign) {
        try {
            var unused = sign.join(TYPING_WITHIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
