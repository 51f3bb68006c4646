package watch.sahel.embedded.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the resource files of the sample world as text or as tables; what they mean is for others to say.
final class SampleFiles {
    private SampleFiles() {}

    static String text(String name) {
        try (var in = SampleFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("the sample world has no file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the sample world", e);
        }
    }

    /// The rows of a tab-separated table with exactly `columns` cells each; lines that begin with `#` are comments.
    static List<List<String>> rows(String name, int columns) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> row(name, line, columns))
                .toList();
    }

    private static List<String> row(String name, String line, int columns) {
        var cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalArgumentException(name + " needs " + columns + " cells in the line: " + line);
        }
        return cells;
    }
}
