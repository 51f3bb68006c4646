package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.feed.Feed;
import watch.sahel.feed.Told;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.subscriber.Address;

/// `/admin`: how the whole bot is doing, in numbers, in the chat of who looks after it and nowhere else.
final class Admin implements Command {
    /// Failures before that are history.
    static final Duration REACH = Duration.ofDays(7);
    /// Counted of what is set aside; more is one trouble.
    static final int MAX_COUNTED = 1_000;

    private final Resources resources;
    private final Optional<Address> operator;

    Admin(Resources resources) {
        this.resources = resources;
        this.operator = resources.operator();
    }

    @Override
    public String word() {
        return "admin";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_ADMIN;
    }

    @Override
    public boolean personal() {
        return true;
    }

    /// Nobody else is told of it.
    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        return operator.filter(request.chat().address()::equals).isPresent()
                ? Reply.of(report(phrases, request.now()))
                : Reply.of(phrases.say(Phrase.ADMIN_ELSEWHERE));
    }

    private TelegramHtml report(Phrases phrases, Instant now) {
        var subscribers = resources.subscribers().census();
        var deliveries = resources.ledger().census(now.minus(REACH));
        var lines = new ArrayList<String>();
        lines.add(phrases.say(
                Phrase.ADMIN_SUBSCRIBERS, subscribers.active(), subscribers.stopped(), subscribers.unreachable()));
        lines.add(phrases.say(Phrase.ADMIN_DELIVERIES, deliveries.waiting(), deliveries.failed()));
        lines.add(feeds(phrases));
        lines.add(phrases.say(
                Phrase.ADMIN_ADDED_FEEDS, resources.watches().feeds().size(), OwnFeeds.MAX_ADDED));
        lines.add(phrases.say(Phrase.ADMIN_SET_ASIDE, resources.articles().countSetAside(MAX_COUNTED)));
        return new TelegramHtml().text(String.join("\n", lines));
    }

    private String feeds(Phrases phrases) {
        var all = resources.feeds().all().stream()
                .filter(feed -> !feed.id().isAdded())
                .toList();
        var failing = all.stream().filter(feed -> feed.health().failures() > 0).count();
        var silent = all.stream().filter(Admin::silent).count();
        return phrases.say(Phrase.ADMIN_FEEDS, all.size(), (int) failing, (int) silent);
    }

    private static boolean silent(Feed feed) {
        return feed.told().trouble() == Told.Trouble.SILENT;
    }
}
