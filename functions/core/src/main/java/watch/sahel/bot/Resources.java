package watch.sahel.bot;

import java.util.function.Supplier;
import watch.sahel.article.ArticleStore;
import watch.sahel.delivery.Ledger;
import watch.sahel.digest.DigestQueue;
import watch.sahel.feed.FeedStore;
import watch.sahel.match.Matcher;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.Allowances;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;

/// What the commands work with.
///
/// @param matcher asked for when there is something to match: most commands need none, and it takes a while to load
/// @param schedule of a chat that subscribes
public record Resources(
        SubscriberStore subscribers,
        StoryStore stories,
        ArticleStore articles,
        FeedStore feeds,
        WatchRegistry watches,
        Ledger ledger,
        DigestQueue digests,
        OptInQueue mails,
        Allowances allowances,
        Supplier<Matcher> matcher,
        Schedule schedule) {}
