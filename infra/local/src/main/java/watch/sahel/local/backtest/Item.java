package watch.sahel.local.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import watch.sahel.match.Passage;

/// An article as a line of a file gives it.
///
/// @param id a string or a number, given back as it came
/// @param language BCP 47, or "" when not given
/// @param source the outlet's name, or ""
/// @param published empty when not given
public record Item(
        JsonNode id, String title, String summary, String language, String source, Optional<Instant> published) {
    public Passage passage() {
        return new Passage(title, summary, language, source);
    }
}
