package watch.sahel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.Edit;
import watch.sahel.article.Filing;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.language.Language;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
import watch.sahel.memory.MemoryArticles;
import watch.sahel.memory.MemoryStories;
import watch.sahel.memory.Samples;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.text.Sha256;

class SiteTest {
    private static final URI BASE = URI.create("https://sahel.example");
    private static final Outlet ARMY = new Outlet("Armée & Nation", "fr", "ML", Affiliation.STATE_AFFILIATED);
    private static final Outlet DUNES = new Outlet("The Dunes", "en", "GH", Affiliation.INDEPENDENT);
    private static final TopicId WATCH = TopicId.watch("secret-plan");

    private Instant time = Samples.NOW;
    private final MemoryArticles articles = new MemoryArticles();
    private final MemoryStories stories = new MemoryStories(articles);
    private final Site site = new Site(stories, () -> time);

    private Story attack() {
        var story = opened(report("one", ARMY, "L’armée annonce 12 morts à Kidal", "kidal", TopicId.SAHEL, WATCH));
        return added(story, report("two", DUNES, "Rebels say 47 killed in <Kidal>", "kidal", TopicId.SAHEL));
    }

    private Story opened(Report report) {
        var story = Story.opened(report, time);
        stories.file(story, report);
        return stories.find(story.id()).orElseThrow();
    }

    private Story added(Story story, Report report) {
        stories.file(story.with(report, time), report);
        return stories.find(story.id()).orElseThrow();
    }

    private Report report(String name, Outlet outlet, String title, String place, TopicId... topics) {
        var published = time.minus(Duration.ofHours(1));
        var article = new Article(
                new ArticleId(Sha256.identity(name)),
                outlet,
                title,
                "",
                "https://outlet.example/" + name,
                outlet.language(),
                published,
                time,
                List.of());
        articles.claim(article, Filing.AWAITED);
        return new Report(
                article.id(),
                outlet,
                outlet.language(),
                title,
                "",
                article.link(),
                published,
                Set.of(topics),
                Set.of(new EntityId(place)),
                List.of("Kidal"));
    }

    private Answer read(String path, Language language) {
        return site.read(new Visit(BASE, path, "", language));
    }

    private Document page(String path, Language language) {
        return Jsoup.parse(read(path, language).body());
    }

    @Nested
    class TheFrontPage {
        @Test
        void speaksTheVisitorsLanguage() {
            attack();
            var page = page("/", Language.ARABIC);

            assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
            assertThat(page.select("nav.sections a").eachText())
                    .containsExactly("الأخبار الآن", "الساحل", "فاغنر", "الخريطة", "البحث");
            assertThat(page.select(".stories h2").text()).contains("Kidal");
            assertThat(page.select("nav.languages a").eachText())
                    .containsExactly("English", "Français", "Русский", "Українська", "العربية");
        }

        @Test
        void escapesWhatOutletsWrite() {
            attack();

            assertThat(page("/", Language.ENGLISH).expectFirst(".stories h2 a").text())
                    .isEqualTo("Rebels say 47 killed in <Kidal>");
        }

        @Test
        void saysInWordsThatThereIsNothing() {
            assertThat(page("/", Language.RUSSIAN).text()).contains("За последние 3 дня пока ничего нет.");
        }

        @Test
        void countsTheStoriesOfEveryTopic() {
            attack();
            var numbers = page("/", Language.ENGLISH).select(".activity li").stream()
                    .map(Element::text)
                    .toList();

            assertThat(numbers).contains("Sahel 1 story", "Wagner 0 stories", "JNIM 0 stories", "Kidal 1 story");
        }

