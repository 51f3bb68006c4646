package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watch.sahel.feed.fetch.Fetching.broken;
import static watch.sahel.feed.fetch.Fetching.document;
import static watch.sahel.feed.fetch.Fetching.fetch;

import java.net.URI;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.fetch.Fetched.Cause;

class RedirectTest {
    private static final URI FEED = URI.create("https://news.example/rss/feed.xml?a=1");

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void redirectsAreFollowed(int status) throws Exception {
        try (var site = TestSite.answering(Reply.redirect(status, "/there"), Reply.feed())) {
            assertThat(document(fetch(site.url("/here"))).bytes()).isEqualTo(Reply.FEED);
            assertThat(site.requests()).hasSize(2).last().asString().startsWith("GET /there ");
        }
    }

    @Test
    void fiveRedirectsAreFollowedAndSixAreNot() throws Exception {
        try (var site = TestSite.playing((request, out) -> {
            var left = Integer.parseInt(request.substring(5, request.indexOf(' ', 5)));
            out.write((left == 0 ? Reply.feed() : Reply.redirect(302, "/" + (left - 1))).bytes());
        })) {
            document(fetch(site.url("/5")));
            assertThat(broken(fetch(site.url("/6")), Cause.REDIRECT).why()).isEqualTo("more than 5 redirects");
        }
    }

    @Test
    void aRedirectToItselfIsACircle() throws Exception {
        try (var site = TestSite.answering(Reply.redirect(301, "/a#again"))) {
            assertThat(broken(fetch(site.url("/a")), Cause.REDIRECT).why()).contains("circle");
            assertThat(site.connections()).isEqualTo(1);
        }
    }

    @Test
    void twoRedirectsToEachOtherAreACircle() throws Exception {
        try (var site = TestSite.answering(Reply.redirect(302, "/b"), Reply.redirect(302, "/a"))) {
            assertThat(broken(fetch(site.url("/a")), Cause.REDIRECT).why()).contains("circle");
            assertThat(site.connections()).isEqualTo(2);
        }
    }

    @Test
    void theDocumentSaysWhereTheFeedMovedToForGood() throws Exception {
        try (var site = TestSite.answering(
                Reply.redirect(301, "/b"), Reply.redirect(308, "/c"), Reply.redirect(302, "/d"), Reply.feed())) {
            assertThat(document(fetch(site.url("/a"))).url()).isEqualTo(site.url("/c"));
        }
    }

    @Test
    void anAddressThatDidNotMoveIsGivenBackAsItWas() throws Exception {
        try (var site = TestSite.answering(Reply.feed())) {
            var odd = URI.create(site.url("/a%2fb/../c?q=a+b&x=%7e#top").toString());
            assertThat(document(fetch(odd)).url()).isEqualTo(odd);
        }
    }

    @Test
    void refreshHeadersAreForBrowsers() throws Exception {
        try (var site = TestSite.answering(Reply.feed().with("Refresh", "0; url=/elsewhere"))) {
            document(fetch(site.url("/")));
            assertThat(site.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {305, 306, 309, 399})
    void otherStatusesOfTheKindAreNot(int status) throws Exception {
        try (var site = TestSite.answering(Reply.redirect(status, "/there"))) {
            broken(fetch(site.url("/here")), Cause.HTTP_STATUS);
            assertThat(site.connections()).isEqualTo(1);
        }
    }

    @Nested
    class OnTheTrail {
        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '!',
                value = {
                    "https://other.example/feed, https://other.example/feed",
                    "/feed, https://news.example/feed",
                    "feed2.xml, https://news.example/rss/feed2.xml",
                    "../feed, https://news.example/feed",
                    "?a=2, https://news.example/rss/feed.xml?a=2",
                    "//cdn.example/feed, https://cdn.example/feed",
                    "/a feed with spaces, https://news.example/a%20feed%20with%20spaces",
                    "/ténéré, https://news.example/t%C3%A9n%C3%A9r%C3%A9",
                    "https://ténéré.example/, https://xn--tnr-bmabb.example/",
                    "\\\\other.example\\feed, https://other.example/feed",
                    "HTTPS://OTHER.EXAMPLE:443/Feed, https://other.example/Feed",
                    "/feed#item-3, https://news.example/feed",
                    "https://other.example, https://other.example/",
                    "/a|b[c]{d}^`\"<>, https://news.example/a%7Cb%5Bc%5D%7Bd%7D%5E%60%22%3C%3E"
                })
        void aLocationIsReadAsBrowsersReadIt(String location, String target) throws Exception {
            assertThat(after(301, location).lasting()).isEqualTo(URI.create(target));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " "})
        void aRedirectToNowhereIsNamed(String location) {
            assertThatThrownBy(() -> after(301, location)).hasMessage("HTTP 301 without a Location");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"http://", "https://[::1", "https://a b.example/", "https://x.example:99999/", "https://%zz/"
                })
        void aLocationThatIsNoUrlIsRefused(String location) {
            assertThatThrownBy(() -> after(301, location)).hasMessage("it is not a URL that can be fetched");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"file:///etc/passwd", "ftp://news.example/", "javascript:alert(1)", "data:text/xml,<rss/>"})
        void otherSchemesAreRefused(String location) {
            assertThatThrownBy(() -> after(301, location)).hasMessage("only http and https are fetched");
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://news.example/", "HTTP://other.example/feed"})
        void thereIsNoWayFromHttpsBackToHttp(String location) {
            assertThatThrownBy(() -> after(302, location)).hasMessage("a redirect from https to http is refused");
        }

        @Test
        void fromHttpAFeedMayMoveToHttpsForGood() throws Exception {
            var trail = Trail.from(URI.create("http://news.example/feed"))
                    .after(redirect(301, "https://news.example/feed"));
            assertThat(trail.lasting()).isEqualTo(URI.create("https://news.example/feed"));
        }

        @Test
        void aUrlMayBeAsLongAsTheLimitAndNoLonger() throws Exception {
            var longest = "/" + "x".repeat(AddressPolicy.MAX_URL_LENGTH - 1);
            assertThat(after(302, longest).here().encodedPath()).isEqualTo(longest);
            assertThatThrownBy(() -> after(302, longest + "x")).hasMessageContaining("4096");
        }

        @Test
        void aChainOnceBrokenStaysBroken() throws Exception {
            var broken = after(301, "/b").after(redirect(307, "/c")).after(redirect(301, "/d"));
            assertThat(broken.lasting()).isEqualTo(URI.create("https://news.example/b"));
            assertThat(broken.here().uri()).isEqualTo(URI.create("https://news.example/d"));
        }

        @ParameterizedTest
        @ValueSource(ints = {300, 302, 303, 307})
        void nothingElseIsForGood(int status) throws Exception {
            assertThat(after(status, "/b").lasting()).isEqualTo(FEED);
        }

        private Trail after(int status, String location) throws Failure {
            return Trail.from(FEED).after(redirect(status, location));
        }

        private Answer redirect(int status, String location) {
            var headers = new Headers.Builder()
                    .addUnsafeNonAscii("Location", location)
                    .build();
            return new Answer(status, headers, Instant.EPOCH, new byte[0]);
        }
    }
}
