package watch.sahel.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watch.sahel.delivery.Cut;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.FeedUrl;
import watch.sahel.feed.catalogue.FeedList;
import watch.sahel.feed.catalogue.FeedList.Listed;
import watch.sahel.feed.catalogue.FeedListException;
import watch.sahel.language.Phrase;
import watch.sahel.subscriber.Subscriber;

/// `/import`, said under an OPML file or by sending one: shows which of its feeds would be added for this chat, which
/// lines are wrong, and adds the feeds when that is tapped. None of them is fetched before.
final class Importing implements Command {
    static final String WORD = "import";
    /// A list of a thousand feeds has as much; a chat may add twenty.
    static final int MAX_BYTES = 256 << 10;

    /// Enough to see what is wrong with a list; each is named by its line.
    static final int MAX_PROBLEMS_SHOWN = 10;

    private static final String ADD = "add";
    private static final int MAX_PROBLEM = 200;
    /// UTF-16 units of what the file is called that are said back.
    private static final int MAX_ECHO = 60;

    private final Resources resources;
    private final OwnFeeds own;

    Importing(Resources resources) {
        this.resources = resources;
        this.own = new OwnFeeds(resources);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_IMPORT;
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
        return request.attached()
                .document()
                .map(document -> read(document, request))
                .orElseGet(() -> Reply.of(phrases.say(Phrase.IMPORT_USAGE)));
    }

    private Reply read(Attached.Document document, Request request) {
        var phrases = request.wording().phrases();
        if (document.bytes() > MAX_BYTES) {
            return Reply.of(phrases.say(Phrase.IMPORT_TOO_LARGE, MAX_BYTES >> 10));
        }
        if (!resources
                .allowances()
                .take("looked-for/" + request.id(), AddingFeed.MAX_LOOKS, AddingFeed.HOUR, request.now())) {
            return Reply.of(phrases.say(Phrase.ADDFEED_TOO_OFTEN, AddingFeed.MAX_LOOKS));
        }
        return fetched(document)
                .map(bytes -> list(document, bytes, request))
                .orElseGet(() -> Reply.of(phrases.say(Phrase.IMPORT_GONE)));
    }

    private Optional<byte[]> fetched(Attached.Document document) {
        try {
            return resources.api().get().file(document.id(), MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that somebody sent cannot be fetched now", e);
        }
    }

    private Reply list(Attached.Document document, byte[] bytes, Request request) {
        try {
            return shown(document, FeedList.sift(text(bytes)), request);
        } catch (FeedListException e) {
            return Reply.of(request.wording()
                    .phrases()
                    .say(
                            Phrase.IMPORT_UNREADABLE,
                            Cut.at(document.name(), MAX_ECHO),
                            Cut.at(String.join("; ", e.problems()), MAX_PROBLEM)));
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FeedListException("it is not in UTF-8: export it again, or convert it");
        }
    }

    /// The feeds are the links, in their order: from there they are taken when they are added.
    private Reply shown(Attached.Document document, FeedList.Sifted sifted, Request request) {
        var phrases = request.wording().phrases();
        var reader = request.active().orElseThrow();
        var problems = new ArrayList<>(sifted.problems());
        var fresh = fresh(sifted.feeds(), reader, problems);
        var room = Math.max(0, OwnFeeds.MAX - OwnFeeds.of(reader).size());
        var text = new TelegramHtml()
                .bold(phrases.say(
                        Phrase.IMPORT_FOUND,
                        Cut.at(document.name(), MAX_ECHO),
                        sifted.feeds().size()));
        var known = sifted.feeds().size()
                - fresh.size()
                - (problems.size() - sifted.problems().size());
        if (known > 0) {
            text.text("\n" + phrases.say(Phrase.IMPORT_KNOWN, known));
        }
        if (fresh.size() > room) {
            text.text("\n" + phrases.say(Phrase.IMPORT_NO_ROOM, fresh.size() - room, OwnFeeds.MAX));
        }
        var adding = fresh.stream().limit(room).toList();
        adding.forEach(feed -> text.text("\n📰 ")
                .link(
                        feed.url().toString(),
                        request.wording().outletsWords(feed.outlet().name())));
        problems(text, problems, request);
        return adding.isEmpty()
                ? Reply.of(text)
                : new Reply(text, List.of(List.of(button("➕ " + phrases.say(Phrase.IMPORT_YES, adding.size()), ADD))));
    }

    /// What neither everybody nor this chat has; an address that is not fetched is a problem.
    private List<Listed> fresh(List<Listed> listed, Subscriber reader, List<String> problems) {
        var all = resources.feeds().all();
        var owned = Set.copyOf(OwnFeeds.of(reader));
        var fresh = new ArrayList<Listed>();
        for (var feed : listed) {
            var refused = resources.fetcher().get().refusal(feed.url());
            if (refused.isPresent()) {
                problems.add(feed.url() + ": " + refused.get());
            } else if (!owned.contains(FeedId.added(feed.url()))
                    && OwnFeeds.everybodys(feed.url(), all).isEmpty()) {
                fresh.add(feed);
            }
        }
        return fresh;
    }

    private static void problems(TelegramHtml text, List<String> problems, Request request) {
        var phrases = request.wording().phrases();
        if (problems.isEmpty()) {
            return;
        }
        text.text("\n\n" + phrases.say(Phrase.IMPORT_LEFT_OUT, problems.size()));
        var said = 0;
        for (var problem : problems) {
            var line = new TelegramHtml().text("\n⚠️ " + request.wording().outletsWords(Cut.at(problem, MAX_PROBLEM)));
            if (text.fits(line) && said < MAX_PROBLEMS_SHOWN) {
                text.append(line);
                said++;
            }
        }
        if (said < problems.size()) {
            text.text("\n" + phrases.say(Phrase.AND_MORE, problems.size() - said));
        }
    }

    @Override
    public Reaction tapped(Request request, String code) {
        if (!request.rest().equals(ADD)) {
            return Reaction.apart(answer(request));
        }
        var phrases = request.wording().phrases();
        if (request.active().isEmpty()) {
            return Reaction.inPlace(Reply.notSubscribed(request));
        }
        if (request.attached().links().isEmpty()) {
            return Reaction.toast(phrases.say(Phrase.BUTTON_OUTDATED));
        }
        return Reaction.inPlace(Reply.of(added(request)));
    }

    private String added(Request request) {
        var phrases = request.wording().phrases();
        var added = 0;
        for (var link : request.attached().links()) {
            var reader = resources.subscribers().find(request.id()).orElseThrow();
            switch (own.add(listing(link).listing(), reader, request.now())) {
                // What it has already was added by the same tap, handled before.
                case ADDED, HAD -> added++;
                case FULL -> {
                    return phrases.say(Phrase.IMPORT_ADDED, added) + " "
                            + phrases.say(Phrase.ADDFEED_FULL, OwnFeeds.MAX);
                }
                case ALL_FULL -> {
                    return phrases.say(Phrase.IMPORT_ADDED, added) + " " + phrases.say(Phrase.ADDFEED_ALL_FULL);
                }
            }
        }
        return phrases.say(Phrase.IMPORT_ADDED, added);
    }

    private static Listed listing(Attached.Link link) {
        URI url = FeedUrl.parse(link.url());
        return FeedList.one(url, link.words(), "");
    }
}
