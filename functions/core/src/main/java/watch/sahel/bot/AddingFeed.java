package watch.sahel.bot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watch.sahel.article.Article;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.Listing;
import watch.sahel.feed.catalogue.FeedList;
import watch.sahel.feed.document.Entry;
import watch.sahel.language.Phrase;
import watch.sahel.match.Passage;
import watch.sahel.query.Watched;
import watch.sahel.subscriber.Subscriber;

/// `/addfeed ADDRESS`: looks for the feed there, shows what it has and what of that would be told, and adds it for this
/// chat when that is tapped. What everybody has already is said to be there.
final class AddingFeed implements Command {
    /// For one chat, of addresses that somebody else's server has to answer.
    static final int MAX_LOOKS = 20;

    static final Duration HOUR = Duration.ofHours(1);
    static final int SHOWN = 5;
    /// Matched, newest first, within the time that somebody waits.
    static final int MAX_TRIED = 100;

    private static final String ADD = "add";
    private static final String DROP = "no";
    /// UTF-16 units of what was typed, or of an answer, that are said back.
    private static final int MAX_ECHO = 200;

    private static final int MAX_TITLE = 200;

    private final Resources resources;
    private final OwnFeeds own;

    AddingFeed(Resources resources) {
        this.resources = resources;
        this.own = new OwnFeeds(resources);
    }

    /// An item as it would be told.
    private record Item(Article article, boolean wanted) {}

    @Override
    public String word() {
        return "addfeed";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_ADDFEED;
    }

    @Override
    public boolean changes(Request request) {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        if (request.active().isEmpty()) {
            return Reply.notSubscribed(request);
        }
        if (request.arguments().isEmpty()) {
            return Reply.of(phrases.say(Phrase.ADDFEED_USAGE));
        }
        var typed = request.arguments().getFirst();
        var address = address(typed);
        if (address.isEmpty()) {
            return Reply.of(phrases.say(Phrase.ADDFEED_NO_ADDRESS, Cut.at(typed, MAX_ECHO)));
        }
        if (OwnFeeds.of(request.active().get()).size() >= OwnFeeds.MAX) {
            return Reply.of(phrases.say(Phrase.ADDFEED_FULL, OwnFeeds.MAX));
        }
        return there(address.get(), request).orElseGet(() -> look(address.get(), request));
    }

