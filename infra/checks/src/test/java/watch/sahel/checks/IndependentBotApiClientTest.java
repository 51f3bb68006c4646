package watch.sahel.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;

/// Our client and a server that others wrote: npm `telegram-test-api`, in the version of
/// `infra/checks/independent-bot-api/package-lock.json`. Skipped where there is no Node.js, or no registry to fetch it
/// from.
class IndependentBotApiClientTest extends BotApiClientContract {
    private static final Path SOURCE = Stage.ROOT.resolve("infra/checks/independent-bot-api");
    private static final Path WORK = Stage.ROOT.resolve("target/independent-bot-api");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "server.mjs");
    private static final String LOCK = "package-lock.json";
    private static final long FETCHED_WITHIN_SECONDS = 90;
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void fetch() throws IOException, InterruptedException {
        for (var tool : List.of("node", "npm")) {
            assumeTrue(onPath(tool), "skipped: no " + tool + " on the PATH; Debian: apt-get install nodejs npm");
        }
        Files.createDirectories(WORK);
        var installed = WORK.resolve("node_modules/.installed");
        var fresh =
                Files.exists(installed) && Files.readString(installed).equals(Files.readString(SOURCE.resolve(LOCK)));
        for (var file : FILES) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!fresh) {
            var npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(WORK.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(WORK.resolve("npm.log").toFile())
                    .start();
            var ended = npm.waitFor(FETCHED_WITHIN_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                npm.destroyForcibly();
            }
            assumeTrue(
                    ended && npm.exitValue() == 0,
                    "skipped: npm could not fetch telegram-test-api; see " + WORK.resolve("npm.log"));
            Files.copy(SOURCE.resolve(LOCK), installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean onPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    @Override
    BotApiPeer open() throws IOException {
        return Independent.started();
    }

    @Override
    boolean readsForms() {
        return false;
    }

    /// A process of its own, which ends with its standard input.
    private record Independent(Process process, URI base, HttpClient http) implements BotApiPeer {
        private static final String TOKEN = "1234567:independent-server-token-for-tests";

        static Independent started() throws IOException {
            var process = new ProcessBuilder("node", "server.mjs")
                    .directory(WORK.toFile())
                    .redirectError(WORK.resolve("server.log").toFile())
                    .start();
            var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            var address = lines.readLine();
            assertThat(address)
                    .as("its address; else see " + WORK.resolve("server.log"))
                    .startsWith("http://127.0.0.1:");
            return new Independent(process, URI.create(address), HttpClient.newHttpClient());
        }

        @Override
        public String token() {
            return TOKEN;
        }

        @Override
        public void says(String text) throws IOException, InterruptedException {
            var message = chat(JSON.createObjectNode().put("botToken", TOKEN).put("text", text));
            from(message);
            post("/sendMessage", message.put("date", Clock.systemUTC().instant().getEpochSecond()));
        }

        @Override
        public void presses(Shown shown, String data) throws IOException, InterruptedException {
            var query = JSON.createObjectNode().put("botToken", TOKEN).put("data", data);
            from(query);
            chat(query.putObject("message"))
                    .put("message_id", shown.id())
                    .put("date", Clock.systemUTC().instant().getEpochSecond())
                    .put("text", shown.text());
            post("/sendCallback", query);
        }

        private static ObjectNode chat(ObjectNode node) {
            node.putObject("chat").put("id", PERSON).put("type", "private").put("first_name", "Amina");
            return node;
        }

        private static void from(ObjectNode node) {
            node.putObject("from")
                    .put("id", PERSON)
                    .put("is_bot", false)
                    .put("first_name", "Amina")
                    .put("language_code", "en");
        }

        @Override
        public List<Shown> shown() throws IOException, InterruptedException {
            var shown = new ArrayList<Shown>();
            for (var one : post("/getUpdatesHistory", JSON.createObjectNode().put("token", TOKEN))
                    .path("result")) {
                var message = one.path("message");
                if (message.path("chat_id").asLong() == PERSON) {
                    var id = one.path("messageId").asLong();
                    shown.add(new Shown(id, message.path("text").asText(), buttons(message)));
                }
            }
            return shown;
        }

        private static List<List<String>> buttons(JsonNode message) {
            var rows = new ArrayList<List<String>>();
            for (var row : message.at("/reply_markup/inline_keyboard")) {
                var labels = new ArrayList<String>();
                row.forEach(button -> labels.add(button.path("text").asText() + "="
                        + button.path("callback_data").asText()));
                rows.add(labels);
            }
            return rows;
        }

        private JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(base.resolve(path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.toString()))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }

        @Override
        public void close() {
            http.close();
            process.destroy();
        }
    }
}
