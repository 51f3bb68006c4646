package watch.sahel.web;

import static watch.sahel.delivery.email.Html.escape;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import watch.sahel.archive.Archive;
import watch.sahel.archive.Finding;
import watch.sahel.delivery.Told;
import watch.sahel.delivery.Wording;
import watch.sahel.digest.Composer;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;
import watch.sahel.match.Matcher;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Example;
import watch.sahel.query.Explanation;
import watch.sahel.query.Limits;
import watch.sahel.query.Parsed;
import watch.sahel.query.Query;
import watch.sahel.query.QueryParser;
import watch.sahel.story.StoryStore;
import watch.sahel.subscriber.Allowances;
import watch.sahel.subscriber.LinkTokens;

/// `/search?q=QUERY`: what the bot's `/search` finds, as the front page shows stories.
///
/// Each search is counted before it reads anything; a query that is wrong reads nothing, so it is not.
public final class SearchPage {
    /// Searches of one network: some offices are behind one address, and who turns pages searches again.
    public static final int MAX_PER_NETWORK = 12;
    /// Searches of all networks together: what a flood from many of them may cost.
    public static final int MAX_OF_ALL = 60;
    /// As much as is read at once.
    static final int STORIES = 20;

    static final Duration MINUTE = Duration.ofMinutes(1);

    private final Archive archive;
    private final StoryStore stories;
    private final Allowances allowances;
    private final Supplier<LinkTokens> tokens;
    private final Supplier<Matcher> matcher;
    private final InstantSource clock;

    /// @param tokens hide which network it was
    /// @param matcher asked for when there is something to search
    public SearchPage(
            Archive archive,
            StoryStore stories,
            Allowances allowances,
            Supplier<LinkTokens> tokens,
            Supplier<Matcher> matcher,
            InstantSource clock) {
        this.archive = archive;
        this.stories = stories;
        this.allowances = allowances;
        this.tokens = tokens;
        this.matcher = matcher;
        this.clock = clock;
    }

    /// @param network the visitor's, see [Networks]
    public Answer answer(Visit visit, String network) {
        var asked = Form.read(visit.query());
        var typed = asked.text("q");
        if (typed.isEmpty()) {
            return page(200, visit.language(), "", grammar(visit.language()), Lifetime.PAGE);
        }
        return switch (new QueryParser(new EntityNames(matcher.get().lexicon())).parse(typed)) {
            case Parsed.Refused refused -> {
                var explained = Explanation.of(typed, refused.problems(), Phrases.in(visit.language()));
                yield page(400, visit.language(), typed, refusal(explained, visit.language()), Lifetime.NEVER);
            }
            case Parsed.Valid valid -> search(valid.query(), typed, number(asked.text("page")), visit, network);
        };
    }

    private Answer search(Query query, String typed, int page, Visit visit, String network) {
        var now = clock.instant();
        if (!allowed(network, now)) {
            var alert = Fields.alert(Phrases.in(visit.language()).say(Phrase.SEARCH_TOO_OFTEN));
            return page(429, visit.language(), typed, alert, Lifetime.NEVER).retriedAfter(Allowances.left(MINUTE, now));
        }
        var found = archive.search(query, now);
        return page(200, visit.language(), typed, found(found, typed, page, visit.language(), now), Lifetime.OWN);
    }

    /// A network that is over its own limit takes nothing of everybody's.
    private boolean allowed(String network, Instant now) {
        var who = "searched-by-" + tokens.get().pseudonym(network);
        return allowances.take(who, MAX_PER_NETWORK, MINUTE, now)
                && allowances.take("searched-by-anybody", MAX_OF_ALL, MINUTE, now);
    }

