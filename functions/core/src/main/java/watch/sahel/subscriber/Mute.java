package watch.sahel.subscriber;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import watch.sahel.story.Report;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// A report that holds a word, or is of an outlet, is not told to a subscriber.
///
/// @param name the outlet's name as the catalogue has it, or a word or several in a row as somebody typed them
/// @param until the first moment it counts no more; empty for good
public record Mute(Kind kind, String name, Optional<Instant> until) {
    /// UTF-16 units; the longest name of an outlet has half of it.
    public static final int MAX_NAME = 100;

    /// What is muted.
    public enum Kind {
        WORD,
        OUTLET
    }

    public Mute {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "muted is a name of 1 to " + MAX_NAME + " characters, not '" + name + "'");
        }
    }

    public boolean lasts(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /// Whether both mute the same, for however long.
    public boolean sameAs(Mute other) {
        return kind == other.kind && folded(name).equals(folded(other.name));
    }

    /// Whole words in title or lead, whatever their case and accents; the outlet as a whole.
    boolean covers(Report report) {
        return switch (kind) {
            case OUTLET -> folded(report.outlet().name()).equals(folded(name));
            case WORD -> said(report.title()) || said(report.lead());
        };
    }

    private boolean said(String text) {
        return Collections.indexOfSubList(folded(text), folded(name)) >= 0;
    }

    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Word::folded).toList();
    }
}
