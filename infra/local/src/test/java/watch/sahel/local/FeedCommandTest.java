package watch.sahel.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watch.sahel.feed.fetch.FeedFetcher;

class FeedCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RSS = """
            <?xml version="1.0" encoding="%s"?>
            <rss version="2.0"><channel><title>%s</title><link>https://dunes.example/</link><language>fr</language>
            <item><guid isPermaLink="false">d-2</guid><title>Deux écoles rouvrent à Kidal</title>
            <link>https://dunes.example/2</link><description>&lt;p&gt;Les &lt;b&gt;classes&lt;/b&gt;.&lt;/p&gt;</description>
            <pubDate>Mon, 05 Oct 2026 08:30:00 +0200</pubDate><category>Mali</category></item>
            <item><guid isPermaLink="false">d-1</guid><title>Le bac de Gao repart</title>
            <link>https://dunes.example/1</link><description>Après un mois.</description>
            <pubDate>Sun, 04 Oct 2026 10:00:00 GMT</pubDate></item>
            </channel></rss>
            """;
    private static final String PAGE = """
            <!doctype html><html><head><title>Dunes</title>
            <link rel="alternate" type="application/rss+xml" href="https://dunes.example/feed">
            </head><body><p>Toutes les nouvelles</p></body></html>
            """;

    private final Path folder;

    private record Answer(int exit, String out, String err) {
        List<JsonNode> lines() throws IOException {
            var documents = new ArrayList<JsonNode>();
            for (var line : out.lines().toList()) {
                documents.add(JSON.readTree(line));
            }
            return documents;
        }
    }

    FeedCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Nested
    class AsJson {
        @Test
        void everyFieldIsThereAndWhatIsAbsentIsNull() throws IOException {
            var file = rss("Dunes");
            var answer = feed("--json", file);

            assertThat(answer.exit()).isZero();
            assertThat(answer.err()).isEmpty();
            var document = answer.lines().getFirst();
            assertThat(document.fieldNames())
                    .toIterable()
                    .containsExactly("source", "title", "link", "language", "format", "encoding", "entries", "notes");
            assertThat(document.path("source").textValue()).isEqualTo(file);
            assertThat(document.path("title").textValue()).isEqualTo("Dunes");
            var entry = document.path("entries").path(0);
            assertThat(entry.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "id",
                            "title",
                            "link",
                            "summary",
                            "content",
                            "published",
                            "updated",
                            "author",
                            "categories",
                            "enclosures",
                            "language",
                            "origin");
            assertThat(entry.path("id").textValue()).isEqualTo("d-2");
            assertThat(entry.path("summary").textValue()).isEqualTo("Les classes.");
            assertThat(entry.path("published").textValue()).isEqualTo("2026-10-05T06:30:00Z");
            assertThat(entry.path("updated").isNull()).isTrue();
            assertThat(entry.path("author").isNull()).isTrue();
            assertThat(entry.path("origin").isNull()).isTrue();
            assertThat(entry.path("enclosures").isArray()).isTrue();
        }

        @Test
        void hundredsOfFilesAreAnsweredInTheirOrder() throws IOException {
            var files = new ArrayList<String>(List.of("--json"));
            for (var i = 0; i < 300; i++) {
                var name = folder.resolve("feed-" + i + ".xml");
                files.add(Files.writeString(name, RSS.formatted("UTF-8", "Feed " + i))
                        .toString());
            }

            var answer = feed(files.toArray(String[]::new));

            assertThat(answer.exit()).isZero();
            assertThat(answer.lines().stream().map(line -> line.path("title").textValue()))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 300).mapToObj(i -> "Feed " + i).toList());
        }

        @Test
        void whatCannotBeReadIsToldInItsPlaceAndTheRestIsDone() throws IOException {
            var empty = Files.createFile(folder.resolve("empty.xml")).toString();
            var text = Files.writeString(folder.resolve("notes.txt"), "milk, bread")
                    .toString();
            var good = rss("Dunes");
            var answer = feed("--json", "none.xml", folder.toString(), empty, text, good);

            assertThat(answer.exit()).isEqualTo(1);
            var lines = answer.lines();
            assertThat(lines).hasSize(5);
            assertThat(lines.get(0).toString())
                    .isEqualTo("{\"source\":\"none.xml\",\"error\":\"there is no such file\"}");
            assertThat(lines.get(1).path("error").textValue()).isEqualTo("it is a folder");
            assertThat(lines.get(2).path("error").textValue()).isEqualTo("it is empty");
            assertThat(lines.get(3).path("error").textValue()).isNotBlank();
            assertThat(lines.get(4).path("title").textValue()).isEqualTo("Dunes");
        }

        @Test
        void aFileIsTakenUpToWhatAFetchTakes() throws IOException {
            var file = folder.resolve("huge.xml");
            try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(FeedFetcher.MAX_BYTES + 1L);
            }
            assertThat(feed("--json", file.toString()).out()).contains("larger than a fetch takes");

            try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(FeedFetcher.MAX_BYTES);
            }
            assertThat(feed("--json", file.toString()).out()).doesNotContain("larger than");
        }

        @Test
        void aLineIsOneLineForEveryProgramme() throws IOException {
            var answer = feed("--json", rss("A\u2028B\u0085C\u2029D"));

            assertThat(answer.out()).doesNotContain("\u2028", "\u2029", "\u0085");
            assertThat(answer.out().chars().filter(c -> c == '\n').count()).isOne();
        }

        @Test
        void standardInputIsADocument() throws IOException {
            var answer = fed(RSS.formatted("UTF-8", "Piped"), "--json", "-");

            assertThat(answer.exit()).isZero();
            assertThat(answer.lines().getFirst().path("source").textValue()).isEqualTo("-");
            assertThat(answer.lines().getFirst().path("title").textValue()).isEqualTo("Piped");
        }

        @Test
        void aHeaderSaysWhatHttpWouldSay() throws IOException {
            var text = RSS.formatted("UTF-8", "Вести").replaceFirst("<\\?xml[^>]*>\\s*", "");
            var file = Files.write(folder.resolve("koi.xml"), text.getBytes(Charset.forName("KOI8-R")));
            var answer = feed("--json", "--header", "content-type: text/xml; charset=koi8-r", file.toString());

            assertThat(answer.lines().getFirst().path("title").textValue()).isEqualTo("Вести");
        }
    }

    @Nested
    class AsRequestsOnStandardInput {
        @Test
        void eachIsAnsweredByNameInOrder() throws IOException {
            var file = rss("Dunes");
            var answer = fed(request("b", file) + request("a", file), "--jsonl");

            assertThat(answer.exit()).isZero();
            assertThat(answer.lines().stream().map(line -> line.path("source").textValue()))
                    .containsExactly("b", "a");
        }

        @Test
        void aWrongLineIsNamedByItsNumberAndTheRestGoesOn() throws IOException {
            var file = rss("Dunes");
            var answer = fed(
                    request("a", file)
                            + "\n{\"name\":\n[1]\n{\"name\":\"x\"}\n{\"file\":7}\n{\"file\":\"f\",\"url\":\"a b\"}\n"
                            + "{\"file\":\"f\",\"headers\":[]}\n"
                            + request("z", file),
                    "--jsonl");

            assertThat(answer.exit()).isEqualTo(1);
            var lines = answer.lines();
            assertThat(lines).hasSize(8);
            assertThat(lines.get(1).path("source").isNull()).isTrue();
            assertThat(lines.get(1).path("error").textValue()).startsWith("line 3: it is no JSON");
            assertThat(lines.subList(2, 7).stream()
                            .map(line -> line.path("error").textValue()))
                    .containsExactly(
                            "line 4: it is no JSON object",
                            "line 5: it names no \"file\"",
                            "line 6: \"file\" is no string",
                            "line 7: \"url\" is no URL: a b",
                            "line 8: \"headers\" is no object");
            assertThat(lines.getLast().path("source").textValue()).isEqualTo("z");
        }

        @Test
        void aUrlMayBeNullOrEmptyAndHeadersInAnyCase() throws IOException {
            var text = RSS.formatted("UTF-8", "Вести")
                    .replaceFirst("<\\?xml[^>]*>\\s*", "")
                    .replace("https://dunes.example/1", "/1");
            var file = Files.write(folder.resolve("koi.xml"), text.getBytes(Charset.forName("KOI8-R")));
            var head = "{\"name\":\"n\",\"file\":\"" + file
                    + "\",\"headers\":{\"CONTENT-TYPE\":\"text/xml; charset=koi8-r\"}";
            var answer = fed(
                    head + ",\"url\":null}\n" + head + ",\"url\":\"\"}\n" + head
                            + ",\"url\":\"https://vesti.example/feed\"}\n",
                    "--jsonl");

            assertThat(answer.lines())
                    .allSatisfy(
                            line -> assertThat(line.path("title").textValue()).isEqualTo("Вести"));
            assertThat(answer.lines()
                            .getFirst()
                            .path("entries")
                            .path(1)
                            .path("link")
                            .isNull())
                    .isTrue();
            assertThat(answer.lines()
                            .getLast()
                            .path("entries")
                            .path(1)
                            .path("link")
                            .textValue())
                    .isEqualTo("https://vesti.example/1");
        }

        @Test
        void whoeverWaitsForAnAnswerGetsItBeforeTheNextRequest() throws Exception {
            var file = rss("Dunes");
            var requests = new PipedOutputStream();
            try (requests;
                    var input = new PipedInputStream(requests);
                    var answers = new PipedInputStream();
                    var output = new PipedOutputStream(answers)) {
                var command = Executors.newSingleThreadExecutor()
                        .submit(() -> run(input, new PrintStream(output, true, StandardCharsets.UTF_8), "--jsonl"));
                var lines = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
                for (var name : List.of("one", "two", "three")) {
                    requests.write(request(name, file).getBytes(StandardCharsets.UTF_8));
                    requests.flush();
                    assertThat(JSON.readTree(lines.readLine()).path("source").textValue())
                            .isEqualTo(name);
                }
                requests.close();
                assertThat(command.get()).isZero();
            }
        }
    }

    @Nested
    class FromTheWeb {
        private HttpServer server;

        @BeforeEach
        void start() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/feed", exchange -> answer(exchange, 200, RSS.formatted("UTF-8", "Dunes")));
            server.createContext("/page", exchange -> answer(exchange, 200, PAGE));
            server.createContext("/gone", exchange -> answer(exchange, 410, ""));
            server.createContext("/broken", exchange -> answer(exchange, 503, "later"));
            server.createContext("/moved", exchange -> {
                exchange.getResponseHeaders().add("Location", "/feed");
                answer(exchange, 301, "");
            });
            server.start();
        }

        @AfterEach
        void stop() {
            server.stop(0);
        }

        @Test
        void aFeedIsFetchedAndAMoveForGoodIsNoted() throws IOException {
            var answer = feed("--json", "--allow-private", url("/feed"), url("/moved"));

            assertThat(answer.exit()).isZero();
            assertThat(answer.lines().get(0).path("title").textValue()).isEqualTo("Dunes");
            assertThat(answer.lines().get(1).path("notes").toString())
                    .contains("redirected permanently to " + url("/feed"));
        }

        @Test
        void whatHttpSaidIsTheError() throws IOException {
            var answer = feed("--json", "--allow-private", url("/gone"), url("/broken"), "http://a b/");

            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.lines().get(0).path("error").textValue()).startsWith("410");
            assertThat(answer.lines().get(1).path("error").textValue()).contains("503");
            assertThat(answer.lines().get(2).path("error").textValue())
                    .isEqualTo("it is not a URL that can be fetched");
        }

        @Test
        void aPageIsNoFeed() throws IOException {
            var answer = feed("--json", "--allow-private", url("/page"));

            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.lines().getFirst().path("error").textValue()).contains("page");
        }

        @Test
        void privateAddressesAreClosedUnlessAskedFor() throws IOException {
            var answer = feed("--json", url("/feed"));

            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.lines().getFirst().path("error").textValue()).contains("refused");
        }

        @Test
        void manyAreFetchedAtOnceAndShownInOrder() throws IOException {
            var together = new CountDownLatch(3);
            server.createContext("/slow", exchange -> {
                together.countDown();
                try {
                    together.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                answer(
                        exchange,
                        200,
                        RSS.formatted("UTF-8", exchange.getRequestURI().getQuery()));
            });

            var answer = feed("--json", "--allow-private", url("/slow?a"), url("/slow?b"), url("/slow?c"));

            assertThat(answer.lines().stream().map(line -> line.path("title").textValue()))
                    .containsExactly("a", "b", "c");
        }

        private String url(String path) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + path;
        }

        private static void answer(HttpExchange exchange, int status, String body) throws IOException {
            try (exchange) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Nested
    class ForPeople {
        @Test
        void aFeedIsATable() throws IOException {
            var answer = feed(rss("Dunes"));

            assertThat(answer.exit()).isZero();
            assertThat(answer.out())
                    .startsWith("Dunes\n  source   ")
                    .contains("  link     https://dunes.example/\n", "2, newest first")
                    .contains("""
                              2026-10-05 06:30  Deux écoles rouvrent à Kidal
                                                dunes.example/2
                            """)
                    .doesNotContain("\u001b");
        }

        @Test
        void whatFailsGoesToStandardErrorAndTheRestIsShown() throws IOException {
            var answer = feed("none.xml", rss("Dunes"));

            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.err()).isEqualTo("✘ none.xml: there is no such file\n");
            assertThat(answer.out()).startsWith("Dunes\n");
        }
    }

    @Nested
    class WhatCannotBeStarted {
        @Test
        void isNoDocumentAtAll() {
            assertRefused(feed(), "Name a file");
        }

        @Test
        void isAHeaderWithoutNameOrValue() {
            assertRefused(feed("--header", "text/xml", "a.xml"), "NAME:VALUE", "text/xml");
            assertRefused(feed("--header", ": text/xml", "a.xml"), "NAME:VALUE");
        }

        @Test
        void isStandardInputForTwo() {
            assertRefused(feed("-", "-"), "once");
            assertRefused(feed("--jsonl", "a.xml"), "--jsonl");
            assertRefused(feed("--jsonl", "--header", "A: b"), "--jsonl");
        }

        private static void assertRefused(Answer answer, String... parts) {
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err().lines()).singleElement().asString().contains(parts);
        }
    }

    private String rss(String title) throws IOException {
        return Files.writeString(folder.resolve("feed.xml"), RSS.formatted("UTF-8", title))
                .toString();
    }

    private static String request(String name, String file) throws IOException {
        return JSON.writeValueAsString(JSON.createObjectNode().put("name", name).put("file", file)) + "\n";
    }

    private static Answer feed(String... args) {
        return fed("", args);
    }

    private static Answer fed(String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var standardErr = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var exit = run(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    args);
            return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(standardErr);
        }
    }

    private static int run(InputStream input, PrintStream out, String... args) {
        var standardIn = System.in;
        var standardOut = System.out;
        System.setIn(input);
        System.setOut(out);
        try {
            var line = new ArrayList<>(List.of("feed"));
            line.addAll(List.of(args));
            return Main.execute(line.toArray(String[]::new));
        } finally {
            System.setIn(standardIn);
            System.setOut(standardOut);
        }
    }
}
