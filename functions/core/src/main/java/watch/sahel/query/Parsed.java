package watch.sahel.query;

import java.util.List;

/// What came of reading a query.
public sealed interface Parsed {
    record Valid(Query query, List<Note> notes) implements Parsed {
        public Valid {
            notes = List.copyOf(notes);
        }
    }

    /// @param problems all that were found, in order of the text; never empty
    record Refused(List<Problem> problems) implements Parsed {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("refused without a reason");
            }
            problems = List.copyOf(problems);
        }
    }
}
