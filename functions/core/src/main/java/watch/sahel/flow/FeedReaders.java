package watch.sahel.flow;

import java.time.Duration;
import java.util.Optional;
import watch.sahel.delivery.Wording;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedNotice;
import watch.sahel.language.Phrase;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.ChatNotes;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;

/// Who reads a feed that chats added: whether it is polled for anybody, and who is told of its troubles. What the
/// operator is told of the other feeds is [FeedReport]'s.
public final class FeedReaders {
    private final WatchRegistry registry;
    private final SubscriberStore subscribers;
    private final ChatNotes notes;

    public FeedReaders(WatchRegistry registry, SubscriberStore subscribers, ChatNotes notes) {
        this.registry = registry;
        this.subscribers = subscribers;
        this.notes = notes;
    }

    /// For whom a feed is polled.
    enum Audience {
        SOMEBODY,
        /// Who has it is paused, or out of reach, and may come back.
        NOBODY_NOW,
        /// All who had it removed it, or are gone.
        NOBODY
    }

    /// Of a feed that no chat added, everybody.
    Audience of(FeedId feed) {
        if (!feed.isAdded()) {
            return Audience.SOMEBODY;
        }
        var holders = registry.holders(TopicId.of(feed));
        if (holders.isEmpty()) {
            return Audience.NOBODY;
        }
        return holders.stream()
                        .anyMatch(holder -> subscribers
                                .find(holder)
                                .filter(Subscriber::active)
                                .isPresent())
                ? Audience.SOMEBODY
                : Audience.NOBODY_NOW;
    }

    /// Tells the chats that added a feed; does nothing for other feeds.
    ///
    /// @param feed as it stands after the poll that noticed it
    void tell(Feed feed, FeedNotice notice) {
        if (!feed.id().isAdded()) {
            return;
        }
        registry.holders(TopicId.of(feed.id())).stream()
                .flatMap(holder -> subscribers.find(holder).stream())
                .filter(Subscriber::active)
                .flatMap(reader -> note(reader, feed, notice).stream())
                .forEach(note -> notes.send(note, Duration.ZERO));
    }

    private static Optional<ChatNotes.Note> note(Subscriber reader, Feed feed, FeedNotice notice) {
        if (!(reader.address() instanceof Address.TelegramChat chat)) {
            return Optional.empty();
        }
        var wording = Wording.forReader(reader.language());
        var said =
                switch (notice) {
                    case FeedNotice.FailingSince _, FeedNotice.SilentSince _ -> FeedReport.line(feed, wording);
                    case FeedNotice.Back _ ->
                        wording.phrases()
                                .say(Phrase.ADDED_FEED_BACK, feed.outlet().name());
                };
        return Optional.of(new ChatNotes.Note(chat, "📰 " + said));
    }
}
