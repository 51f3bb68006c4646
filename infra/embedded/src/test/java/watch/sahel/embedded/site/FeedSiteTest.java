package watch.sahel.embedded.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXParseException;

class FeedSiteTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00.5Z");
    private static final Duration SLOWNESS = Duration.ofMillis(300);

    private final HandClock clock = new HandClock(START);
    private final FeedSite site = FeedSite.start(clock, SLOWNESS);
    private final Reader reader = new Reader();

    @AfterEach
    void close() {
        reader.close();
        site.close();
    }

    @Nested
    class OfAGoodOutlet {
        @Test
        void typeNamesTheFormatAndTheCharset() throws Exception {
            assertThat(type("ledger")).isEqualTo("application/rss+xml; charset=UTF-8");
            assertThat(type("northquay")).isEqualTo("application/atom+xml; charset=UTF-8");
            assertThat(type("clairon")).isEqualTo("application/rdf+xml; charset=UTF-8");
            assertThat(type("weitfunk")).isEqualTo("application/feed+json; charset=UTF-8");
            assertThat(type("shiroty")).isEqualTo("application/rss+xml; charset=windows-1251");
        }

        @Test
        void sameTagIsAnsweredWith304AndNoBody() throws Exception {
            var first = reader.get(feed("ledger"));

            var again = reader.get(feed("ledger"), "If-None-Match", header(first.headers(), "ETag"));

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again.headers(), "ETag")).isEqualTo(header(first.headers(), "ETag"));
        }

        @Test
        void sameDateIsAnsweredWith304() throws Exception {
            var first = reader.get(feed("boucle"));
            var date = header(first.headers(), "Last-Modified");

            assertThat(date).isEqualTo("Sun, 01 Mar 2026 08:15:00 GMT");
            assertThat(reader.get(feed("boucle"), "If-Modified-Since", date).statusCode())
                    .isEqualTo(304);
        }

        @Test
        void otherTagWinsOverSameDate() throws Exception {
            var date = header(reader.get(feed("boucle")).headers(), "Last-Modified");

            var again = reader.get(feed("boucle"), "If-None-Match", "\"old\"", "If-Modified-Since", date);

            assertThat(again.statusCode()).isEqualTo(200);
        }

        @Test
        void dateThatCannotBeReadIsIgnored() throws Exception {
            assertThat(reader.get(feed("boucle"), "If-Modified-Since", "yesterday")
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void bodyIsGzippedForWhoAsks() throws Exception {
            var plain = reader.get(feed("raml"));
            var packed = reader.get(feed("raml"), "Accept-Encoding", "br, gzip");
            var refused = reader.get(feed("raml"), "Accept-Encoding", "gzip;q=0");

            assertThat(header(packed.headers(), "Content-Encoding")).isEqualTo("gzip");
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
            }
            assertThat(packed.body()).hasSizeLessThan(plain.body().length);
            assertThat(refused.body()).isEqualTo(plain.body());
        }

        @Test
        void headHasTheHeadersAlone() throws Exception {
            var answer = reader.ask("HEAD", feed("ledger"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).isPresent();
        }

        @Test
        void postIsRefused() throws Exception {
            assertThat(reader.ask("POST", feed("ledger")).statusCode()).isEqualTo(405);
        }

        @Test
        void textStaysTheSameWhileTimePassesAndNothingBreaks() throws Exception {
            var before = reader.get(feed("ledger")).body();
            clock.advance(Duration.ofHours(7));

            assertThat(reader.get(feed("ledger")).body()).isEqualTo(before);
        }

        @Test
        void windows1251BytesReadAsTheFileDoes() throws Exception {
            var body = reader.get(feed("shiroty")).body();
            var text = new String(body, Charset.forName("windows-1251"));

            assertThat(text).startsWith("<?xml version=\"1.0\" encoding=\"windows-1251\"?>");
            assertThat(text).contains("Бои у Тинзауатена: армия Мали и «Вагнер» отошли после песчаной бури");
            assertThat(new String(body, UTF_8)).doesNotContain("Вагнер");
            assertThat(Reader.items(FeedFormat.RSS2, body))
                    .extracting(Reader.Item::title)
                    .contains("Африканский корпус принял базы «Вагнера» в Мали");
        }

        @Test
        void datesAreInTheOutletsZoneAndTheFormatsManner() throws Exception {
            assertThat(text("shiroty")).contains("<pubDate>Sun, 1 Mar 2026 01:00:00 +0300</pubDate>");
            assertThat(text("northquay")).contains("<published>2026-03-01T02:15:00Z</published>");
            assertThat(text("weitfunk")).contains("\"date_published\": \"2026-02-28T23:50:00+01:00\"");
        }
    }

    @Nested
    class WhenNewsBreaks {
        @Test
        void itemAppearsAtItsMinuteAndNotBefore() throws Exception {
            assertThat(text("northquay")).doesNotContain("sahara-hostage-free");

            clock.advance(Duration.ofMillis(59_400));
            assertThat(text("northquay")).doesNotContain("sahara-hostage-free");

            clock.advance(Duration.ofMillis(600));
            assertThat(text("northquay")).contains("sahara-hostage-free").contains("2026-03-01T12:01:00Z");
        }

        @Test
        void validatorsOfTheOldDocumentNoLongerHold() throws Exception {
            var before = reader.get(feed("northquay")).headers();
            clock.advance(Duration.ofMinutes(1));

            var byTag = reader.get(feed("northquay"), "If-None-Match", header(before, "ETag"));
            var byDate = reader.get(feed("northquay"), "If-Modified-Since", header(before, "Last-Modified"));

            assertThat(byTag.statusCode()).isEqualTo(200);
            assertThat(byDate.statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class OfAnOutletThatMisbehaves {
        @Test
        void movedOnePointsToItsNewPlaceWhereTheFeedIsGood() throws Exception {
            var moved = reader.get(feed("dunes"));
            var place = URI.create(header(moved.headers(), "Location"));

            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(Reader.items(FeedFormat.RSS2, reader.get(place).body())).hasSize(4);
        }

        @Test
        void closedOneIsGone() throws Exception {
            assertThat(reader.get(feed("kontinent")).statusCode()).isEqualTo(410);
        }

        @Test
        void missingOneIsNotFoundAndNeitherIsAPathNobodyHas() throws Exception {
            assertThat(reader.get(feed("tropico")).statusCode()).isEqualTo(404);
            assertThat(reader.get(site.base().resolve("/nowhere")).statusCode()).isEqualTo(404);
        }

        @Test
        void failingOneHealsAfterTheSecondRequest() throws Exception {
            assertThat(reader.get(feed("polden")).statusCode()).isEqualTo(500);
            assertThat(reader.get(feed("polden")).statusCode()).isEqualTo(500);
            assertThat(reader.items(outlet("polden"))).hasSize(4);
            assertThat(reader.get(feed("polden")).statusCode()).isEqualTo(200);
        }

        @Test
        void slowOneAnswersAfterItsDelayAndIsGood() throws Exception {
            var before = System.nanoTime();

            assertThat(reader.items(outlet("ferry"))).hasSize(4);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(SLOWNESS);
        }

        @Test
        void webPageComesWithStatus200() throws Exception {
            var answer = reader.get(feed("portal"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer.headers(), "Content-Type")).isEqualTo("text/html; charset=UTF-8");
            assertThat(new String(answer.body(), UTF_8)).startsWith("<!doctype html>");
        }

        @Test
        void truncatedOneBreaksOffInsideItsLastItem() throws Exception {
            var body = reader.get(feed("escales")).body();
            var text = new String(body, UTF_8);

            assertThat(text.split("<item>", -1)).hasSize(5);
            assertThat(text.split("</item>", -1)).hasSize(4);
            assertThatThrownBy(() -> Reader.root(body)).isInstanceOf(SAXParseException.class);
        }

        @Test
        void mislabelledOneIsAGoodFeedThatCallsItselfHtml() throws Exception {
            assertThat(type("cordillera")).isEqualTo("text/html; charset=UTF-8");
            assertThat(reader.items(outlet("cordillera"))).hasSizeGreaterThan(10);
        }
    }

    @Test
    void requestsAreCountedByPath() throws Exception {
        reader.get(feed("ledger"));
        reader.get(feed("ledger"));

        assertThat(site.requests("/ledger/feed/")).isEqualTo(2);
        assertThat(site.requests("/boucle/rss.xml")).isZero();
    }

    @Test
    void outletsAreAFeedListWithEveryMisbehavingOneInIt() {
        assertThat(site.outlets()).hasSize(22).extracting(Outlet::id).doesNotHaveDuplicates();
        assertThat(site.outlets()).allSatisfy(outlet -> {
            assertThat(outlet.feed().toString()).startsWith(site.base().toString());
            assertThat(outlet.country()).matches("[A-Z]{2}");
            assertThat(outlet.affiliation()).isIn("independent", "public-broadcaster", "state-affiliated");
        });
        assertThat(OutletRow.all()).extracting(OutletRow::manners).contains(Manners.values());
    }

    @Nested
    class ServingAFolder {
        private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title></feed>";

        @TempDir
        @SuppressWarnings("NullAway.Init")
        Path folder;

        @Test
        void filesAreFeedsLabelledByTheirEndings() throws Exception {
            Files.writeString(folder.resolve("a b.xml"), ATOM);
            Files.writeString(folder.resolve("news.json"), "{}");
            Files.writeString(folder.resolve(".hidden.xml"), ATOM);
            try (var files = FeedSite.serving(folder)) {
                assertThat(files.outlets()).extracting(Outlet::id).containsExactly("a b.xml", "news.json");
                assertThat(files.outlets())
                        .extracting(Outlet::format)
                        .containsExactly(FeedFormat.ATOM, FeedFormat.JSON);

                var answer = reader.get(files.outlets().getFirst().feed());
                assertThat(new String(answer.body(), UTF_8)).isEqualTo(ATOM);
                assertThat(header(answer.headers(), "Content-Type")).isEqualTo("application/xml");
                assertThat(reader.get(files.outlets().getFirst().feed(), "If-None-Match", "*")
                                .statusCode())
                        .isEqualTo(304);
            }
        }

        @Test
        void nothingOutsideTheFolderIsServed() throws Exception {
            var inner = Files.createDirectory(folder.resolve("inner"));
            Files.writeString(folder.resolve("secret.xml"), ATOM);
            try (var files = FeedSite.serving(inner)) {
                assertThat(reader.get(URI.create(files.base() + "..%2Fsecret.xml"))
                                .statusCode())
                        .isEqualTo(404);
            }
        }

        @Test
        void folderThatIsNotThereIsRefusedByName() {
            assertThatThrownBy(() -> FeedSite.serving(folder.resolve("none"))).hasMessageContaining("none");
        }
    }

    private Outlet outlet(String id) {
        return site.outlets().stream()
                .filter(outlet -> outlet.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private URI feed(String id) {
        return outlet(id).feed();
    }

    private String text(String id) throws IOException, InterruptedException {
        return new String(
                reader.get(feed(id)).body(),
                outlet(id).id().equals("shiroty") ? Charset.forName("windows-1251") : UTF_8);
    }

    private String type(String id) throws IOException, InterruptedException {
        return header(reader.get(feed(id)).headers(), "Content-Type");
    }

    private static String header(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElseThrow();
    }
}
