package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.fetch.Fetching.broken;
import static watch.sahel.feed.fetch.Fetching.document;
import static watch.sahel.feed.fetch.Fetching.fetch;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.fetch.Fetched.Cause;

class ConditionalGetTest {
    private static final String DATE = "Tue, 03 Nov 2026 08:09:10 GMT";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\"",
                "W/\"abc\"",
                "W/\"\"",
                "unquoted-1a2b",
                "\"sémaphore\"",
                "w/'odd', \"two\"",
                "\"a-gzip\""
            })
    void anEntityTagGoesBackByteForByte(String etag) throws Exception {
        try (var site = TestSite.answering(Reply.feed().with("ETag", etag), Reply.status(304))) {
            var first = document(fetch(site.url("/")));
            var second = fetch(new FetchRequest(site.url("/"), first.validators(), ""));
            assertThat(site.headers()).contains("If-None-Match: " + etag);
            assertThat(second).isEqualTo(new Fetched.Unchanged(first.validators(), Freshness.UNSTATED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DATE, "Tuesday, 03-Nov-26 08:09:10 GMT", "2026-11-03 08:09:10", "yesterday"})
    void aDateGoesBackAsItCameEvenIfItIsNone(String date) throws Exception {
        try (var site = TestSite.answering(Reply.feed().with("Last-Modified", date), Reply.status(304))) {
            var first = document(fetch(site.url("/")));
            fetch(new FetchRequest(site.url("/"), first.validators(), ""));
            assertThat(site.headers()).contains("If-Modified-Since: " + date);
        }
    }

    @Test
    void validatorsGoAlongWithTheRedirectsThatLedToThem() throws Exception {
        try (var site = TestSite.playing((request, out) -> out.write((request.startsWith("GET /old")
                        ? Reply.redirect(302, "/new")
                        : request.contains("If-None-Match: \"1\"") ? Reply.status(304) : Reply.feed())
                .bytes()))) {
            var known = new Validators("\"1\"", "", "");
            assertThat(fetch(new FetchRequest(site.url("/old"), known, ""))).isInstanceOf(Fetched.Unchanged.class);
        }
    }

    @Test
    void theSameBytesAreUnchangedWhateverTheHeadersSay() throws Exception {
        try (var site = TestSite.answering(
                Reply.feed().with("ETag", "\"1\""),
                Reply.feed().with("ETag", "\"2\"").with("Last-Modified", DATE))) {
            var first = document(fetch(site.url("/")));
            var second = fetch(new FetchRequest(site.url("/"), first.validators(), ""));
            assertThat(second)
                    .isEqualTo(new Fetched.Unchanged(
                            new Validators("\"2\"", DATE, first.validators().bodyHash()), Freshness.UNSTATED));
        }
    }

    @Test
    void otherBytesUnderTheSameTagAreADocument() throws Exception {
        try (var site = TestSite.answering(
                Reply.feed().with("ETag", "\"1\""),
                Reply.status(200).with("ETag", "\"1\"").body("<rss/>"))) {
            var first = document(fetch(site.url("/")));
            var second = fetch(new FetchRequest(site.url("/"), first.validators(), ""));
            assertThat(document(second).bytes()).asString().isEqualTo("<rss/>");
        }
    }

    @Test
    void anotherTagOn304IsNotTakenForTheBytesThatWereRead() throws Exception {
        try (var site = TestSite.answering(Reply.status(304).with("ETag", "\"1-gzip\""))) {
            var known = new Validators("\"1\"", DATE, "hash");
            assertThat(fetch(new FetchRequest(site.url("/"), known, "")))
                    .isEqualTo(new Fetched.Unchanged(known, Freshness.UNSTATED));
        }
    }

    @Test
    void notModifiedIsNoAnswerToWhoKnowsNothing() throws Exception {
        try (var site = TestSite.answering(Reply.status(304))) {
            broken(fetch(site.url("/")), Cause.HTTP_STATUS);
            broken(fetch(new FetchRequest(site.url("/"), new Validators("", "", "hash"), "")), Cause.HTTP_STATUS);
        }
    }

    @Test
    void aTagIsKeptUpToItsLengthLimitAndThenNot() throws Exception {
        var longest = "x".repeat(Conditions.MAX_VALIDATOR_LENGTH);
        try (var site = TestSite.answering(
                Reply.feed().with("ETag", longest), Reply.feed().with("ETag", longest + "x"))) {
            assertThat(document(fetch(site.url("/"))).validators().etag()).isEqualTo(longest);
            assertThat(document(fetch(site.url("/"))).validators().etag()).isEmpty();
        }
    }

    @Test
    void aTagThatCannotGoBackAsItCameIsDropped() throws Exception {
        try (var site = TestSite.playing((_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nETag: \"s".getBytes(StandardCharsets.US_ASCII));
            out.write(0xe9); // Latin-1
            out.write("m\"\r\n\r\n<rss/>".getBytes(StandardCharsets.US_ASCII));
        })) {
            assertThat(document(fetch(site.url("/"))).validators().etag()).isEmpty();
        }
    }

    @Test
    void aRequestSaysWhoAsksAndNothingElse() throws Exception {
        try (var site = TestSite.answering(Reply.feed())) {
            fetch(site.url("/feed?a=b"));
            assertThat(site.requests().getFirst()).startsWith("GET /feed?a=b HTTP/1.1");
            assertThat(site.headers()).contains("User-Agent: SahelWatch/1.0 (+" + Fetching.CONTACT + ")");
            assertThat(site.headers()).contains("Accept-Encoding: gzip, deflate, br");
            assertThat(site.headerNames())
                    .containsExactlyInAnyOrder("user-agent", "accept", "accept-encoding", "host", "connection");
        }
    }

    @Test
    void aFeedMayBeAskedForUnderAnotherName() throws Exception {
        try (var site = TestSite.answering(Reply.feed())) {
            fetch(new FetchRequest(site.url("/"), Validators.NONE, "Mozilla/5.0 (compatible)"));
            assertThat(site.headers())
                    .contains("User-Agent: Mozilla/5.0 (compatible)")
                    .noneMatch(header -> header.contains("SahelWatch"));
        }
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        try (var site =
                TestSite.answering(Reply.redirect(302, "/b").with("Set-Cookie", "who=me; Path=/"), Reply.feed())) {
            document(fetch(site.url("/a")));
            assertThat(site.headerNames()).doesNotContain("cookie", "referer");
        }
    }
}
