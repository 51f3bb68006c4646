package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.fetch.Fetching.broken;
import static watch.sahel.feed.fetch.Fetching.document;
import static watch.sahel.feed.fetch.Fetching.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.fetch.Fetched.Cause;

class OutcomeTest {
    @Test
    void aDocumentComesWithWhatHttpSaidOfIt() throws Exception {
        try (var site = TestSite.answering(Reply.feed()
                .with("Content-Type", "application/rss+xml; charset=koi8-r")
                .with("content-language", "ru")
                .with("Content-Location", "/real.xml")
                .with("Cache-Control", "max-age=600"))) {
            var document = document(fetch(site.url("/feed")));
            assertThat(document.contentType()).isEqualTo("application/rss+xml; charset=koi8-r");
            assertThat(document.contentLanguage()).isEqualTo("ru");
            assertThat(document.contentLocation()).isEqualTo("/real.xml");
            assertThat(document.freshness().left()).hasValue(Duration.ofMinutes(10));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "202, HTTP_STATUS, HTTP 202 (no whole document)",
        "204, HTTP_STATUS, HTTP 204 (no whole document)",
        "206, HTTP_STATUS, HTTP 206 (no whole document)",
        "226, HTTP_STATUS, HTTP 226 (no whole document)",
        "299, HTTP_STATUS, HTTP 299",
        "401, BLOCKED, HTTP 401 (a password is asked for)",
        "403, BLOCKED, HTTP 403 (forbidden)",
        "404, HTTP_STATUS, HTTP 404 (not found)",
        "406, BLOCKED, HTTP 406 (not acceptable)",
        "407, DAMAGED, 'its answer is not proper HTTP, or was cut off'",
        "408, HTTP_STATUS, HTTP 408",
        "429, RATE_LIMITED, HTTP 429 (too many requests)",
        "444, BLOCKED, HTTP 444",
        "451, BLOCKED, HTTP 451 (not available for legal reasons)",
        "500, HTTP_STATUS, HTTP 500 (server error)",
        "503, HTTP_STATUS, HTTP 503 (unavailable)",
        "520, HTTP_STATUS, HTTP 520 (server error)",
        "999, HTTP_STATUS, HTTP 999 (server error)"
    })
    void otherStatusesAreNamed(int status, Cause cause, String why) throws Exception {
        try (var site = TestSite.answering(Reply.status(status))) {
            assertThat(broken(fetch(site.url("/")), cause).why()).isEqualTo(why);
        }
    }

    @Test
    void aProxysCopyIsADocumentToo() throws Exception {
        try (var site = TestSite.answering(new Reply("HTTP/1.1 203 Other\r\n", Reply.FEED))) {
            document(fetch(site.url("/")));
        }
    }

    @Test
    void goneIsGone() throws Exception {
        try (var site = TestSite.answering(Reply.status(410))) {
            assertThat(fetch(site.url("/"))).isEqualTo(new Fetched.Gone());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, <script src=\"/cdn-cgi/challenge-platform/h/b\">, Cloudflare",
        "503, <title>Just a moment...</title><form id=x action=/?__cf_chl_f_tk=1>, Cloudflare",
        "403, <div id=\"cf-error-details\">Sorry, Cloudflare",
        "403, <p>Protected by StormWall</p>, StormWall",
        "403, <a href=https://ddos-guard.example>DDoS-Guard</a>, DDoS-Guard",
        "401, <script src=/__qrator/qauth_utm_v2.js>, Qrator",
        "403, 'Reference #18 https://errors.edgesuite.net/18', Akamai",
        "403, <script src=\"/_Incapsula_Resource?x\">, Imperva",
        "503, <title>Sucuri WebSite Firewall</title>, Sucuri",
        "406, <script src=https://ct.captcha-delivery.com/c.js>, DataDome",
        "202, <script>AwsWafIntegration.checkForceRefresh()</script>, AWS WAF",
        "444, Please solve this CAPTCHA, a captcha"
    })
    void aGateIsKnownByItsPage(int status, String page, String gate) throws Exception {
        try (var site = TestSite.answering(Reply.status(status).body(page))) {
            assertThat(broken(fetch(site.url("/")), Cause.BLOCKED).why())
                    .startsWith("HTTP " + status)
                    .endsWith(", turned away by " + gate);
        }
    }

    @ParameterizedTest
    @CsvSource({"403, cf-mitigated, challenge, Cloudflare", "202, x-amzn-waf-action, captcha, AWS WAF"})
    void aGateIsKnownByItsHeader(int status, String header, String value, String gate) throws Exception {
        try (var site = TestSite.answering(Reply.status(status).with(header, value))) {
            assertThat(broken(fetch(site.url("/")), Cause.BLOCKED).why()).endsWith(gate);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 503})
    void whoOnlyLivesBehindAGateIsNotTurnedAwayByIt(int status) throws Exception {
        try (var site = TestSite.answering(
                Reply.status(status).with("Server", "cloudflare").with("CF-RAY", "1"))) {
            broken(fetch(site.url("/")), Cause.HTTP_STATUS);
        }
    }

    @Test
    void aGatesPageIsUnpackedEvenIfItsEndIsNotRead() throws Exception {
        var page = ("<title>challenge-platform</title>" + "0123456789".repeat(100) + Math.PI).repeat(2000);
        var packed = Packing.gzip((page + randomLetters(200_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(packed).hasSizeGreaterThan(2 * Body.MAX_ERROR_BYTES);
        try (var site = TestSite.answering(
                Reply.status(403).with("Content-Encoding", "gzip").body(packed))) {
            assertThat(broken(fetch(site.url("/")), Cause.BLOCKED).why()).endsWith("Cloudflare");
        }
    }

    private static String randomLetters(int length) {
        return new Random(1)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 403, 404, 429, 500, 503})
    void theWaitThatIsAskedForComesAlong(int status) throws Exception {
        try (var site = TestSite.answering(Reply.status(status).with("Retry-After", "120"))) {
            assertThat(((Fetched.Broken) fetch(site.url("/"))).retryAfter()).hasValue(Duration.ofMinutes(2));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "<rss version='2.0'/>",
                "HTTP/1.1 twohundred OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss/>",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss/",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss/",
                "HTTP/1.1 200 OK\r\nContent-Le"
            })
    void whatIsNoWholeAnswerIsDamaged(String said) throws Exception {
        try (var site = TestSite.playing((_, out) -> out.write(said.getBytes(StandardCharsets.US_ASCII)))) {
            broken(fetch(site.url("/")), Cause.DAMAGED);
        }
    }

    @Test
    void anAnswerWithoutALengthEndsWithTheConnection() throws Exception {
        try (var site = TestSite.playing(
                (_, out) -> out.write("HTTP/1.0 200 OK\r\n\r\n<rss/>".getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(document(fetch(site.url("/"))).bytes()).asString().isEqualTo("<rss/>");
        }
    }

    @Test
    void aNameThatNoHeaderCanCarryBreaksOnlyItsOwnFetch() throws Exception {
        try (var site = TestSite.answering(Reply.feed())) {
            var fetched = fetch(new FetchRequest(site.url("/"), Validators.NONE, "two\r\nlines"));
            assertThat(fetched)
                    .isInstanceOfSatisfying(
                            Fetched.Broken.class,
                            broken -> assertThat(broken.cause()).isEqualTo(Cause.OTHER));
            assertThat(site.connections()).isZero();
        }
    }
}
