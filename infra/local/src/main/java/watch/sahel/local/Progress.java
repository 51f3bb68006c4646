package watch.sahel.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import watch.sahel.flow.Journal;
import watch.sahel.local.console.Figures;

/// Counts what happens, for the live lines and the summary. Everything it is told also goes to the log.
final class Progress implements Journal {
    private static final System.Logger LOG = System.getLogger("sahelwatch");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> feeds = ConcurrentHashMap.newKeySet();
    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private final LongAdder articles = new LongAdder();
    private final LongAdder matched = new LongAdder();
    private final LongAdder opened = new LongAdder();
    private final LongAdder filed = new LongAdder();
    private final LongAdder composed = new LongAdder();
    private final Map<String, LongAdder> sent = new ConcurrentHashMap<>();
    private final LongAdder failedDeliveries = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final Map<String, String> owed = new ConcurrentHashMap<>();

    @Override
    public void record(Event event) {
        LOG.log(System.Logger.Level.INFO, () -> event.toString());
        events.increment();
        switch (event) {
            case FeedPolled e -> {
                polled(e.feed().value());
                articles.add(e.fresh());
                matched.add(e.matched());
            }
            case FeedUnchanged e -> polled(e.feed().value());
            case FeedFailed e -> failed(e.feed().value(), e.outlet(), e.why());
            case FeedGone e -> failed(e.feed().value(), e.outlet(), "410 Gone: not polled again");
            case StoryOpened _ -> {
                opened.increment();
                filed.increment();
            }
            case StoryParted _ -> opened.increment();
            case StoryMerged _ -> opened.decrement();
            case StoryJoined _ -> filed.increment();
            case DigestComposed _ -> composed.increment();
            case Delivered e -> {
                owed.remove(e.delivery().toString());
                sent.computeIfAbsent(e.channel(), _ -> new LongAdder()).increment();
            }
            case DeliveryPutOff e -> owed.put(e.delivery().toString(), e.channel() + ": " + e.why());
            case DeliveryFailed e -> {
                owed.remove(e.delivery().toString());
                failedDeliveries.increment();
                failing.put("delivery " + e.delivery().subscriber(), e.channel() + ": " + e.why());
            }
            case ArticleSetAside e -> failing.put("article " + e.article(), "an article cannot be filed: " + e.why());
            case SubscriberMoved e ->
                owed.keySet().removeIf(delivery -> delivery.contains(e.from().toString() + ","));
            case WatchBroken _,
                    FeedNoticed _,
                    FeedMoved _,
                    FeedMerged _,
                    FeedDropped _,
                    ArticleEdited _,
                    DigestEmpty _,
                    OptInAnswered _,
                    MailReturned _,
                    NoteFailed _,
                    Resumed _ -> {}
        }
    }

    private void polled(String feed) {
        feeds.add(feed);
        failing.remove(feed);
    }

    private void failed(String feed, String outlet, String why) {
        feeds.add(feed);
        failing.put(feed, outlet + ": " + why);
    }

    /// Grows with each event: a run that stands still does not change it.
    long events() {
        return events.sum();
    }

    String feedsLine() {
        return feeds.size() + " feeds · " + articles + " new articles · " + matched + " on the topics"
                + (failing.isEmpty() ? "" : " · " + failing.size() + " failing");
    }

    String storiesLine() {
        return filed + " reports filed · " + opened + " stories opened";
    }

    String deliveriesLine() {
        return composed + " composed · " + sent("telegram") + " to Telegram · " + sent("email") + " by email"
                + (owed.isEmpty() ? "" : " · " + owed.size() + " waiting");
    }

    /// What failed, by feed or delivery, with the reason.
    Map<String, String> failures() {
        return new TreeMap<>(failing);
    }

    /// Deliveries that were put off and are not settled, with the reason.
    Map<String, String> owed() {
        return new TreeMap<>(owed);
    }

    /// For the console.
    Figures figures() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("feeds", (long) feeds.size());
        counts.put("articles", articles.sum());
        counts.put("on the topics", matched.sum());
        counts.put("stories", opened.sum());
        counts.put("reports filed", filed.sum());
        counts.put("digests", composed.sum());
        counts.put("to Telegram", sent("telegram"));
        counts.put("by email", sent("email"));
        counts.put("put off", (long) owed.size());
        return new Figures(counts, List.copyOf(failures().values()));
    }

    private long sent(String channel) {
        var count = sent.get(channel);
        return count == null ? 0 : count.sum();
    }

    /// The last line of a run with `--once`.
    String summary() {
        ObjectNode summary = JSON.createObjectNode()
                .put("feeds", feeds.size())
                .put("articles", articles.sum())
                .put("matched", matched.sum())
                .put("stories", opened.sum());
        summary.putObject("sent").put("telegram", sent("telegram")).put("email", sent("email"));
        return summary.put("failed", failing.size() + owed.size()).toString();
    }
}
