package watch.sahel.local.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.document.RawDocument;
import watch.sahel.feed.fetch.FeedFetcher;

/// Reads one input as the bot would. Whatever happens becomes a [Finding], so that no document stops the
/// others; may be asked by many threads at once.
public final class Inspector implements AutoCloseable {
    private final InputStream standardInput;
    private final Web web;
    private final Function<RawDocument, Parsed> parser;
    private final InstantSource clock;

    public Inspector(InputStream standardInput, Web web, Function<RawDocument, Parsed> parser, InstantSource clock) {
        this.standardInput = standardInput;
        this.web = web;
        this.parser = parser;
        this.clock = clock;
    }

    /// Never throws, not even for a document on which the parser runs out of stack or memory: with its frames
    /// gone, what it held is free again.
    public Finding look(Input input) {
        try {
            return switch (input) {
                case Input.LocalFile file -> file(file);
                case Input.Web page -> web(page);
                case Input.StandardInput given -> standardInput(given);
                case Input.Malformed malformed -> new Finding.Failure(malformed.name(), malformed.why(), List.of());
            };
        } catch (RuntimeException | Error e) {
            return new Finding.Failure(name(input), "reading it failed: " + firstLine(e), List.of());
        }
    }

    private static String firstLine(Throwable e) {
        return e.toString().lines().findFirst().orElse("");
    }

    private static Optional<String> name(Input input) {
        return switch (input) {
            case Input.LocalFile file -> Optional.of(file.name());
            case Input.Web page -> Optional.of(page.name());
            case Input.StandardInput _ -> Optional.of(Input.STANDARD_INPUT);
            case Input.Malformed malformed -> malformed.name();
        };
    }

    private Finding file(Input.LocalFile file) {
        try {
            var path = Path.of(file.path());
            if (Files.isDirectory(path)) {
                return new Finding.Failure(file.name(), "it is a folder");
            }
            try (var stream = Files.newInputStream(path)) {
                return bytes(file.name(), stream, file.url(), file.said());
            }
        } catch (NoSuchFileException | InvalidPathException _) {
            return new Finding.Failure(file.name(), "there is no such file");
        } catch (AccessDeniedException _) {
            return new Finding.Failure(file.name(), "the file may not be read");
        } catch (IOException e) {
            return new Finding.Failure(file.name(), "the file cannot be read: " + e);
        }
    }

    private Finding standardInput(Input.StandardInput given) {
        try {
            return bytes(Input.STANDARD_INPUT, standardInput, Optional.empty(), given.said());
        } catch (IOException e) {
            return new Finding.Failure(Input.STANDARD_INPUT, "standard input cannot be read: " + e);
        }
    }

    /// Takes as much as a fetch would: more is refused, not cut.
    private Finding bytes(String name, InputStream stream, Optional<URI> url, HttpSaid said) throws IOException {
        var bytes = stream.readNBytes(FeedFetcher.MAX_BYTES + 1);
        if (bytes.length > FeedFetcher.MAX_BYTES) {
            return new Finding.Failure(name, "it is larger than a fetch takes, " + FeedFetcher.MAX_BYTES + " bytes");
        }
        return bytes.length == 0
                ? new Finding.Failure(name, "it is empty")
                : parse(name, said.document(bytes, url), List.of());
    }

    private Finding web(Input.Web page) {
        return switch (web.fetch(page.url())) {
            case Web.Got got -> parse(page.name(), got.document(), got.notes());
            case Web.Not not -> new Finding.Failure(page.name(), not.why());
        };
    }

    private Finding parse(String name, RawDocument raw, List<String> said) {
        return switch (parser.apply(raw)) {
            case Parsed.Unreadable unreadable ->
                new Finding.Failure(Optional.of(name), unreadable.why(), unreadable.offers());
            case Parsed.Entries document -> {
                var notes = new ArrayList<>(said);
                notes.addAll(document.notes());
                notes.addAll(HealthNotes.of(document, clock.instant()));
                yield new Finding.Feed(name, document, notes);
            }
        };
    }

    @Override
    public void close() {
        web.close();
    }
}
