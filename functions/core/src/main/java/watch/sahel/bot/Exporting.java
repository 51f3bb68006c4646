package watch.sahel.bot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedStore;
import watch.sahel.feed.catalogue.FeedList;
import watch.sahel.feed.catalogue.FeedList.Listed;
import watch.sahel.feed.catalogue.Opml;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Subscriber;

/// `/export`: all that one has set, as JSON; and the feeds that are read for this chat, its own and everybody's, as
/// OPML.
final class Exporting implements Command {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "sahelwatch-feeds.opml";
    private static final String TITLE = "Feeds of Sahel Watch";
    /// UTF-16 units of a message; the rest of it is for markup.
    private static final int CHUNK = 3_500;

    private final FeedStore feeds;

    Exporting(FeedStore feeds) {
        this.feeds = feeds;
    }

    @Override
    public String word() {
        return "export";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_EXPORT;
    }

    /// It holds what somebody watches for: in a group that is for those who may change it.
    @Override
    public boolean changes(Request request) {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        return request.subscriber()
                .map(subscriber -> messages(subscriber, request))
                .orElseGet(() -> Reply.notSubscribed(request));
    }

    private Reply messages(Subscriber subscriber, Request request) {
        var read = feeds.all().stream()
                .filter(OwnFeeds.visibleTo(Optional.of(subscriber)))
                .toList();
        var text = json(subscriber, read).toPrettyString();
        var messages = new ArrayList<Reply>();
        for (var start = 0; start < text.length(); ) {
            var end = end(text, start);
            messages.add(Reply.of(new TelegramHtml().code(text.substring(start, end))));
            start = end;
        }
        if (!read.isEmpty()) {
            messages.add(Reply.file(
                    FILE,
                    Opml.write(
                            TITLE,
                            request.now(),
                            read.stream().map(Exporting::listed).toList()),
                    request.wording().phrases().say(Phrase.EXPORT_FEEDS)));
        }
        var first = messages.getFirst();
        return new Reply(first.text(), first.buttons(), messages.subList(1, messages.size()));
    }

    /// Under an id that any list may have: the one of an added feed is ours.
    private static Listed listed(Feed feed) {
        var listing = feed.listing();
        return feed.id().isAdded()
                ? FeedList.one(
                        listing.url(), listing.outlet().name(), listing.outlet().language())
                : new Listed(feed.id(), listing.url(), listing.outlet(), listing.alternates(), listing.userAgent());
    }

    /// Behind a line, if there is one.
    private static int end(String text, int start) {
        if (text.length() - start <= CHUNK) {
            return text.length();
        }
        var line = text.lastIndexOf('\n', start + CHUNK - 1);
        return line > start ? line + 1 : start + CHUNK;
    }

    private static ObjectNode json(Subscriber subscriber, List<Feed> read) {
        var choices = subscriber.choices();
        var node = JSON.createObjectNode()
                .put("subscriber", subscriber.id().value())
                .put("since", subscriber.since().toString())
                .put("standing", subscriber.standing().name())
                .put("language", subscriber.language())
                .put("timezone", Rhythm.zone(choices.zone()))
                .put("schedule", Rhythm.of(choices, Phrases.in(Language.ENGLISH)));
        choices.pausedUntil().ifPresent(end -> node.put("pausedUntil", end.toString()));
        if (!choices.quiet().none()) {
            node.putObject("quiet")
                    .put("from", choices.quiet().from().toString())
                    .put("to", choices.quiet().to().toString())
                    .put("pass", choices.quiet().pass().name());
        }
        var topics = node.putArray("topics");
        choices.topics().stream()
                .filter(TopicId::isBuiltIn)
                .map(TopicId::value)
                .sorted()
                .forEach(topics::add);
        var watches = node.putArray("watches");
        OwnWatches.of(subscriber).forEach(watch -> watches.add(watch.query().orElseThrow()));
        var added = node.putArray("feeds");
        read.stream()
                .filter(feed -> feed.id().isAdded())
                .map(feed -> feed.url().toString())
                .sorted()
                .forEach(added::add);
        var atOnce = node.putArray("atOnce");
        choices.atOnce().stream()
                .map(topic -> topic.query().orElse(topic.value()))
                .sorted()
                .forEach(atOnce::add);
        var mutes = node.putArray("mutes");
        for (var mute : choices.mutes().all()) {
            var one = mutes.addObject().put("kind", mute.kind().name()).put("name", mute.name());
            mute.until().ifPresent(until -> one.put("until", until.toString()));
        }
        entities(node, "more", choices.feedback().more());
        entities(node, "less", choices.feedback().less());
        return node;
    }

    private static void entities(ObjectNode node, String name, Collection<EntityId> entities) {
        var array = node.putArray(name);
        entities.stream().map(EntityId::value).sorted().forEach(array::add);
    }
}
