package watch.sahel.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.language.Phrase;

/// `/removefeed [NAME]`: the feeds that this chat added, and an end to each.
final class RemovingFeed implements Command {
    private static final String REMOVE = "-";
    /// 64 bits: of a handful of feeds no two have the same.
    private static final int TAG_CHARS = 16;
    /// UTF-16 units of what was typed that are said back.
    private static final int MAX_ECHO = 60;

    private final Resources resources;
    private final OwnFeeds own;

    RemovingFeed(Resources resources) {
        this.resources = resources;
        this.own = new OwnFeeds(resources);
    }

    @Override
    public String word() {
        return "removefeed";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_REMOVEFEED;
    }

    @Override
    public boolean changes(Request request) {
        return true;
    }

    /// A name or address that several have shows those.
    @Override
    public Reply answer(Request request) {
        var feeds = feeds(request);
        if (request.rest().isBlank()) {
            return list(feeds, request);
        }
        var wanted = request.rest().strip().toLowerCase(Locale.ROOT);
        var named = feeds.stream()
                .filter(feed -> (feed.outlet().name() + ' ' + feed.url())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        return switch (named.size()) {
            case 0 ->
                Reply.of(request.wording()
                        .phrases()
                        .say(Phrase.REMOVEFEED_UNKNOWN, Cut.at(request.rest().strip(), MAX_ECHO)));
            case 1 -> Reply.of(remove(named.getFirst(), request));
            default -> list(named, request);
        };
    }

    private List<Feed> feeds(Request request) {
        return request.subscriber().map(OwnFeeds::of).orElse(List.of()).stream()
                .flatMap(id -> resources.feeds().find(id).stream())
                .toList();
    }

    private String remove(Feed feed, Request request) {
        own.remove(feed.id(), request.id(), request.now());
        return request.wording()
                .phrases()
                .say(
                        Phrase.REMOVEFEED_DONE,
                        request.wording().outletsWords(feed.outlet().name()));
    }

    private Reply list(List<Feed> feeds, Request request) {
        var phrases = request.wording().phrases();
        if (feeds.isEmpty()) {
            return Reply.of(phrases.say(Phrase.OWN_FEEDS_NONE));
        }
        var text = new TelegramHtml().bold(phrases.say(Phrase.OWN_FEEDS));
        var buttons = new ArrayList<Tap>();
        for (var feed : feeds) {
            var number = buttons.size() + 1;
            var line = new TelegramHtml()
                    .text("\n" + number + ". ")
                    .link(
                            feed.url().toString(),
                            request.wording().outletsWords(feed.outlet().name()));
            if (text.fits(line)) {
                text.append(line);
                buttons.add(button("🗑 " + number, REMOVE + " " + tag(feed.id())));
            }
        }
        return new Reply(text.text("\n\n" + phrases.say(Phrase.REMOVEFEED_HINT)), Rows.of(buttons));
    }

    private static String tag(FeedId feed) {
        return feed.digits().substring(0, TAG_CHARS);
    }

    /// One that is removed already is as good.
    @Override
    public Reaction tapped(Request request, String code) {
        var said = request.arguments();
        if (said.size() != 2 || !said.getFirst().equals(REMOVE)) {
            return Reaction.inPlace(answer(request));
        }
        var removed = feeds(request).stream()
                .filter(feed -> tag(feed.id()).equals(said.get(1)))
                .findFirst()
                .map(feed -> remove(feed, request));
        var left = resources.subscribers().find(request.id()).map(request::by).orElse(request);
        var list = Reaction.inPlace(list(feeds(left), left));
        return removed.map(line -> list.withToast(Cut.at(line, Reaction.MAX_TOAST)))
                .orElse(list);
    }
}
