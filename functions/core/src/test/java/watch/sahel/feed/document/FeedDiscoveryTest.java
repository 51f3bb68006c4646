package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDiscoveryTest {
    private static final String SITE = "https://dunes.example";
    private static final String TEXT = "<p>" + "Les routes du nord restent ouvertes. ".repeat(80) + "</p>";

    @Nested
    class WhatThePageNames {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/f\">",
                    "<LINK REL='Alternate' TYPE='Application/RSS+XML; charset=utf-8' HREF='/f'/>",
                    "<link rel=\"alternate home\" type=\"application/atom+xml\" href=\"/f\">",
                    "<link rel=\"alternate\" type=\"application/feed+json\" href=\"/f\">",
                    "<link rel=\"alternate\" type=\"application/rdf+xml\" href=\"/f\">",
                    "<link rel=\"alternate\" type=\"application/x.atom+xml\" href=\"/f\">",
                    "<link rel=\"alternate\" type=\"text/rss\" href=\"/f\">",
                    "<link type=\"application/rss+xml\" href=\"/f\">",
                    "<link rel=feed href=/f>",
                    "<a href=\"/f\" type=\"application/rss+xml\">RSS</a>",
                    "<a rel=feed href='/f'>x</a>"
                })
        void isAFeedHoweverItIsWritten(String named) {
            assertThat(offers(named)).containsExactly(SITE + "/f");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/feed",
                    "/en/rss/",
                    "/latest.rss",
                    "/rss_full.xml",
                    "/rss.php",
                    "/atom.xml",
                    "/feed.json",
                    "/news-feed.xml",
                    "/backend.php",
                    "/index.rdf",
                    "/feeds/posts/default",
                    "/rss/africa.xml",
                    "/?feed=rss2",
                    "/spip.php?page=backend",
                    "/index.php?format=feed&type=rss",
                    "/blog?format=rss"
                })
        void isKnownByItsAddressWhereTheTypeIsMissing(String href) {
            assertThat(offers("<link rel=alternate href='" + href + "'>").getFirst())
                    .isEqualTo(SITE + href);
            assertThat(offers("<a href='" + href + "'>Abonnez-vous</a>").getFirst())
                    .isEqualTo(SITE + href);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<link rel=alternate hreflang=ar href=/ar/>",
                    "<link rel=alternate type='application/json+oembed' href='/oembed?url=x'>",
                    "<link rel=alternate type='text/xml+oembed' href='/oembed?format=xml'>",
                    "<link rel=alternate type='application/json' href='/wp-json/wp/v2/pages/2'>",
                    "<link rel=meta type='application/rdf+xml' href=/foaf>",
                    "<link rel=stylesheet href=/rss.xml>",
                    "<link rel=search type='application/opensearchdescription+xml' href=/s.xml>",
                    "<link rel=sitemap type='application/xml' href=/sitemap.xml>",
                    "<a href='https://reader.example/add?feed=https%3A%2F%2Fdunes.example%2Ffeed'>+</a>",
                    "<a href='https://reader.example/i/https://dunes.example/feed'>+</a>",
                    "<a href='/feeding-the-north'>x</a>",
                    "<a href='/rss/how-to.html'>x</a>",
                    "<a href='javascript:feed'>x</a>",
                    "<a href='mailto:rss@dunes.example'>x</a>",
                    "<!-- <link rel=alternate type='application/rss+xml' href=/old> -->",
                    "<script>'<link rel=alternate type=\"application/rss+xml\" href=/x>'</script>"
                })
        void isNoFeed(String link) {
            assertThat(FeedDiscovery.offers(link, Optional.of(URI.create(SITE + "/"))))
                    .as("only the usual places")
                    .startsWith(SITE + "/feed")
                    .hasSize(5);
        }

        @Test
        void isAbsoluteAgainstTheBaseOfThePage() {
            assertThat(offers("<base href='https://cdn.example/a/'><link rel=feed href='b'>"))
                    .containsExactly("https://cdn.example/a/b");
            assertThat(offers("<base href='/a/'><link rel=feed href='b'>")).containsExactly(SITE + "/a/b");
        }

        @Test
        void mayBeWrittenWithTheSchemeOfOld() {
            assertThat(offers("<a href='feed://dunes.example/x.rss'>RSS</a>"))
                    .containsExactly("http://dunes.example/x.rss");
            assertThat(offers("<a href='feed:https://dunes.example/x.rss'>RSS</a>"))
                    .containsExactly(SITE + "/x.rss");
        }

        @Test
        void comesOnceAndFirstAndItsCommentsLast() {
            assertThat(offers("""
                    <link rel="alternate" type="application/rss+xml" title="Dunes » Commentaires" href="/comments/feed/">
                    <link rel="alternate" type="application/rss+xml" title="Dunes » Flux" href="/feed/">
                    <meta name="generator" content="WordPress 6.8">
                    <a href="/feed/">RSS</a> <a href="/sport.rss">RSS</a>
                    """)).containsExactly(SITE + "/feed/", SITE + "/sport.rss", SITE + "/comments/feed/");
        }

        @Test
        void isNotThePageItself() {
            assertThat(FeedDiscovery.offers(
                            "<a href='/feed'>RSS</a><a href='/b.rss'>RSS</a>", Optional.of(URI.create(SITE + "/feed"))))
                    .containsExactly(SITE + "/b.rss");
        }

        @Test
        void isOfferedUpToTheBound() {
            var links = IntStream.rangeClosed(1, FeedDiscovery.MAX_OFFERS + 1)
                    .mapToObj(i -> "<a href='/" + i + ".rss'>" + i + "</a>")
                    .collect(Collectors.joining());

            assertThat(offers(links)).hasSize(FeedDiscovery.MAX_OFFERS).endsWith(SITE + "/10.rss");
        }
    }

    @Nested
    class WellKnownPlaces {
        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', textBlock = """
                <meta name=generator content="WordPress 6.8.1">,                 /feed/
                <img src="/wp-content/uploads/a.jpg">,                           /feed/
                <meta name="GENERATOR" content="SPIP 4.3">,                      /spip.php?page=backend
                <a href="spip.php?article12">x</a>,                              /spip.php?page=backend
                <meta name=generator content="Joomla! - Open Source">,           /?format=feed&type=rss
                <meta name=generator content="Drupal 10 (https://drupal.org)">,  /rss.xml
                <script data-drupal-selector="drupal-settings-json"></script>,   /rss.xml
                <meta name=generator content="blogger">,                         /feeds/posts/default?alt=rss
                <meta name=generator content="Ghost 5.1">,                       /rss/
                <meta name=generator content="Discourse 3.5">,                   /latest.rss
                """)
        void areThoseOfTheSitesSoftware(String sign, String place) {
            assertThat(offers(sign + TEXT).getFirst()).isEqualTo(SITE + place);
        }

        @Test
        void areTheUsualOnesOfAPageThatShowsNothing() {
            assertThat(offers(TEXT))
                    .containsExactly(
                            SITE + "/feed", SITE + "/rss", SITE + "/rss.xml", SITE + "/atom.xml", SITE + "/feed.json");
        }

        @Test
        void comeFromThePagesOwnAddressWhereNobodyKnowsItElse() {
            var page = "<link rel=canonical href='https://sand.example/a/b'>" + TEXT;

            assertThat(FeedDiscovery.offers(page, Optional.empty())).startsWith("https://sand.example/feed");
            assertThat(FeedDiscovery.offers(TEXT, Optional.empty())).isEmpty();
            assertThat(FeedDiscovery.offers(
                            "<link rel=feed href='https://sand.example/f'><link rel=feed href=/g>", Optional.empty()))
                    .containsExactly("https://sand.example/f");
        }

        @Test
        void ofATelegramChannelAreBridges() {
            assertThat(offers(TEXT, "https://t.me/s/dunes_news?before=7"))
                    .containsExactly(
                            "https://rsshub.app/telegram/channel/dunes_news",
                            "https://rss-bridge.org/bridge01/?action=display&bridge=TelegramBridge"
                                    + "&username=%40dunes_news&format=Atom");
            assertThat(offers(TEXT, "https://t.me/dunes_news").getFirst()).contains("/dunes_news");
            assertThat(offers(TEXT, "https://t.me/share/url?x=y")).noneMatch(url -> url.contains("rsshub"));
        }

        @Test
        void ofAVideoChannelHaveItsId() {
            var id = "UCabcdefghijKLMNOPQRSTUv";
            var feed = "https://www.youtube.com/feeds/videos.xml?channel_id=" + id;

            assertThat(offers(TEXT, "https://www.youtube.com/channel/" + id)).containsExactly(feed);
            assertThat(offers(
                            "<script>{\"externalId\":\"" + id + "\"}</script>" + TEXT,
                            "https://www.youtube.com/@dunes"))
                    .containsExactly(feed);
            assertThat(offers(TEXT, "https://www.youtube.com/playlist?list=PL0123456789abc"))
                    .containsExactly("https://www.youtube.com/feeds/videos.xml?playlist_id=PL0123456789abc");
        }

        @Test
        void areNotLookedForBehindACaptcha() {
            assertThat(offers("<title>Just a moment...</title><img src=/wp-content/x.png>"))
                    .isEmpty();
        }
    }

    @Nested
    class TheKindOfPage {
        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', delimiter = '~', textBlock = """
                <title>Just a moment...</title><script>window._cf_chl_opt={}</script> ~ a captcha page of Cloudflare
                <title>Attention Required! | Cloudflare</title> ~ a captcha page of Cloudflare
                <html><script src=https://check.ddos-guard.net/check.js></script></html> ~ a captcha page of DDoS-Guard
                <html><body>Checking your browser before accessing</body></html> ~ a captcha page
                <html><form><div class="h-captcha"></div></form></html> ~ a captcha page
                <title>Connexion</title><form>Se connecter <input type=password></form> ~ a login page
                <html><body><h1>Buy this domain</h1></body></html> ~ a parked domain
                <html><script>window.location.href="/lander"</script></html> ~ a parked domain
                <title>Account Suspended</title><h1>This Account has been suspended.</h1> ~ a notice that the account is suspended
                <title>Welcome to nginx!</title><h1>Welcome to nginx!</h1> ~ a web server's welcome page
                <title>Page introuvable</title><p>Erreur 404</p> ~ a page that says there is nothing here
                <html><body><div id=root></div><script src=/app.js></script></body></html> ~ a page made by scripts alone
                <html><body><p>Bonjour</p></body></html> ~ an HTML page
                """)
        void isTold(String page, String kind) {
            assertThat(FeedDiscovery.pageKind(page)).contains(kind);
        }

        @Test
        void isAPageWhereAnArticleSpeaksOfCaptchas() {
            assertThat(FeedDiscovery.pageKind("<html><script src=/recaptcha.js></script><p>Are you a robot? " + TEXT))
                    .contains("an HTML page");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "milk, bread",
                    "{\"version\":\"https://jsonfeed.org/version/1.1\"}",
                    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>a</title><link>b</link>",
                    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>a</title>",
                    "<!-- a --> <rdf:RDF><channel><title>a</title>"
                })
        void isNoneWhereThereIsNoPage(String document) {
            assertThat(FeedDiscovery.pageKind(document)).isEmpty();
        }
    }

    @Nested
    class AHostilePage {
        private static final List<String> PIECES = List.of(
                "<a>",
                "<b><i>",
                "<table>",
                "<table><a>",
                "<div>",
                "<svg>",
                "<select>",
                "<template>",
                "<form>",
                "<p><b>",
                "<a href=/rss>",
                "<link rel=feed href=/",
                "<a href='/rss-rss-rss-",
                "-rss",
                "feed:",
                "<title>apache ",
                "<!--",
                "&#0;",
                "</b>",
                "<nobr>",
                "<frameset>",
                "<textarea>",
                "location ",
                "\u0000",
                "http:",
                "<math><mi>");

        /// A second of our own, and the rest for a machine that is busy elsewhere; a tree took more than five.
        private static final Duration PATIENCE = Duration.ofSeconds(4);

        @Test
        void takesNoLongerForItsShape() {
            for (var piece : PIECES) {
                var page = piece.repeat(DiscoveryPage.MAX_CHARS / piece.length());

                assertTimeout(PATIENCE, () -> look(page), piece);
            }
        }

        @Test
        void mayBeAnything() {
            var seed = 20261123L;
            var random = new Random(seed);
            for (var i = 0; i < 300; i++) {
                var page = new StringBuilder();
                for (var j = random.nextInt(60); j >= 0; j--) {
                    page.append(PIECES.get(random.nextInt(PIECES.size())));
                    page.append((char) random.nextInt(0x10000));
                }
                assertThatCode(() -> look(page.toString()))
                        .as("seed %d, page %d", seed, i)
                        .doesNotThrowAnyException();
            }
        }

        @Test
        void isReadUpToItsBound() {
            var link = "<link rel=feed href=/f>";
            var inside = " ".repeat(DiscoveryPage.MAX_CHARS - link.length()) + link;

            assertThat(offers(inside)).containsExactly(SITE + "/f");
            assertThat(offers(" " + inside)).doesNotContain(SITE + "/f");
        }

        private static void look(String page) {
            FeedDiscovery.offers(page, Optional.of(URI.create(SITE + "/")));
            FeedDiscovery.pageKind(page);
        }
    }

    private static List<String> offers(String html) {
        return offers(html, SITE + "/");
    }

    private static List<String> offers(String html, String page) {
        return FeedDiscovery.offers(html, Optional.of(URI.create(page)));
    }
}
