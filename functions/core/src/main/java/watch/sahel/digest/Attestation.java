package watch.sahel.digest;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import watch.sahel.article.Edit;
import watch.sahel.story.Corroboration;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.Toll;

/// How well a story was attested when it was told: as much of its corroboration as a reader is shown.
///
/// @param outlets how many report it; 0 if it is not known
/// @param independent from how many sources they have it
/// @param onlySide the country whose state or party alone reports it, ISO 3166 alpha-2; empty when others do too
/// @param tolls numbers that are in dispute, each with who states it
/// @param notes what outlets did to their reports since, oldest first
public record Attestation(int outlets, int independent, String onlySide, List<Stated> tolls, List<Note> notes) {
    /// Of a story told before this was kept.
    public static final Attestation UNKNOWN = new Attestation(0, 0, "", List.of(), List.of());

    /// More would be a table; each is a line of a message.
    static final int MAX_TOLLS = 6;

    static final int MAX_NOTES = 3;

    /// @param outlet the first that reports it
    public record Stated(Toll toll, String outlet) {}

    public record Note(String outlet, Edit edit) {}

    public Attestation {
        tolls = List.copyOf(tolls);
        notes = List.copyOf(notes);
    }

    public static Attestation of(Story story) {
        var corroboration = Corroboration.of(story.reports());
        var disputed = corroboration.disputed();
        return new Attestation(
                corroboration.outlets(),
                corroboration.independent(),
                corroboration.onlySide().orElse(""),
                corroboration.tolls().entrySet().stream()
                        .filter(entry -> disputed.contains(entry.getKey())
                                && disputed.stream().noneMatch(entry.getKey()::isSaidBetterBy))
                        .map(entry -> new Stated(
                                entry.getKey(),
                                entry.getValue().stream().sorted().findFirst().orElse("")))
                        .limit(MAX_TOLLS)
                        .toList(),
                notes(story));
    }

    /// The newest.
    private static List<Note> notes(Story story) {
        var notes = story.reports().stream()
                .flatMap(Attestation::notes)
                .sorted(Comparator.comparing((Note note) -> note.edit().at()))
                .toList();
        return notes.subList(Math.max(0, notes.size() - MAX_NOTES), notes.size());
    }

    private static Stream<Note> notes(Report report) {
        return report.edits().stream().map(edit -> new Note(report.outlet().name(), edit));
    }
}
