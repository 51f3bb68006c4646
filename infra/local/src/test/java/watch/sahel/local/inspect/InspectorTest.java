package watch.sahel.local.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.document.Parsed;
import watch.sahel.feed.document.RawDocument;

class InspectorTest {
    private static final Instant NOW = Instant.parse("2026-10-05T12:00:00Z");

    @Test
    void aParserThatRunsOutOfStackIsAFailureOfItsDocument() {
        assertThat(look(_ -> endless(0)).error()).isEqualTo("reading it failed: java.lang.StackOverflowError");
    }

    @Test
    void soIsOneThatRunsOutOfMemoryOrThrows() {
        assertThat(look(_ -> {
                            throw new OutOfMemoryError("Java heap space");
                        })
                        .error())
                .contains("Java heap space");
        assertThat(look(_ -> {
                            throw new IllegalStateException("first line\nsecond");
                        })
                        .error())
                .endsWith("first line");
    }

    @Test
    void aPageComesWithItsOffers() {
        var page = new Parsed.Unreadable("an HTML page instead of a feed", List.of("https://dunes.example/feed"));

        assertThat(look(_ -> page))
                .isEqualTo(new Finding.Failure(
                        Optional.of("-"), "an HTML page instead of a feed", List.of("https://dunes.example/feed")));
    }

    @Test
    void standardInputThatBreaksIsAFailure() throws IOException {
        var broken = InputStream.nullInputStream();
        broken.close();

        assertThat(failure(broken, _ -> new Parsed.Unreadable("never asked")).error())
                .startsWith("standard input cannot be read");
    }

    /// @return never
    private static Parsed endless(int depth) {
        return depth < 0 ? new Parsed.Unreadable("") : endless(depth + 1 == 0 ? 1 : depth + 1);
    }

    private static Finding.Failure look(Function<RawDocument, Parsed> parser) {
        return failure(new ByteArrayInputStream(new byte[] {'x'}), parser);
    }

    private static Finding.Failure failure(InputStream input, Function<RawDocument, Parsed> parser) {
        var web = new Web(() -> {
            throw new IllegalStateException("nothing is fetched");
        });
        try (var inspector = new Inspector(input, web, parser, () -> NOW)) {
            return (Finding.Failure) inspector.look(new Input.StandardInput(HttpSaid.NOTHING));
        }
    }
}
