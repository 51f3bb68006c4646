package watch.sahel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Material to measure on that stands beside the repository, on machines that have it.
public final class Corpus {
    private Corpus() {}

    /// Skips the test, saying so, where `name` is not there.
    public static Path file(String name) {
        var file = Path.of(System.getProperty("project.root", "."))
                .resolve("../shared")
                .resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: no " + file.normalize() + " on this machine");
        return file;
    }
}