    /// The first page for whatever is no number of one.
    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    }

    private String found(List<Finding> found, String typed, int page, Language language, Instant now) {
        var wording = Wording.in(language);
        if (found.isEmpty()) {
            return StoryHtml.line("none", escape(wording.phrases().say(Phrase.NOTHING_FOUND, Archive.REACH.toDays())))
                    + grammar(language);
        }
        var last = Math.ceilDiv(found.size(), STORIES);
        var shown = Math.min(page, last);
        var ids = found.stream()
                .skip((shown - 1L) * STORIES)
                .limit(STORIES)
                .map(Finding::story)
                .toList();
        var count = wording.phrases().say(Phrase.STORIES, found.size());
        return StoryHtml.line("facts", escape(last > 1 ? count + " · " + shown + "/" + last : count))
                + stories.findAll(ids).stream()
                        .map(story -> Composer.item(story, language.tag(), SiteTopics.builtIn()))
                        .map(item -> Told.of(item, wording, language.tag(), now))
                        .map(told -> StoryHtml.inList(told, language, "h2"))
                        .collect(Collectors.joining("", "<div class=\"stories\">\n", "</div>\n"))
                + turns(typed, shown, last, wording.phrases());
    }

    private static String turns(String typed, int shown, int last, Phrases phrases) {
        var back = shown > 1 ? turn("prev", typed, shown - 1, phrases, Phrase.PREVIOUS_PAGE) : "";
        var on = shown < last ? turn("next", typed, shown + 1, phrases, Phrase.NEXT_PAGE) : "";
        return StoryHtml.line("turns", back + on);
    }

    private static String turn(String which, String typed, int page, Phrases phrases, Phrase text) {
        return "<a rel=\"%s\" href=\"%s&amp;page=%d\">%s</a>\n"
                .formatted(which, escape(address(typed, phrases.language())), page, escape(phrases.say(text)));
    }

    private static String address(String query, Language language) {
        return Links.SEARCH + "?" + Links.asking(query) + "&lang=" + language.tag();
    }

    private static String refusal(Explanation explained, Language language) {
        var phrases = Phrases.in(language);
        var wrong = explained.wrong().isEmpty() ? "▲" : explained.wrong();
        var query = "<p class=\"query\" dir=\"auto\">%s<mark>%s</mark>%s</p>\n"
                .formatted(escape(explained.before()), escape(wrong), escape(explained.after()));
        var why = explained.problems().stream().map(Fields::paragraph).collect(Collectors.joining());
        return Fields.alert(phrases.say(Phrase.QUERY_NOT_UNDERSTOOD))
                + query
                + why
                + explained
                        .mended()
                        .map(mended -> example(phrases.say(Phrase.QUERY_PERHAPS), mended, language))
                        .orElse("");
    }

    private static String grammar(Language language) {
        var phrases = Phrases.in(language);
        return Example.ALL.stream()
                        .map(one -> one.whole()
                                ? example(phrases.say(one.what()), one.written(), language)
                                : "<p>%s <code dir=\"ltr\">%s</code></p>\n"
                                        .formatted(escape(phrases.say(one.what())), escape(one.written())))
                        .collect(Collectors.joining("", "<div class=\"grammar\">\n", ""))
                + example(phrases.say(Phrase.EXAMPLE), Example.QUERY, language)
                + "</div>\n";
    }

    /// A query that can be tried by one click.
    private static String example(String what, String query, Language language) {
        return "<p>%s <a href=\"%s\"><code dir=\"auto\">%s</code></a></p>\n"
                .formatted(escape(what), escape(address(query, language)), escape(query));
    }

    /// @param typed what the form has in it
    /// @param below HTML, escaped already
    private static Answer page(int status, Language language, String typed, String below, Lifetime lifetime) {
        var phrases = Phrases.in(language);
        var title = phrases.say(Phrase.SEARCH);
        var body = """
                <div class="alone">
                <h1>%s</h1>
                <form class="search" role="search" action="%s">
                <label for="q">%s</label>
                <p><input id="q" type="search" name="q" value="%s" maxlength="%d" required dir="auto"><button>%s</button></p>
                <input type="hidden" name="lang" value="%s">
                </form>
                %s</div>
                """.formatted(
                        escape(title),
                        Links.SEARCH,
                        escape(phrases.say(Phrase.SEARCH_ABOUT, Archive.REACH.toDays())),
                        escape(typed),
                        Limits.MAX_QUERY_CHARS,
                        escape(title),
                        language.tag(),
                        below);
        var full = typed.isEmpty() ? title : typed + " · " + title;
        var asked = typed.isEmpty() ? "" : Links.asking(typed);
        return Answer.page(status, new Page(language, full, Links.SEARCH, asked, Page.UNLISTED, body).html(), lifetime);
    }
}
