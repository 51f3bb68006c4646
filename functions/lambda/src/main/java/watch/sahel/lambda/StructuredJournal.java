package watch.sahel.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import watch.sahel.delivery.Delivery;
import watch.sahel.feed.FeedNotice;
import watch.sahel.flow.Journal;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.text.Sha256;

/// Writes each event as one line of JSON, and counts those that an alarm looks at for the metrics: a metric costs
/// 0.30 USD a month, while the log counts everything for nothing. So what failed and what did not is one metric of
/// ones and zeros: its sum is the failures, its average their share. A subscriber is shown by a hash of its id, since
/// the id of a chat is the chat's number.
public final class StructuredJournal implements Journal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_HASH_CHARS = 12;

    private final PrintStream out;
    private final InstantSource clock;
    private final Metrics metrics = new Metrics();

    public StructuredJournal(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /// Writes the metrics of the events since the last flush.
    public void flush() {
        metrics.flush(clock.instant()).forEach(out::println);
    }

    @Override
    public void record(Event event) {
        count(event);
        out.println(line(event));
    }

    private void count(Event event) {
        switch (event) {
            case FeedPolled _, FeedUnchanged _ -> metrics.add("FeedsFailed", 0);
            case FeedFailed _, FeedGone _ -> metrics.add("FeedsFailed", 1);
            case FeedNoticed _ -> metrics.add("FeedsNoticed", 1);
            case Delivered _ -> metrics.add("DeliveriesFailed", 0);
            case DeliveryFailed _ -> metrics.add("DeliveriesFailed", 1);
            case Resumed e -> metrics.add("WorkResumed", e.articles() + e.alerts() + e.deliveries());
            case ArticleSetAside _,
                    MailReturned _,
                    WatchBroken _,
                    FeedMoved _,
                    FeedMerged _,
                    FeedDropped _,
                    ArticleEdited _,
                    StoryOpened _,
                    StoryJoined _,
                    StoryMerged _,
                    StoryParted _,
                    DigestComposed _,
                    DigestEmpty _,
                    DeliveryPutOff _,
                    OptInAnswered _,
                    NoteFailed _,
                    SubscriberMoved _ -> {}
        }
    }

    private ObjectNode line(Event event) {
        return switch (event) {
            case FeedPolled e ->
                took(line("feed polled").put("feed", e.feed().value()), e.took())
                        .put("fresh", e.fresh())
                        .put("matched", e.matched());
            case FeedUnchanged e ->
                took(line("feed was unchanged").put("feed", e.feed().value()), e.took());
            case FeedFailed e ->
                warning("feed failed")
                        .put("feed", e.feed().value())
                        .put("why", e.why())
                        .put("failures", e.failures());
            case FeedGone e -> warning("feed has gone").put("feed", e.feed().value());
            case FeedNoticed e ->
                warning(noticed(e.notice()))
                        .put("feed", e.feed().value())
                        .put("why", e.notice().toString());
            case WatchBroken e ->
                warning("watch cannot be read").put("topic", e.watch().value());
            case FeedMoved e -> line("feed has moved").put("feed", e.feed().value());
            case FeedMerged e ->
                warning("feed has merged")
                        .put("feed", e.feed().value())
                        .put("into", e.into().value());
            case FeedDropped e -> line("feed was dropped").put("feed", e.feed().value());
            case ArticleEdited e ->
                line("article was edited").put("article", e.article().value());
            case StoryOpened e ->
                line("story opened")
                        .put("story", e.story().value())
                        .put("article", e.article().value());
            case StoryJoined e ->
                line("story joined")
                        .put("story", e.story().value())
                        .put("article", e.article().value())
                        .put("likeness", e.likeness());
            case StoryMerged e ->
                line("story was merged")
                        .put("story", e.story().value())
                        .put("into", e.into().value());
            case StoryParted e ->
                line("story was parted from another").put("story", e.story().value());
            case ArticleSetAside e ->
                warning("article was set aside")
                        .put("level", "ERROR")
                        .put("article", e.article().value())
                        .put("why", e.why());
            case DigestComposed e ->
                line("digest composed")
                        .put("subscriber", shown(e.subscriber()))
                        .put("digest", e.digest().value())
                        .put("stories", e.stories());
            case DigestEmpty e -> line("digest was empty").put("subscriber", shown(e.subscriber()));
            case Delivered e ->
                delivery("delivery sent", e.delivery(), e.channel()).put("parts", e.parts());
            case DeliveryPutOff e ->
                delivery("delivery put off", e.delivery(), e.channel())
                        .put("level", "WARN")
                        .put("why", e.why())
                        .put("after", e.after().toString());
            case DeliveryFailed e ->
                delivery("delivery failed", e.delivery(), e.channel())
                        .put("level", "ERROR")
                        .put("why", e.why());
            case OptInAnswered e ->
                line("request for mails answered")
                        .put("subscriber", shown(e.mailbox()))
                        .put("how", e.how());
            case MailReturned e ->
                warning("mail came back").put("subscriber", shown(e.mailbox())).put("how", e.how());
            case NoteFailed e ->
                warning("note failed").put("subscriber", shown(e.chat())).put("why", e.why());
            case SubscriberMoved e ->
                line("subscriber moved").put("subscriber", shown(e.from())).put("to", shown(e.to()));
            case Resumed e ->
                warning("work was resumed")
                        .put("articles", e.articles())
                        .put("alerts", e.alerts())
                        .put("deliveries", e.deliveries());
        };
    }

    private static String noticed(FeedNotice notice) {
        return switch (notice) {
            case FeedNotice.FailingSince _ -> "feed fails for days";
            case FeedNotice.SilentSince _ -> "feed is silent against its habit";
            case FeedNotice.Back _ -> "feed is back";
        };
    }

    private ObjectNode delivery(String what, Delivery.Ref delivery, String channel) {
        return line(what)
                .put("subscriber", shown(delivery.subscriber()))
                .put("delivery", delivery.digest().value())
                .put("channel", channel);
    }

    private ObjectNode line(String what) {
        return JSON.createObjectNode()
                .put("timestamp", clock.instant().toString())
                .put("level", "INFO")
                .put("message", what);
    }

    private ObjectNode warning(String what) {
        return line(what).put("level", "WARN");
    }

    private static ObjectNode took(ObjectNode line, Duration took) {
        return line.put("took", took.toMillis());
    }

    private static String shown(SubscriberId id) {
        return id.value().substring(0, 2) + "-" + Sha256.identity(id.value()).substring(0, SHOWN_HASH_CHARS);
    }
}