        @Test
        void isReadOnceAMinuteWhoeverComes() {
            attack();
            read("/", Language.ENGLISH);
            opened(report("three", DUNES, "Another story", "gao", TopicId.SAHEL));

            assertThat(page("/", Language.ENGLISH).select("article")).hasSize(1);
            time = Samples.NOW.plus(Recent.KEPT).minusNanos(1);
            assertThat(page("/", Language.ENGLISH).select("article")).hasSize(1);
            time = Samples.NOW.plus(Recent.KEPT);
            assertThat(page("/", Language.ENGLISH).select("article")).hasSize(2);
        }

        @Test
        void leavesWhatIsOlderThanThreeDaysToTheTopics() {
            attack();
            time = Samples.NOW.plus(Listings.NOW);

            assertThat(page("/", Language.ENGLISH).select("article")).isEmpty();
            assertThat(page("/topic/sahel", Language.ENGLISH).select("article")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicSaysWhatBelongsToIt(Language language) {
        for (var topic : Stream.concat(SiteTopics.builtIn().stream(), SiteTopics.narrower().stream())
                .toList()) {
            assertThat(page("/topic/" + topic, language).select(".about").text())
                    .as(topic.value())
                    .hasSizeGreaterThan(30);
        }
        assertThat(page("/topic/jnim", Language.ENGLISH).select(".about").text())
                .isEqualTo("Jama’at Nusrat al-Islam wal-Muslimin, its leaders and its katibas, wherever they act.");
    }

    @Nested
    class AStory {
        @Test
        void showsItsReportsInTheirOwnDirectionOldestFirst() {
            var page = page("/story/" + attack().id(), Language.ENGLISH);

            assertThat(page.select(".timeline h3").eachText())
                    .containsExactlyInAnyOrder("L’armée annonce 12 morts à Kidal", "Rebels say 47 killed in <Kidal>");
            assertThat(page.select(".timeline h3[lang=fr][dir=ltr] a").attr("href"))
                    .isEqualTo("https://outlet.example/one");
            assertThat(page.select(".timeline .facts").text())
                    .contains("Armée & Nation (state affiliated) · French", "The Dunes (independent) · English");
        }

        @Test
        void saysHowWellItIsAttestedAndThatNumbersDiffer() {
            var page = page("/story/" + attack().id(), Language.ENGLISH);

            assertThat(page.text()).contains("2 outlets, 2 separate sources.", "The numbers differ.");
            assertThat(page.select("tbody tr").eachText())
                    .containsExactly("killed: 12 army 🇲🇱 Armée & Nation", "killed: 47 rebels 🇬🇭 The Dunes");
        }

        @Test
        void saysWhatOutletsDidToTheirReportsSince() {
            var first = report("one", ARMY, "Old title", "kidal", TopicId.SAHEL);
            var seen = Samples.NOW.plus(Duration.ofHours(2));
            var edits = List.of(
                    new Edit(Edit.Kind.RETITLED, "Oldest <title>", seen),
                    new Edit(Edit.Kind.REMOVED, "Old title", seen.plusSeconds(60)));
            var edited = new Report(
                    first.article(),
                    ARMY,
                    "fr",
                    "Old title",
                    "",
                    first.link(),
                    first.published(),
                    first.topics(),
                    first.entities(),
                    first.because(),
                    edits);
            var story = added(opened(edited), report("two", DUNES, "Quiet day", "kidal", TopicId.SAHEL));
            var page = page("/story/" + story.id(), Language.ENGLISH);

            assertThat(page.select(".timeline .edit").eachText())
                    .satisfiesExactly(
                            changed -> assertThat(changed)
                                    .startsWith("Armée & Nation: title changed ")
                                    .endsWith("was: Oldest <title>"),
                            removed -> assertThat(removed).startsWith("Armée & Nation: report gone from the feed"));
            assertThat(page.select(".timeline .withdrawn h3").eachText()).containsExactly("Old title");
        }

        @Test
        void ofOneSideIsToldWithThatWarning() {
            var story = opened(report("one", ARMY, "L’armée avance", "gao", TopicId.SAHEL));

            assertThat(page("/story/" + story.id(), Language.FRENCH)
                            .select(".warning")
                            .text())
                    .isEqualTo("un seul camp en parle : Mali");
        }

        @Test
        void doesNotTellWhatSomebodyWatchesFor() {
            assertThat(read("/story/" + attack().id(), Language.ENGLISH).body()).doesNotContain("secret-plan");
        }

        @Test
        void thatNobodyKnowsIsGoneAndAnAddressOfNoStoryIsNotFound() {
            assertThat(read("/story/" + "0".repeat(32), Language.ENGLISH).status())
                    .isEqualTo(410);
            assertThat(read("/story/" + "0".repeat(31), Language.ENGLISH).status())
                    .isEqualTo(404);
            assertThat(read("/story/zz", Language.ENGLISH).status()).isEqualTo(404);
            assertThat(page("/story/" + "0".repeat(32), Language.UKRAINIAN)
                            .expectFirst("h1")
                            .text())
                    .isEqualTo("Більше не зберігається");
        }
    }

    @Nested
    class ATopic {
        @Test
        void listsItsStoriesByDay() {
            attack();
            var page = page("/topic/sahel", Language.ENGLISH);

            assertThat(page.expectFirst("h1").text()).isEqualTo("Sahel");
            assertThat(page.select("h2.day").eachText()).containsExactly("20 Nov 2026");
            assertThat(page.select("nav.sections a[aria-current=page]").text()).isEqualTo("Sahel");
        }

        @Test
        void hasAPageIfItIsTheProjectsOwnAndNoneIfSomebodyWatchesForIt() {
            assertThat(read("/topic/jnim", Language.ENGLISH).status()).isEqualTo(200);
            assertThat(read("/topic/" + WATCH, Language.ENGLISH).status()).isEqualTo(404);
            assertThat(read("/topic/", Language.ENGLISH).status()).isEqualTo(404);
            assertThat(read("/topic/sahel/nothing", Language.ENGLISH).status()).isEqualTo(404);
        }
    }

    @Nested
    class Feeds {
        @Test
        void areAtomThatRomeReads() throws Exception {
            var story = attack();
            var answer = read("/topic/sahel/feed.atom", Language.FRENCH);
            var feed = (Feed) new WireFeedInput().build(new StringReader(answer.body()));

            assertThat(answer.contentType()).isEqualTo("application/atom+xml; charset=utf-8");
            assertThat(feed.getId()).isEqualTo("https://sahel.example/topic/sahel/feed.atom?lang=fr");
            assertThat(feed.getTitle()).isEqualTo("Sahel Watch: Sahel");
            assertThat(feed.getAlternateLinks().getFirst().getHref())
                    .isEqualTo("https://sahel.example/topic/sahel?lang=fr");
            var entry = feed.getEntries().getFirst();
            assertThat(entry.getId()).isEqualTo("https://sahel.example/story/" + story.id());
            assertThat(entry.getTitle()).isEqualTo("L’armée annonce 12 morts à Kidal");
            assertThat(entry.getUpdated()).isEqualTo("2026-11-20T12:00:00");
            assertThat(Jsoup.parse(entry.getContents().getFirst().getValue())
                            .select("li")
                            .eachText())
                    .containsExactly("🇲🇱 Armée & Nation (proche de l’État)", "🇬🇭 The Dunes");
        }

        @Test
        void areJsonToo() throws Exception {
            var story = attack();
            var answer = read("/feed.json", Language.ENGLISH);
            var feed = new ObjectMapper().readTree(answer.body());

            assertThat(answer.contentType()).isEqualTo("application/feed+json; charset=utf-8");
            assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.path("feed_url").asText()).isEqualTo("https://sahel.example/feed.json?lang=en");
            var item = feed.path("items").path(0);
            assertThat(item.path("id").asText()).isEqualTo("https://sahel.example/story/" + story.id());
            assertThat(item.path("title").asText()).isEqualTo("Rebels say 47 killed in <Kidal>");
            assertThat(item.path("language").asText()).isEqualTo("en");
        }

        @Test
        void stayTheSameUntilThereIsNews() {
            attack();
            var before = read("/feed.atom", Language.ENGLISH);
            time = Samples.NOW.plus(Duration.ofHours(5));

            assertThat(read("/feed.atom", Language.ENGLISH).entityTag()).isEqualTo(before.entityTag());
        }

        @Test
        void withoutStoriesAreFeedsAllTheSame() throws Exception {
            var feed = (Feed) new WireFeedInput()
                    .build(new StringReader(
                            read("/topic/car/feed.atom", Language.ENGLISH).body()));

            assertThat(feed.getEntries()).isEmpty();
        }

        @Test
        void leaveOutWhatXmlHasNoPlaceFor() throws Exception {
            opened(report("one", DUNES, "Bell\u0007 and\uFFFE and 🇲🇱", "gao", TopicId.SAHEL));
            var feed = (Feed) new WireFeedInput()
                    .build(new StringReader(read("/feed.atom", Language.ENGLISH).body()));

            assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("Bell and and 🇲🇱");
        }
    }

    @Nested
    class TheMap {
        @Test
        void showsThePlacesOfTheWeekAndTellsTheirStories() {
            var story = attack();
            var page = page("/map", Language.RUSSIAN);

            assertThat(page.select("svg a").attr("href")).isEqualTo("#place-kidal");
            assertThat(page.select("svg a").attr("aria-label")).isEqualTo("Кидаль: 1 событие");
            assertThat(page.expectFirst("#place-kidal h2").text()).isEqualTo("Кидаль Мали · 1 событие");
            assertThat(page.select("#place-kidal a").attr("href")).isEqualTo("/story/" + story.id() + "?lang=ru");
        }

        @Test
        void isThereInAQuietWeekToo() {
            var page = page("/map", Language.ENGLISH);

            assertThat(page.select("svg path.core")).hasSize(5);
            assertThat(page.text()).contains("No place was named in the last 7 days.");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsCompleteInEveryLanguage(Language language) {
        var story = attack();
        for (var path : List.of("/", "/map", "/topic/sahel", "/topic/jnim", "/story/" + story.id(), "/nowhere")) {
            var page = page(path, language);

            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language.tag());
            assertThat(page.title()).endsWith("Sahel Watch");
            assertThat(page.select("script, [style], style, [onclick]")).isEmpty();
            assertThat(page.select("[src], link[href^=http], img")).isEmpty();
        }
    }

    @Test
    void pathsAndQueriesAreReadUpToTheirBounds() {
        var longest = "/" + "x".repeat(Visit.MAX_PATH_CHARS - 1);
        assertThat(read(longest, Language.ENGLISH).status()).isEqualTo(404);
        assertThat(read(longest + "x", Language.ENGLISH).status()).isEqualTo(400);
        var query = "q".repeat(Visit.MAX_QUERY_CHARS);
        assertThat(site.read(new Visit(BASE, "/", query, Language.ENGLISH)).status())
                .isEqualTo(200);
        assertThat(site.read(new Visit(BASE, "/", query + "q", Language.ENGLISH))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void healthSaysWhenTheNewestStoryWasFiled() {
        assertThat(read("/health", Language.ENGLISH).body()).isEqualTo("ok: no story in the last week\n");
        attack();
        assertThat(read("/health", Language.ENGLISH).body())
                .isEqualTo("ok: newest story filed at " + Samples.NOW + "\n");
        assertThat(read("/health", Language.ENGLISH).lifetime()).isEqualTo(Lifetime.NEVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/style.css", "/icon.svg"})
    void whatPagesLoadIsKeptForGood(String path) {
        assertThat(read(path, Language.ENGLISH).lifetime()).isEqualTo(Lifetime.FOREVER);
        assertThat(page("/", Language.ENGLISH).select("link[href^=" + path + "?v=]"))
                .hasSize(1);
    }
}
