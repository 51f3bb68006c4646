package watch.sahel.query;

import java.util.List;

/// A watch found an article.
///
/// @param because in order of the text: the first place of each term that made it true; never empty
public record Found(QueryId id, List<Hit> because) {
    public Found {
        if (because.isEmpty()) {
            throw new IllegalArgumentException("found by " + id + " without a reason");
        }
        because = List.copyOf(because);
    }
}