    /// `rfi.fr` is `https://rfi.fr`.
    private static Optional<URI> address(String typed) {
        try {
            return Optional.of(FeedUrl.parse(typed.contains(":/") ? typed : "https://" + typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What is said of a feed that need not be added.
    private Optional<Reply> there(URI url, Request request) {
        var phrases = request.wording().phrases();
        if (OwnFeeds.of(request.active().orElseThrow()).contains(FeedId.added(url))) {
            return Optional.of(Reply.of(phrases.say(Phrase.ADDFEED_YOURS)));
        }
        return everybodys(url, request);
    }

    private Optional<Reply> everybodys(URI url, Request request) {
        var wording = request.wording();
        return OwnFeeds.everybodys(url, resources.feeds().all())
                .map(feed -> Reply.of(wording.phrases()
                        .say(
                                Phrase.ADDFEED_EVERYBODYS,
                                wording.outletsWords(feed.outlet().name()))));
    }

    private Reply look(URI address, Request request) {
        var phrases = request.wording().phrases();
        if (!resources.allowances().take("looked-for/" + request.id(), MAX_LOOKS, HOUR, request.now())) {
            return Reply.of(phrases.say(Phrase.ADDFEED_TOO_OFTEN, MAX_LOOKS));
        }
        return switch (resources.finder().find(address)) {
            case FeedFinder.NoFeed none ->
                Reply.of(phrases.say(
                        Phrase.ADDFEED_NOT_FOUND, Cut.at(address.toString(), MAX_ECHO), Cut.at(none.why(), MAX_ECHO)));
            case FeedFinder.AFeed feed -> there(feed.url(), request).orElseGet(() -> shown(feed, request));
        };
    }

    /// The feed is the first link: from there it is taken when it is added.
    private Reply shown(FeedFinder.AFeed found, Request request) {
        var wording = request.wording();
        var phrases = wording.phrases();
        var listing = FeedList.one(
                        found.url(), found.document().title(), found.document().language())
                .listing();
        var items = items(found.document().entries(), listing, request);
        var text = new TelegramHtml()
                .text("📰 ")
                .link(
                        found.url().toString(),
                        wording.outletsWords(listing.outlet().name()))
                .text("\n")
                .text(found.url() + "\n\n");
        if (items.isEmpty()) {
            text.text(phrases.say(Phrase.ADDFEED_EMPTY));
        } else {
            var wanted = (int) items.stream().filter(Item::wanted).count();
            text.text(phrases.say(Phrase.ADDFEED_WANTED, items.size(), wanted));
            items.stream()
                    .limit(SHOWN)
                    .map(item -> line(item, request))
                    .filter(text::fits)
                    .forEach(text::append);
        }
        return new Reply(
                text,
                List.of(List.of(
                        button("➕ " + phrases.say(Phrase.ADDFEED_YES), ADD),
                        button("✖️ " + phrases.say(Phrase.WATCH_NO), DROP))));
    }

    private List<Item> items(List<Entry> entries, Listing listing, Request request) {
        var reader = request.active().orElseThrow();
        var matcher = resources.matcher().get();
        var topics = new Watched(matcher.lexicon(), OwnWatches.of(reader));
        var feed = Feed.fresh(FeedId.added(listing.url()), listing, request.now());
        var items = new ArrayList<Item>();
        for (var entry : newest(entries)) {
            var article = Article.of(feed, entry, request.now());
            var passage = Passage.of(article);
            var matches = topics.complete(passage, matcher.match(passage)).matches();
            items.add(new Item(
                    article, matches.stream().anyMatch(match -> reader.topics().contains(match.topic()))));
        }
        return items;
    }

    /// What has no date stays where its document has it.
    private static List<Entry> newest(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.dated().orElse(Instant.EPOCH))
                        .reversed())
                .limit(MAX_TRIED)
                .toList();
    }

    private static TelegramHtml line(Item item, Request request) {
        var wording = request.wording();
        var article = item.article();
        var title = wording.outletsWords(Cut.at(article.title(), MAX_TITLE));
        var line = new TelegramHtml().text("\n" + (item.wanted() ? "✅ " : "▫️ "));
        var told = article.link().isEmpty() ? line.text(title) : line.link(article.link(), title);
        return article.published().isBefore(request.now())
                ? told.text(" · " + wording.ago(article.published(), request.now()))
                : told;
    }

    @Override
    public Reaction tapped(Request request, String code) {
        return switch (request.rest()) {
            case ADD -> added(request);
            case DROP -> Reaction.inPlace(Reply.of(request.wording().phrases().say(Phrase.ADDFEED_DROPPED)));
            default -> Reaction.apart(answer(request));
        };
    }

    /// One that it has already was added by the same tap, handled before.
    private Reaction added(Request request) {
        var phrases = request.wording().phrases();
        var link = request.attached().links().stream().findFirst();
        var url = link.map(Attached.Link::url).flatMap(AddingFeed::address);
        if (url.isEmpty()) {
            return Reaction.toast(phrases.say(Phrase.BUTTON_OUTDATED));
        }
        if (request.active().isEmpty()) {
            return Reaction.inPlace(Reply.notSubscribed(request));
        }
        var said = everybodys(url.get(), request)
                .orElseGet(() -> Reply.of(
                        added(url.get(), link.get().words(), request.active().get(), request)));
        return Reaction.inPlace(said);
    }

    private String added(URI url, String title, Subscriber subscriber, Request request) {
        var phrases = request.wording().phrases();
        var listing = FeedList.one(url, title, "").listing();
        return switch (own.add(listing, subscriber, request.now())) {
            case ADDED, HAD ->
                phrases.say(
                        Phrase.ADDFEED_ADDED,
                        request.wording().outletsWords(listing.outlet().name()));
            case FULL -> phrases.say(Phrase.ADDFEED_FULL, OwnFeeds.MAX);
            case ALL_FULL -> phrases.say(Phrase.ADDFEED_ALL_FULL);
        };
    }
}
