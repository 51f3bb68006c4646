package watch.sahel.feed.catalogue;

import java.util.List;

/// A feed list that cannot be taken; says all that is wrong with it, for the person who wrote it.
public final class FeedListException extends IllegalArgumentException {
    /// As many as a person reads in one line; [#problems] has all of them.
    static final int PROBLEMS_IN_MESSAGE = 20;

    private final List<String> problems;

    public FeedListException(String message) {
        this(List.of(message));
    }

    /// @param problems one for each row that is wrong, with its line
    public FeedListException(List<String> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }

    private static String message(List<String> problems) {
        var shown = String.join("; ", problems.subList(0, Math.min(problems.size(), PROBLEMS_IN_MESSAGE)));
        var rest = problems.size() - PROBLEMS_IN_MESSAGE;
        return rest > 0 ? shown + "; and " + rest + " more" : shown;
    }
}
