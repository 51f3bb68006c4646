package watch.sahel.bot;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedStore;

/// `/sources [word]`: how the feeds are doing, those in trouble first; with a word, all that is known of the feeds
/// whose name or address holds it.
final class Sources {
    /// Shown in full; a longer answer is a page, not a message.
    static final int MAX_SHOWN = 12;

    private final FeedStore feeds;

    Sources(FeedStore feeds) {
        this.feeds = feeds;
    }

    TelegramHtml answer(List<String> arguments, Instant now) {
        var all = feeds.all();
        if (all.isEmpty()) {
            return new TelegramHtml().text("No feed is watched yet.");
        }
        return arguments.isEmpty() ? overview(all, now) : search(all, String.join(" ", arguments), now);
    }

    private static TelegramHtml overview(List<Feed> all, Instant now) {
        var troubled =
                all.stream().filter(Sources::troubled).sorted(longestFirst()).toList();
        var text = new TelegramHtml()
                .bold(all.size() + " feeds")
                .text(": " + (all.size() - troubled.size()) + " fine, " + troubled.size() + " in trouble\n");
        list(text, troubled, feed -> trouble(feed, now));
        return text.text("\n/sources NAME shows one.");
    }

    private static TelegramHtml search(List<Feed> all, String word, Instant now) {
        var found = all.stream().filter(named(word)).toList();
        if (found.isEmpty()) {
            return new TelegramHtml()
                    .text("No feed's name or address holds '" + word + "'. /sources shows how they are doing.");
        }
        var text = new TelegramHtml();
        list(text, found, feed -> details(feed, now));
        return text;
    }

    private static void list(TelegramHtml text, List<Feed> feeds, Function<Feed, TelegramHtml> line) {
        var shown = 0;
        for (var feed : feeds.subList(0, Math.min(MAX_SHOWN, feeds.size()))) {
            var block = line.apply(feed);
            if (text.fits(block)) {
                text.append(block);
                shown++;
            }
        }
        if (shown < feeds.size()) {
            text.text("\nand " + (feeds.size() - shown) + " more\n");
        }
    }

    private static TelegramHtml trouble(Feed feed, Instant now) {
        var line = new TelegramHtml()
                .text("\n⚠️ ")
                .link(feed.url().toString(), feed.outlet().name());
        var since = feed.health()
                .failingSince()
                .map(at -> " since " + Wording.ago(at, now))
                .orElse("");
        return line.text(": " + feed.health().lastError() + since.replace(" ago", "") + "\n");
    }

    private static TelegramHtml details(Feed feed, Instant now) {
        var outlet = feed.outlet();
        var text = new TelegramHtml()
                .text("\n" + Wording.flag(outlet.country()) + " ")
                .bold(outlet.name())
                .text(" · " + outlet.affiliation().label().replace('-', ' ') + " · " + outlet.language() + "\n")
                .text(feed.url() + "\n");
        feed.health().lastSuccess().ifPresent(at -> text.text("read " + Wording.ago(at, now) + "\n"));
        if (troubled(feed)) {
            text.append(trouble(feed, now));
        }
        return feed.nextPoll().isPresent() ? text : text.text("not polled any more\n");
    }

    private static boolean troubled(Feed feed) {
        return feed.health().failures() > 0;
    }

    private static Comparator<Feed> longestFirst() {
        return Comparator.comparing(feed -> feed.health().failingSince().orElse(Instant.MAX));
    }

    private static Predicate<Feed> named(String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return feed -> (feed.outlet().name() + ' ' + feed.id() + ' ' + feed.url())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
