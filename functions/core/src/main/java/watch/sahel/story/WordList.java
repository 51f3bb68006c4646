package watch.sahel.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/// Reads the word lists of this package: one entry a line, its name, a colon, words; "#" begins a comment.
final class WordList {
    private WordList() {}

    static void read(String file, BiConsumer<String, List<String>> entry) {
        try (var in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> entry.accept(name(line), words(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':')).strip();
    }

    private static List<String> words(String line) {
        return List.of(line.substring(line.indexOf(':') + 1).strip().split(" +", -1));
    }
}
