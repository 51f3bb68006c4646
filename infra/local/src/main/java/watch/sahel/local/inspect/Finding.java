package watch.sahel.local.inspect;

import java.util.List;
import java.util.Optional;
import watch.sahel.feed.document.Parsed;

/// What came of an input.
public sealed interface Finding {
    /// @param notes what HTTP, the parser and a look at its entries found odd, a line each
    record Feed(String source, Parsed.Entries document, List<String> notes) implements Finding {
        public Feed {
            notes = List.copyOf(notes);
        }
    }

    /// @param source empty if not even that could be read
    /// @param offers where a feed may be instead, if a page came: absolute URLs
    record Failure(Optional<String> source, String error, List<String> offers) implements Finding {
        public Failure {
            offers = List.copyOf(offers);
        }

        Failure(String source, String error) {
            this(Optional.of(source), error, List.of());
        }
    }
}
