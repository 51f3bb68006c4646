package watch.sahel.local.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the items of several files one after the other, and complains of every line and file that cannot be read.
public final class ItemFiles {
    /// The name of standard input.
    public static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final PrintStream complaints;
    private boolean someFailed;

    public ItemFiles(InputStream standardInput, PrintStream complaints) {
        this.standardInput = standardInput;
        this.complaints = complaints;
    }

    /// Hands on every item that could be read, in order, each as soon as it is there.
    public void each(List<String> files, Consumer<Item> reader) {
        for (var file : files) {
            try (var in = open(file)) {
                read(file, new ItemLines(in), reader);
            } catch (IOException | InvalidPathException e) {
                someFailed = true;
                complaints.println(file + ": cannot be read: " + reason(e));
            }
        }
    }

    /// Whether there was a line or a file that could not be read.
    public boolean someFailed() {
        return someFailed;
    }

    private InputStream open(String file) throws IOException {
        return file.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(file));
    }

    private void read(String file, ItemLines lines, Consumer<Item> reader) throws IOException {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            switch (line.get()) {
                case ItemLine.Read read -> {
                    if (!read.note().isEmpty()) {
                        complaints.println(file + ": line " + read.number() + ": " + read.note());
                    }
                    reader.accept(read.item());
                }
                case ItemLine.Malformed malformed -> {
                    someFailed = true;
                    complaints.println(file + ": line " + malformed.number() + ": " + malformed.why());
                }
            }
        }
    }

    /// File system exceptions name the file, and little else.
    private static String reason(Exception e) {
        var message = Objects.requireNonNullElse((@Nullable String) e.getMessage(), "");
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "it may not be read";
            default -> message.isEmpty() ? e.getClass().getSimpleName() : message;
        };
    }
}
