package watch.sahel.bot;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import watch.sahel.archive.Archive;
import watch.sahel.article.ArticleStore;
import watch.sahel.delivery.Ledger;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.digest.DigestQueue;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.match.Matcher;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Allowances;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.MailStates;
import watch.sahel.subscriber.OptInQueue;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;

/// What the commands work with.
///
/// @param matcher asked for when there is something to match: most commands need none, and it takes a while to load
/// @param api for what only Telegram knows
/// @param fetcher for the addresses that somebody names
/// @param schedule of a chat that subscribes
/// @param operator who looks after the bot, if anybody does
public record Resources(
        SubscriberStore subscribers,
        StoryStore stories,
        Archive archive,
        ArticleStore articles,
        FeedStore feeds,
        WatchRegistry watches,
        Ledger ledger,
        DigestQueue digests,
        OptInQueue mails,
        Allowances allowances,
        MailStates mailboxes,
        Desks desks,
        Supplier<Matcher> matcher,
        Supplier<BotApi> api,
        Supplier<FeedFetcher> fetcher,
        Schedule schedule,
        Optional<Address> operator) {
    FeedFinder finder() {
        return new FeedFinder(fetcher);
    }

    /// A story that the chat of a request may read: what somebody's added feed tells is for those who added it.
    Optional<Story> story(StoryId id, Request request) {
        return stories.find(id)
                .filter(story -> story.readableWith(
                        request.subscriber().map(Subscriber::topics).orElse(Set.of())));
    }

    /// Changes what the chat of a request has chosen. How it stands then; empty if it never subscribed.
    Optional<Subscriber> choose(Request request, UnaryOperator<Choices> change) {
        return subscribers.change(request.id(), subscriber -> {
            var choices = change.apply(subscriber.choices());
            return choices.equals(subscriber.choices()) ? subscriber : subscriber.choosing(choices, request.now());
        });
    }
}
