package watch.sahel.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import watch.sahel.article.ArticleStore;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.match.Matcher;
import watch.sahel.match.TopicId;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Parsed;
import watch.sahel.query.QueryParser;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.WatchRegistry;
import watch.sahel.text.Sha256;

/// `/watch QUERY` and `/watches`: a subscriber's own queries. A query is read at once; a wrong one is refused with
/// the place marked, a right one is tried on the past before it is kept.
final class Watches {
    /// Each is matched against every article.
    static final int MAX_WATCHES = 20;

    static final String SAVE = "watch:save";
    static final String DROP = "watch:no";
    static final String REMOVE = "unwatch:";

    private static final int SAVE_ATTEMPTS = 5;
    private static final int TAG_CHARS = 16;
    private static final String GRAMMAR = """

            Words: drone kidal
            Phrases: "drone strike"
            Endings: drone*
            Either: (drone* OR uav) NOT ukraine
            Close together: gold NEAR/5 mine
            Names in all languages: @jnim @goita
            Fields: title: source: lang: country: topic:

            Example: /watch @jnim AND (fuel OR convoy)""";

    private final SubscriberStore subscribers;
    private final WatchRegistry registry;
    private final Supplier<Matcher> matcher;
    private final BackTest backTest;

    Watches(SubscriberStore subscribers, WatchRegistry registry, ArticleStore articles, Supplier<Matcher> matcher) {
        this.subscribers = subscribers;
        this.registry = registry;
        this.matcher = matcher;
        this.backTest = new BackTest(articles, matcher);
    }

    /// What the query would have found, with buttons to keep it or not. The query itself stands in the message in its
    /// normal form, set as code, from where [#save] takes it.
    Reply ask(String typed, Optional<Subscriber> subscriber, Instant now) {
        if (subscriber.filter(Subscriber::active).isEmpty()) {
            return Reply.of("Subscribe first: /start. Then /watch takes queries of your own.");
        }
        if (typed.isBlank()) {
            return Reply.of(new TelegramHtml().bold("What shall I watch for?").text(GRAMMAR));
        }
        return switch (parser().parse(typed)) {
            case Parsed.Refused refused -> Reply.of(QueryAnswers.refused(typed, refused.problems()));
            case Parsed.Valid valid -> {
                var query = valid.query();
                var text = new TelegramHtml().text("Watch for ").code(query.canonical());
                valid.notes().forEach(note -> text.text("\n" + note.about().english()));
                text.append(QueryAnswers.tried(backTest.of(query, now)));
                yield new Reply(text, List.of(List.of(new Tap("✅ Watch this", SAVE), new Tap("✖️ No", DROP))));
            }
        };
    }

    /// Keeps a query that was asked about; keeping it twice is keeping it once.
    String save(String canonical, SubscriberId id, Instant now) {
        if (!(parser().parse(canonical) instanceof Parsed.Valid valid)) {
            return "This query is not understood any more. Send /watch with it again.";
        }
        var subscriber = subscribers.find(id).filter(Subscriber::active);
        if (subscriber.isEmpty()) {
            return "You are not subscribed. /start subscribes.";
        }
        var watch = TopicId.watch(valid.query().canonical());
        var watches = of(subscriber.get());
        if (!watches.contains(watch) && watches.size() >= MAX_WATCHES) {
            return "You have " + MAX_WATCHES + " watches already, and no more are possible. /watches removes one.";
        }
        registry.hold(watch, id);
        change(id, now, topics -> with(topics, watch));
        return "Watching. New stories on it come with your digests. /watches shows all.";
    }

    Reply list(Optional<Subscriber> subscriber) {
        var watches = subscriber.map(Watches::of).orElse(List.of());
        if (watches.isEmpty()) {
            return Reply.of(new TelegramHtml()
                    .text("You have no watches of your own.\n")
                    .text(GRAMMAR));
        }
        var text = new TelegramHtml().bold("Your watches");
        var buttons = new ArrayList<Tap>();
        for (var i = 0; i < watches.size(); i++) {
            var query = watches.get(i).query().orElseThrow();
            var line = new TelegramHtml().text("\n" + (i + 1) + ". ").code(query);
            if (text.fits(line)) {
                text.append(line);
            }
            buttons.add(new Tap("🗑 " + (i + 1), REMOVE + tag(watches.get(i))));
        }
        return new Reply(text, Rows.of(buttons));
    }

    /// Ends a watch; one that is ended already is as good.
    String remove(String tag, SubscriberId id, Instant now) {
        var watch = subscribers.find(id).map(Watches::of).orElse(List.of()).stream()
                .filter(one -> tag(one).equals(tag))
                .findFirst();
        watch.ifPresent(one -> {
            change(id, now, topics -> without(topics, one));
            registry.release(one, id);
        });
        return watch.map(one -> "No longer watched: " + one.query().orElseThrow())
                .orElse("You do not watch that any more.");
    }

    private QueryParser parser() {
        return new QueryParser(new EntityNames(matcher.get().lexicon()));
    }

    private void change(SubscriberId id, Instant now, UnaryOperator<Set<TopicId>> topics) {
        for (var attempt = 0; attempt < SAVE_ATTEMPTS; attempt++) {
            var read = subscribers.find(id);
            if (read.isEmpty()) {
                return;
            }
            var choices = read.get().choices();
            var wanted = choices.following(topics.apply(choices.topics()));
            if (wanted.equals(choices) || subscribers.save(read.get().choosing(wanted, now))) {
                return;
            }
        }
        throw new IllegalStateException("subscriber " + id + " is changed by others all the time");
    }

    private static Set<TopicId> with(Set<TopicId> topics, TopicId watch) {
        var more = new HashSet<>(topics);
        more.add(watch);
        return more;
    }

    private static Set<TopicId> without(Set<TopicId> topics, TopicId watch) {
        var fewer = new HashSet<>(topics);
        fewer.remove(watch);
        return fewer;
    }

    private static List<TopicId> of(Subscriber subscriber) {
        return subscriber.topics().stream()
                .filter(TopicId::isWatch)
                .sorted(Comparator.comparing(TopicId::value))
                .toList();
    }

    private static String tag(TopicId watch) {
        return Sha256.identity(watch.value()).substring(0, TAG_CHARS);
    }
}
