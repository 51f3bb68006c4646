package watch.sahel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.archive.Archive;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Filing;
import watch.sahel.language.Language;
import watch.sahel.language.Phrases;
import watch.sahel.match.Matcher;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryAllowances;
import watch.sahel.memory.MemoryArchive;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.Samples;
import watch.sahel.query.EntityNames;
import watch.sahel.query.Example;
import watch.sahel.query.Explanation;
import watch.sahel.query.Parsed;
import watch.sahel.query.QueryParser;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.subscriber.LinkTokens;
import watch.sahel.text.Sha256;

class SearchPageTest {
    private static final Language EN = Language.ENGLISH;
    private static final Instant MINUTE_BEGINS = Instant.parse("2026-11-20T12:00:00Z");

    private Instant time = MINUTE_BEGINS;
    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryStories stories = new MemoryStories(articles);
    private final SearchPage search = new SearchPage(
            new Archive(new MemoryArchive(), stories, Matcher::bundled),
            stories,
            new MemoryAllowances(),
            () -> new LinkTokens("0123456789abcdef"),
            Matcher::bundled,
            () -> time);

    private Story opened(String name, String title) {
        return opened(new ArticleId(Sha256.identity(name)), title);
    }

    private Story opened(ArticleId id, String title) {
        var article =
                new Article(id, Samples.OUTLET, title, "", "https://outlet.example/" + id, "en", time, time, List.of());
        articles.claim(article, Filing.AWAITED);
        var report = new Report(
                article.id(),
                Samples.OUTLET,
                "en",
                title,
                "",
                article.link(),
                time,
                Set.of(TopicId.SAHEL),
                Set.of(),
                List.of("convoy"));
        var story = Story.opened(report, time);
        stories.file(story, report);
        return story;
    }

    private Answer ask(String query, Language language) {
        return ask(query, "", language, "192.0.2.1");
    }

    private Answer ask(String query, String more, Language language, String network) {
        var asked = query.isEmpty() ? "" : Links.asking(query) + more;
        return search.answer(new Visit(URI.create("https://sahel.example"), Links.SEARCH, asked, language), network);
    }

    private static Document page(Answer answer) {
        return Jsoup.parse(answer.body());
    }

    @Test
    void findsStoriesAsTheFrontPageShowsThem() {
        var convoy = opened("one", "Trucks <burn> in a convoy");
        opened("two", "A mine is closed");
        var answer = ask("convoy NOT mine", EN);
        var page = page(answer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.select(".stories h2 a").eachText()).containsExactly("Trucks <burn> in a convoy");
        assertThat(page.select(".stories h2 a").attr("href")).isEqualTo("/story/" + convoy.id() + "?lang=en");
        assertThat(page.select(".stories .voices").text()).contains(Samples.OUTLET.name());
        assertThat(page.select("main > div > .facts").text()).isEqualTo("1 story");
        assertThat(page.expectFirst("input[name=q]").val()).isEqualTo("convoy NOT mine");
    }

    /// Nobody else shall learn what somebody looks for, nor a search engine what was found.
    @Test
    void isKeptByTheVisitorAloneAndByNoSearchEngine() {
        assertThat(ask("convoy", EN).lifetime().cacheControl()).isEqualTo("private, max-age=60");
        for (var query : List.of("", "convoy", "(convoy")) {
            assertThat(page(ask(query, EN)).select("meta[name=robots]").attr("content"))
                    .isEqualTo("noindex");
        }
    }

    @Test
    void whatSomebodysAddedFeedToldIsFoundByNobodyElse() {
        opened(new ArticleId(Sha256.identity("feed") + Sha256.identity("one")), "A convoy on somebody’s feed");

        assertThat(page(ask("convoy", EN)).select(".stories")).isEmpty();
    }

    @Test
    void keepsTheQueryWhenTheLanguageChanges() {
        var page = page(ask("\"a&b\" мали", EN));

        assertThat(page.select("nav.languages a[lang=fr]").attr("href"))
                .isEqualTo("/search?q=%22a%26b%22+%D0%BC%D0%B0%D0%BB%D0%B8&lang=fr");
        assertThat(page.select("nav.sections a[aria-current=page]").text()).isEqualTo("Search");
        assertThat(page.expectFirst("input[name=lang]").val()).isEqualTo("en");
    }

    @ParameterizedTest
    @EnumSource
    void nothingAskedShowsHowOneAsks(Language language) {
        var answer = ask("", language);
        var page = page(answer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.select(".grammar code").eachText())
                .containsAll(Example.ALL.stream().map(Example::written).toList());
        assertThat(page.select(".grammar a").attr("href")).isEqualTo("/search?q=drone+kidal&lang=" + language.tag());
        assertThat(page.select("script, [onclick]")).isEmpty();
    }

    static Stream<Example> wholeExamples() {
        return Stream.concat(
                Example.ALL.stream().filter(Example::whole),
                Stream.of(new Example(watch.sahel.language.Phrase.EXAMPLE, Example.QUERY)));
    }

    @ParameterizedTest
    @MethodSource("wholeExamples")
    void whatIsShownAsAnExampleIsUnderstood(Example example) {
        assertThat(ask(example.written(), EN).status()).isEqualTo(200);
    }

