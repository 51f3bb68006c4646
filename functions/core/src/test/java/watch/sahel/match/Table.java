package watch.sahel.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Cases kept as text beside the tests: one a line, cells between bars, `#` begins a comment line.
final class Table {
    private Table() {}

    /// The cells of each line, without the spaces around them; `columns` of them, the last may be left out.
    static List<List<String>> of(String resource, int columns) {
        return text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> cells(line, columns))
                .toList();
    }

    private static List<String> cells(String line, int columns) {
        var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        return cells.size() == columns - 1
                ? Stream.concat(cells.stream(), Stream.of("")).toList()
                : cells;
    }

    private static String text(String resource) {
        try (var in = Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
