package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the bytes, the parser answers and keeps [FeedContract]. Jazzer, which learns from the branches it
/// reaches, looks for an input that breaks it, from the samples beside this class on: for some seconds, or for so
/// long as `-Dfuzz.seconds=600` says. It runs in a JVM of its own, which it instruments.
class FeedParserFuzzTest {
    private static final Path SAMPLES = resource("fuzz");
    private static final Path DICTIONARY = resource("fuzz.dict");
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 15);
    /// Of one input.
    private static final int MAX_SECONDS = 5;

    private static final int MAX_INPUT_BYTES = 20_000;

    static List<Path> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleKeepsTheContract(Path sample) throws IOException {
        FeedParserFuzz.fuzzerTestOneInput(Files.readAllBytes(sample));
    }

    @Test
    void theFuzzerFindsNothing(@TempDir Path folder) throws Exception {
        var found = Files.createDirectory(folder.resolve("corpus"));
        var log = folder.resolve("log");
        var fuzzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FeedParserFuzz.class.getName(),
                        "--instrumentation_includes=watch.sahel.**",
                        "-max_total_time=" + SECONDS,
                        "-timeout=" + MAX_SECONDS,
                        "-rss_limit_mb=0",
                        "-max_len=" + MAX_INPUT_BYTES,
                        "-dict=" + DICTIONARY,
                        found.toString(),
                        SAMPLES.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(fuzzer.waitFor(SECONDS + 120L, TimeUnit.SECONDS))
                    .as("ended")
                    .isTrue();
        } finally {
            fuzzer.destroyForcibly();
        }
        var lines = Files.readAllLines(log);
        var end = String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        assertThat(fuzzer.exitValue()).as(end).isZero();
        System.out.println("Jazzer: " + lines.getLast());
    }

    private static Path resource(String name) {
        try {
            return Path.of(FeedParserFuzzTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(name, e);
        }
    }
}
