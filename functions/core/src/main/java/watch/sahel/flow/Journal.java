package watch.sahel.flow;

import java.time.Duration;
import watch.sahel.article.ArticleId;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.DigestId;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedNotice;
import watch.sahel.match.TopicId;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.SubscriberId;

/// What happened, one event per outcome: the log, the metrics and the demo's live lines are made of it. Never holds
/// article text, chat ids in clear or tokens.
@FunctionalInterface
public interface Journal {
    void record(Event event);

    /// One outcome.
    sealed interface Event {}

    /// @param fresh articles nobody had before
    /// @param matched those of them that match a topic
    record FeedPolled(FeedId feed, String outlet, int fresh, int matched, Duration took) implements Event {}

    record FeedUnchanged(FeedId feed, String outlet, Duration took) implements Event {}

    /// @param failures in a row, this one included
    record FeedFailed(FeedId feed, String outlet, String why, int failures) implements Event {}

    /// Polling it has stopped: 410.
    record FeedGone(FeedId feed, String outlet) implements Event {}

    /// The operator is to know: it fails for days, or is silent against its habit, or is back.
    record FeedNoticed(FeedId feed, String outlet, FeedNotice notice) implements Event {}

    /// A watch that can no longer be read, since the lexicon changed, and is not run.
    record WatchBroken(TopicId watch) implements Event {}

    record FeedMoved(FeedId feed, String outlet) implements Event {}

    /// Polling it has stopped: it moved for good to where another feed is.
    record FeedMerged(FeedId feed, String outlet, FeedId into) implements Event {}

    /// A feed that chats had added is read by nobody any more, and is gone.
    record FeedDropped(FeedId feed, String outlet) implements Event {}

    record ArticleEdited(ArticleId article) implements Event {}

    record StoryOpened(StoryId story, ArticleId article) implements Event {}

    /// @param likeness how sure the grouping was, up to 1
    record StoryJoined(StoryId story, ArticleId article, double likeness) implements Event {}

    /// A story turned out to be another one's, whose id it leads to now.
    record StoryMerged(StoryId story, StoryId into) implements Event {}

    /// A story that was part of another one.
    record StoryParted(StoryId story) implements Event {}

    /// It failed to be filed time and again, and no longer holds up the others.
    record ArticleSetAside(ArticleId article, String why) implements Event {}

    record DigestComposed(SubscriberId subscriber, DigestId digest, int stories) implements Event {}

    record DigestEmpty(SubscriberId subscriber) implements Event {}

    record Delivered(Delivery.Ref delivery, String channel, int parts) implements Event {}

    record DeliveryPutOff(Delivery.Ref delivery, String channel, String why, Duration after) implements Event {}

    record DeliveryFailed(Delivery.Ref delivery, String channel, String why) implements Event {}

    /// Somebody asked for mails to an address; what came of it, a mail to its owner or none.
    record OptInAnswered(SubscriberId mailbox, String how) implements Event {}

    /// A mail came back, or was reported as spam.
    record MailReturned(SubscriberId mailbox, String how) implements Event {}

    /// A line of the bot's own did not reach a chat.
    record NoteFailed(SubscriberId chat, String why) implements Event {}

    /// A chat has another id.
    record SubscriberMoved(SubscriberId from, SubscriberId to) implements Event {}

    /// Work whose queue message was lost was queued again.
    record Resumed(int articles, int alerts, int deliveries) implements Event {}
}
