package watch.sahel.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import watch.sahel.archive.Archive;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Filing;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.StoryButtons;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramDigest;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestOrder;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.feed.fetch.AddressPolicy;
import watch.sahel.feed.fetch.FeedFetcher;
import watch.sahel.language.Language;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.memory.MemoryAllowances;
import watch.sahel.memory.MemoryArchive;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryDesks;
import watch.sahel.memory.MemoryFeeds;
import watch.sahel.memory.MemoryLedger;
import watch.sahel.memory.MemoryMailStates;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.MemorySubscribers;
import watch.sahel.memory.MemoryWatches;
import watch.sahel.query.Watched;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.OptInRequest;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Subscriber;
import watch.sahel.subscriber.SubscriberId;
import watch.sahel.text.Sha256;

/// A chat over the stores in memory: somebody types and taps, and reads what is shown.
final class Phone {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    final MemorySubscribers subscribers = new MemorySubscribers();
    final MemoryArticles articles = new MemoryArticles();
    final MemoryStories stories = new MemoryStories(articles);
    final Archive archive = new Archive(new MemoryArchive(), stories, Matcher::bundled);
    final MemoryFeeds feeds = new MemoryFeeds();
    final MemoryWatches watches = new MemoryWatches();
    final MemoryLedger ledger = new MemoryLedger(subscribers);
    final MemoryMailStates mail = new MemoryMailStates();
    final List<DigestOrder> ordered = new ArrayList<>();
    final List<OptInRequest> mailsAsked = new ArrayList<>();
    final List<String> toasts = new ArrayList<>();

    /// May fetch from this machine.
    private final FeedFetcher fetcher =
            FeedFetcher.whileSomebodyWaits(AddressPolicy.PRIVATE_ALLOWED, "https://watch.example/about");

    private final List<Reply> shown = new ArrayList<>();
    private final Chat chat;
    private final String language;
    private final Commands commands;
    private Instant now = NOW;
    private boolean answersGetLost;

    /// Of a person whose Telegram is English.
    Phone() {
        this(Chat.Kind.PRIVATE, "en", Authority.everybody());
    }

    Phone(String language) {
        this(Chat.Kind.PRIVATE, language, Authority.everybody());
    }

    Phone(Chat.Kind kind, String language, Authority authority) {
        this(kind, language, authority, Optional.empty());
    }

    /// Of a person, with a bot that somebody looks after.
    Phone(Address operator) {
        this(Chat.Kind.PRIVATE, "en", Authority.everybody(), Optional.of(operator));
    }

    private Phone(Chat.Kind kind, String language, Authority authority, Optional<Address> operator) {
        this.chat = new Chat(new Address.TelegramChat(7), kind);
        this.language = language;
        this.commands = Commands.with(
                new Resources(
                        subscribers,
                        stories,
                        archive,
                        articles,
                        feeds,
                        watches,
                        ledger,
                        ordered::addAll,
                        (request, _, _) -> mailsAsked.add(request),
                        new MemoryAllowances(),
                        mail,
                        new MemoryDesks(),
                        Matcher::bundled,
                        () -> {
                            throw new AssertionError("there is no Bot API here");
                        },
                        () -> fetcher,
                        new Schedule.Daily(List.of(LocalTime.of(7, 0), LocalTime.of(18, 0))),
                        operator),
                authority);
    }

    /// From now on everything said or tapped is handled twice, since Telegram did not take the first answer: what is
    /// shown is the second one.
    Phone losingAnswers() {
        answersGetLost = true;
        return this;
    }

    Commands commands() {
        return commands;
    }

    /// What it is answered, as HTML of the Bot API.
    String types(String text) {
        var before = shown.size();
        show(handled(() -> commands.answer(Request.typed(text, chat, person(), subscriber(), now, now))));
        return text(shown.subList(before, shown.size()));
    }

    /// Types the bot's name and this behind it, in any chat.
    Sharing.Offers asks(String typed, String from) {
        return commands.offers(typed, from, person(), now);
    }

