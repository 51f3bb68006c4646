package watch.sahel.feed.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines of a catalogue into outlets. Goes on after an error, so that all of them are found; each
/// is named with its line.
final class CatalogueReader {
    private final List<String> problems;
    private final List<KnownOutlet> outlets = new ArrayList<>();
    private Optional<OutletDraft> draft = Optional.empty();

    /// @param problems what is wrong is added here
    CatalogueReader(List<String> problems) {
        this.problems = problems;
    }

    List<KnownOutlet> read(String text) {
        var number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                line(line, "line " + number);
            }
        }
        finish();
        return outlets;
    }

    private void line(String line, String where) {
        if (!Character.isWhitespace(line.charAt(0))) {
            finish();
            draft = Optional.of(new OutletDraft(line.strip(), where));
            return;
        }
        var words = line.strip().split("\\s+", 2);
        if (words.length < 2) {
            problems.add(where + ": '" + words[0] + "' says nothing");
            return;
        }
        if (draft.isEmpty()) {
            problems.add(where + ": '" + line.strip() + "' belongs to no outlet");
            return;
        }
        try {
            draft.get().say(words[0], words[1], where);
        } catch (IllegalArgumentException e) {
            problems.add(where + ": " + e.getMessage());
        }
    }

    private void finish() {
        draft.ifPresent(open -> {
            var missing = open.missing();
            if (missing.isEmpty()) {
                outlets.add(open.outlet());
            } else {
                problems.addAll(missing);
            }
        });
        draft = Optional.empty();
    }
}
