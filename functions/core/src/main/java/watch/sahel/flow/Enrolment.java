package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.PollPolicy;
import watch.sahel.feed.catalogue.FeedList.Listed;
import watch.sahel.match.Topic;
import watch.sahel.match.Topics;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;

/// Takes in the feeds and subscribers an operator names. May be repeated: what is there keeps its memory and choices.
public final class Enrolment {
    /// When what is taken in has its turn.
    public enum Turn {
        /// Feeds spread over the poll interval, so that they do not come all at once every time; subscribers at once.
        ITS_OWN,
        /// At once, also what was there before.
        NOW
    }

    private static final String LANGUAGE = "en";

    private final FeedStore feeds;
    private final SubscriberStore subscribers;
    private final PollPolicy polling;
    private final Schedule schedule;
    private final InstantSource clock;

    /// @param schedule of a new subscriber
    public Enrolment(
            FeedStore feeds, SubscriberStore subscribers, PollPolicy polling, Schedule schedule, InstantSource clock) {
        this.feeds = feeds;
        this.subscribers = subscribers;
        this.polling = polling;
        this.schedule = schedule;
        this.clock = clock;
    }

    /// Says how many feeds were not there before.
    public int feeds(List<Listed> listed, Turn turn) {
        var now = clock.instant();
        var added = 0;
        for (var i = 0; i < listed.size(); i++) {
            var first = turn == Turn.NOW ? now : now.plus(share(i, listed.size()));
            var feed = Feed.fresh(listed.get(i).id(), listed.get(i).listing(), first);
            if (feeds.add(feed)) {
                added++;
            } else {
                update(feed, turn, now);
            }
        }
        return added;
    }

    private Duration share(int index, int count) {
        return polling.interval().multipliedBy(index).dividedBy(count);
    }

    /// Takes over another URL or outlet, and has that URL polled at once. A feed that has gone stays gone until it
    /// has
    /// another URL. A refused save means that it is being polled.
    private void update(Feed listed, Turn turn, Instant now) {
        feeds.find(listed.id()).ifPresent(feed -> {
            var moved = !feed.url().equals(listed.url());
            var wanted = turn == Turn.NOW && feed.nextPoll().isPresent() && !feed.due(now);
            if (moved || wanted || !feed.listing().equals(listed.listing())) {
                var next = moved || wanted ? Optional.of(now) : feed.nextPoll();
                feeds.save(feed.listed(listed.listing()).after(feed.health(), next));
            }
        });
    }

    /// Subscribes addresses to all topics; says how many were not subscribed before. Who left by itself stays away.
    public int subscribers(List<Address> addresses, Turn turn) {
        var now = clock.instant();
        var topics = Topics.builtIn().stream().map(Topic::id).collect(Collectors.toSet());
        var added = 0;
        for (var address : addresses) {
            if (subscribers.add(Subscriber.joining(address, LANGUAGE, ZoneOffset.UTC, topics, schedule, now))) {
                added++;
            } else if (turn == Turn.NOW) {
                digestNow(address, now);
            }
        }
        return added;
    }

    /// A refused save means that a digest is being composed, or a command obeyed.
    private void digestNow(Address address, Instant now) {
        subscribers
                .find(SubscriberId.of(address))
                .filter(Subscriber::active)
                .filter(subscriber -> subscriber
                        .nextDigest()
                        .filter(next -> !next.at().isAfter(now))
                        .isEmpty())
                .ifPresent(subscriber -> subscribers.save(subscriber.dueAt(now)));
    }
}
