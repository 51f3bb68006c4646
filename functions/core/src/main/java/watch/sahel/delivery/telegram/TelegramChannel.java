package watch.sahel.delivery.telegram;

import java.util.function.Supplier;
import watch.sahel.delivery.Channel;
import watch.sahel.delivery.Outcome;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Digest;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Subscriber;

/// Digests to Telegram chats.
public final class TelegramChannel implements Channel {
    private final Supplier<BotApi> api;

    /// @param api asked at the first message: the token is fetched when it is needed
    public TelegramChannel(Supplier<BotApi> api) {
        this.api = api;
    }

    @Override
    public int parts(Digest digest, Subscriber subscriber) {
        return TelegramDigest.render(digest, subscriber.language()).size();
    }

    @Override
    public Outcome send(Digest digest, Subscriber subscriber, int part) {
        if (!(subscriber.address() instanceof Address.TelegramChat(long chat))) {
            return new Outcome.Refused("not a Telegram chat: " + subscriber.id());
        }
        var message = TelegramDigest.parts(digest, subscriber.language()).get(part);
        var wording = Wording.forReader(subscriber.language());
        return api.get().message(chat, message.html(), StoryButtons.under(digest, part, message.told(), wording));
    }
}