    /// Taps the button with this label under the newest message that has one; what is shown for it then.
    String taps(String label) {
        for (var i = shown.size() - 1; i >= 0; i--) {
            var data = shown.get(i).buttons().stream()
                    .flatMap(List::stream)
                    .filter(tap -> tap.label().equals(label))
                    .map(Tap::data)
                    .findFirst();
            if (data.isPresent()) {
                return taps(i, data.get());
            }
        }
        throw new AssertionError("no button '" + label + "' among " + labels());
    }

    private String taps(int message, String data) {
        var tapped = shown.get(message);
        var reaction = handled(() -> commands.tapped(
                Request.tapped(data, chat, person(), subscriber(), now, now).with(Attached.links(links(tapped))),
                code(tapped)));
        reaction.inPlace().ifPresent(reply -> shown.set(message, reply));
        reaction.apart().ifPresent(this::show);
        toasts.add(reaction.toast());
        return reaction.apart()
                .or(reaction::inPlace)
                .map(reply -> text(List.of(reply)))
                .orElse(reaction.toast());
    }

    private <T> T handled(Supplier<T> handling) {
        if (answersGetLost) {
            var unused = handling.get();
        }
        return handling.get();
    }

    /// A message that no command asked for.
    void receives(Reply reply) {
        show(reply);
    }

    /// The first message of a digest.
    Reply part(Digest digest) {
        var part = TelegramDigest.parts(digest, "en").getFirst();
        var buttons = StoryButtons.under(digest, 0, part.told(), Wording.in(Language.ENGLISH));
        return new Reply(new TelegramHtml().text(part.html()), buttons);
    }

    /// The story that a report opens; whatever it is about is matched for real.
    Story told(String outlet, String title) {
        return tells(outlet, title).orElseThrow();
    }

    /// Empty if the report is on no topic and no watch.
    Optional<Story> tells(String outlet, String title) {
        var report = report(outlet, title);
        if (report.topics().isEmpty()) {
            return Optional.empty();
        }
        var story = Story.opened(report, now);
        stories.file(story, report);
        return stories.find(story.id());
    }

    Report report(String outlet, String title) {
        var article = new Article(
                new ArticleId(Sha256.identity(outlet + title)),
                new Outlet(outlet, "en", "GB", Affiliation.INDEPENDENT),
                title,
                "",
                "https://reports.example/" + title.length(),
                "en",
                now.minus(Duration.ofHours(1)),
                now.minus(Duration.ofMinutes(1)),
                List.of());
        var passage = Passage.of(article);
        var lexicon = Matcher.bundled().lexicon();
        var matching = new Watched(lexicon, watches.all())
                .complete(passage, Matcher.bundled().match(passage));
        articles.claim(article, matching.matches().isEmpty() ? Filing.UNWANTED : Filing.AWAITED);
        return Report.of(article, matching);
    }

    void change(UnaryOperator<Choices> change) {
        subscribers.change(
                SubscriberId.of(chat.address()),
                subscriber -> subscriber.choosing(change.apply(subscriber.choices()), now));
    }

    /// Of the newest message, row by row.
    List<String> labels() {
        return shown.getLast().buttons().stream()
                .flatMap(List::stream)
                .map(Tap::label)
                .toList();
    }

    int messages() {
        return shown.size();
    }

    Optional<Subscriber> subscriber() {
        return subscribers.find(SubscriberId.of(chat.address()));
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    private Person person() {
        return new Person(7, language);
    }

    private void show(Reply reply) {
        shown.add(reply);
        reply.further().forEach(this::show);
    }

    private static String text(List<Reply> replies) {
        return String.join(
                "\n", replies.stream().map(reply -> reply.text().toString()).toList());
    }

    private static List<Attached.Link> links(Reply reply) {
        return Pattern.compile("<a href=\"(.*?)\">(.*?)</a>")
                .matcher(reply.text().toString())
                .results()
                .map(found -> new Attached.Link(plain(found.group(2)), plain(found.group(1))))
                .toList();
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String code(Reply reply) {
        var code = Pattern.compile("<code>(.*?)</code>").matcher(reply.text().toString());
        return code.find() ? plain(code.group(1)) : "";
    }
}
