package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedStore;
import watch.sahel.language.Direction;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;

/// `/sources [word]`: how the feeds are doing, those in trouble first, and those this chat added; with a word, all
/// that is known of the feeds whose name or address holds it.
final class Sources implements Command {
    /// Shown in full; a longer answer is a page, not a message.
    static final int MAX_SHOWN = 12;

    /// UTF-16 units of what somebody typed that are said back.
    private static final int MAX_ECHO = 60;

    private final FeedStore feeds;

    Sources(FeedStore feeds) {
        this.feeds = feeds;
    }

    @Override
    public String word() {
        return "sources";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_SOURCES;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var visible = feeds.all().stream()
                .filter(OwnFeeds.visibleTo(request.subscriber()))
                .toList();
        return Reply.of(answer(visible, request.arguments(), request.wording(), request.now()));
    }

    static TelegramHtml answer(List<Feed> all, List<String> arguments, Wording wording, Instant now) {
        if (all.isEmpty()) {
            return new TelegramHtml().text(wording.phrases().say(Phrase.NO_FEEDS));
        }
        return arguments.isEmpty()
                ? overview(all, wording, now)
                : search(all, String.join(" ", arguments), wording, now);
    }

    private static TelegramHtml overview(List<Feed> all, Wording wording, Instant now) {
        var troubled =
                all.stream().filter(Sources::troubled).sorted(longestFirst()).toList();
        var phrases = wording.phrases();
        var counts = phrases.list(List.of(
                phrases.say(Phrase.FEEDS_FINE, all.size() - troubled.size()),
                phrases.say(Phrase.FEEDS_TROUBLED, troubled.size())));
        var text =
                new TelegramHtml().bold(phrases.say(Phrase.FEEDS, all.size())).text(" · " + counts + "\n");
        list(text, troubled, feed -> trouble(feed, wording, now), phrases);
        var own = all.stream().filter(feed -> feed.id().isAdded()).toList();
        if (!own.isEmpty()) {
            text.text("\n").bold(phrases.say(Phrase.OWN_FEEDS)).text("\n");
            list(text, own, feed -> added(feed, wording, now), phrases);
        }
        return text.text("\n" + phrases.say(Phrase.ONE_SOURCE_HINT));
    }

    private static TelegramHtml search(List<Feed> all, String word, Wording wording, Instant now) {
        var found = all.stream().filter(named(word)).toList();
        if (found.isEmpty()) {
            return new TelegramHtml().text(wording.phrases().say(Phrase.NO_SUCH_FEED, Cut.at(word, MAX_ECHO)));
        }
        var text = new TelegramHtml();
        list(text, found, feed -> details(feed, wording, now), wording.phrases());
        return text;
    }

    private static void list(TelegramHtml text, List<Feed> feeds, Function<Feed, TelegramHtml> line, Phrases phrases) {
        var shown = 0;
        for (var feed : feeds.subList(0, Math.min(MAX_SHOWN, feeds.size()))) {
            var block = line.apply(feed);
            if (text.fits(block)) {
                text.append(block);
                shown++;
            }
        }
        if (shown < feeds.size()) {
            text.text("\n" + phrases.say(Phrase.AND_MORE, feeds.size() - shown) + "\n");
        }
    }

    /// What was seen is said as it was noted, in English: it is for those who mend feeds.
    private static TelegramHtml trouble(Feed feed, Wording wording, Instant now) {
        var name = feed.outlet().name();
        var since = feed.health()
                .failingSince()
                .map(at -> " · " + wording.phrases().say(Phrase.FOR_SPAN, wording.span(Duration.between(at, now))))
                .orElse("");
        return new TelegramHtml()
                .text("\n" + direction(wording).lineMark(name) + "⚠️ ")
                .link(feed.url().toString(), wording.outletsWords(name))
                .text(": " + wording.outletsWords(feed.health().lastError()) + since + "\n");
    }

    private static TelegramHtml added(Feed feed, Wording wording, Instant now) {
        var name = feed.outlet().name();
        var phrases = wording.phrases();
        var state = feed.nextPoll().isEmpty()
                ? " · " + phrases.say(Phrase.NOT_POLLED)
                : feed.health()
                        .lastSuccess()
                        .map(at -> " · " + phrases.say(Phrase.READ_AGO, wording.ago(at, now)))
                        .orElse("");
        return new TelegramHtml()
                .text("\n" + direction(wording).lineMark(name) + "📰 ")
                .link(feed.url().toString(), wording.outletsWords(name))
                .text(state + "\n");
    }

    private static TelegramHtml details(Feed feed, Wording wording, Instant now) {
        var outlet = feed.outlet();
        var phrases = wording.phrases();
        var text = new TelegramHtml()
                .text("\n" + direction(wording).lineMark(outlet.country() + outlet.name())
                        + wording.flag(outlet.country()) + " ")
                .bold(wording.outletsWords(outlet.name()))
                .text(" · " + wording.affiliation(outlet.affiliation()))
                .text(" · " + Names.language(outlet.language(), phrases.language()) + "\n")
                .text(feed.url() + "\n");
        feed.health()
                .lastSuccess()
                .ifPresent(at -> text.text(phrases.say(Phrase.READ_AGO, wording.ago(at, now)) + "\n"));
        if (troubled(feed)) {
            text.append(trouble(feed, wording, now));
        }
        return feed.nextPoll().isPresent() ? text : text.text(phrases.say(Phrase.NOT_POLLED) + "\n");
    }

    private static Direction direction(Wording wording) {
        return wording.phrases().language().direction();
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
