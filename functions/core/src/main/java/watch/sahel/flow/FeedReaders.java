package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import watch.sahel.delivery.Wording;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedNotice;
import watch.sahel.language.Phrase;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Allowances;
import watch.sahel.subscriber.ChatNotes;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;

/// Who reads a feed that chats added: whether it is polled for anybody, and who is told of its troubles at once; of the
/// troubles of everybody's feeds that is the operator's chat, if there is one. What the operator's digest says is
/// [FeedReport]'s.
public final class FeedReaders {
    /// In a day, to the operator: when all feeds fail at once that is one trouble of our own. The digest has them all.
    static final int MAX_ALARMS = 10;

    private static final Duration DAY = Duration.ofDays(1);

    private final WatchRegistry registry;
    private final SubscriberStore subscribers;
    private final ChatNotes notes;
    private final Allowances allowances;
    private final Optional<Address> operator;

    /// @param operator who looks after the bot, if anybody does
    public FeedReaders(
            WatchRegistry registry,
            SubscriberStore subscribers,
            ChatNotes notes,
            Allowances allowances,
            Optional<Address> operator) {
        this.registry = registry;
        this.subscribers = subscribers;
        this.notes = notes;
        this.allowances = allowances;
        this.operator = operator;
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

    /// Tells the chats that added a feed; of everybody's, the operator's chat.
    ///
    /// @param feed as it stands after the poll that noticed it
    void tell(Feed feed, FeedNotice notice, Instant now) {
        if (feed.id().isAdded()) {
            tellReaders(feed, notice);
        } else if (operator.orElse(null) instanceof Address.TelegramChat chat
                && allowances.take("operator-alarmed", MAX_ALARMS, DAY, now)) {
            var language = subscribers
                    .find(SubscriberId.of(chat))
                    .map(Subscriber::language)
                    .orElse("en");
            notes.send(note(chat, language, feed, notice), Duration.ZERO);
        }
    }

    private void tellReaders(Feed feed, FeedNotice notice) {
        registry.holders(TopicId.of(feed.id())).stream()
                .flatMap(holder -> subscribers.find(holder).stream())
                .filter(Subscriber::active)
                .forEach(reader -> {
                    if (reader.address() instanceof Address.TelegramChat chat) {
                        notes.send(note(chat, reader.language(), feed, notice), Duration.ZERO);
                    }
                });
    }

    private static ChatNotes.Note note(Address.TelegramChat chat, String language, Feed feed, FeedNotice notice) {
        var wording = Wording.forReader(language);
        var said =
                switch (notice) {
                    case FeedNotice.FailingSince _, FeedNotice.SilentSince _ -> FeedReport.line(feed, wording);
                    case FeedNotice.Back _ ->
                        wording.phrases()
                                .say(Phrase.ADDED_FEED_BACK, feed.outlet().name());
                };
        return new ChatNotes.Note(chat, "📰 " + said);
    }
}