    @Test
    void nothingFoundIsSaidWithHowOneAsks() {
        var page = page(ask("helicopter", EN));

        assertThat(page.text()).contains("Nothing found in the last 90 days.");
        assertThat(page.select(".grammar code")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongQueryIsExplainedAsTheBotExplainsItAndMended(Language language) {
        var typed = "convoy AND (fuel";
        var refused = (Parsed.Refused)
                new QueryParser(new EntityNames(Matcher.bundled().lexicon())).parse(typed);
        var explained = Explanation.of(typed, refused.problems(), Phrases.in(language));
        var answer = ask(typed, language);
        var page = page(answer);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.lifetime()).isEqualTo(Lifetime.NEVER);
        assertThat(page.select(".query").text()).isEqualTo(typed);
        assertThat(page.wholeText()).contains(explained.problems());
        assertThat(page.select("main > div > p > a").attr("href"))
                .isEqualTo("/search?" + Links.asking(explained.mended().orElseThrow()) + "&lang=" + language.tag());
    }

    @Test
    void whatIsTypedIsEscaped() {
        for (var typed : List.of("\"><script>alert(1)</script>", "(<b>x", "title:\"<i>\"")) {
            var page = page(ask(typed, EN));
            assertThat(page.select("script, main b, main i")).isEmpty();
            assertThat(page.expectFirst("input[name=q]").val()).isEqualTo(typed);
        }
    }

    /// Also in a script whose letters take nine characters each in an address.
    @ParameterizedTest
    @ValueSource(strings = {"x", "я", "ა"})
    void aQueryHasFiveHundredCharactersAndNoMore(String letter) {
        var longest = (letter.repeat(19) + " ").repeat(25) + letter;
        assertThat(longest).hasSize(501);

        assertThat(ask(longest, EN).status()).isEqualTo(400);
        assertThat(ask(longest.substring(1), EN).status()).isEqualTo(200);
    }

    @Test
    void pagesAreTurnedAndTheLastOneIsTheLast() {
        for (var i = 0; i <= SearchPage.STORIES; i++) {
            opened("number " + i, "Convoy number " + i);
        }
        var first = page(ask("convoy", EN));
        var second = page(ask("convoy", "&page=2", EN, "192.0.2.1"));

        assertThat(first.select(".stories article")).hasSize(SearchPage.STORIES);
        assertThat(first.select(".turns a").eachAttr("href")).containsExactly("/search?q=convoy&lang=en&page=2");
        assertThat(first.select("main > div > .facts").text()).isEqualTo("21 stories · 1/2");
        assertThat(second.select(".stories article")).hasSize(1);
        assertThat(second.select(".turns a").eachAttr("rel")).containsExactly("prev");
        assertThat(ask("convoy", "&page=99999", EN, "192.0.2.1").body())
                .isEqualTo(ask("convoy", "&page=2", EN, "192.0.2.1").body());
        for (var none : List.of("0", "-1", "two", "100000")) {
            assertThat(page(ask("convoy", "&page=" + none, EN, "192.0.2.2")).text())
                    .contains("1/2");
        }
    }

    @Test
    void aNetworkSearchesTwelveTimesAMinuteAndNoMore() {
        time = MINUTE_BEGINS.plusSeconds(20);
        for (var i = 0; i < 12; i++) {
            assertThat(ask("convoy", EN).status()).isEqualTo(200);
        }
        var refused = ask("convoy", EN);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(40));
        assertThat(refused.lifetime()).isEqualTo(Lifetime.NEVER);
        assertThat(page(refused).expectFirst("[role=alert]").text()).contains("try again in a minute");
        assertThat(page(refused).expectFirst("input[name=q]").val()).isEqualTo("convoy");
        assertThat(ask("convoy", "", EN, "192.0.2.2").status()).isEqualTo(200);
        assertThat(ask("(convoy", EN).status()).isEqualTo(400);
        time = MINUTE_BEGINS.plusSeconds(59);
        assertThat(ask("convoy", EN).status()).isEqualTo(429);
        time = MINUTE_BEGINS.plusSeconds(60);
        assertThat(ask("convoy", EN).status()).isEqualTo(200);
    }

    @Test
    void allNetworksTogetherSearchSixtyTimesAMinuteAndNoMore() {
        for (var i = 0; i < 60; i++) {
            assertThat(ask("convoy", "", EN, "198.51.100." + i / 6).status()).isEqualTo(200);
        }

        assertThat(ask("convoy", "", EN, "192.0.2.9").status()).isEqualTo(429);
        time = time.plusSeconds(60);
        assertThat(ask("convoy", "", EN, "192.0.2.9").status()).isEqualTo(200);
    }

    /// One that goes on asking does not use up what all have.
    @Test
    void aNetworkThatIsRefusedTakesNothingFromTheOthers() {
        for (var i = 0; i < 100; i++) {
            ask("convoy", EN);
        }
        for (var i = 0; i < 48; i++) {
            assertThat(ask("convoy", "", EN, "198.51.100." + i / 6).status()).isEqualTo(200);
        }
        assertThat(ask("convoy", "", EN, "192.0.2.9").status()).isEqualTo(429);
    }
}
