package watch.sahel.query;

import java.util.List;

/// A watch found an article.
///
/// @param because in order of the text: the first place of each term that made it true; never empty
public record Found(Query query, List<Hit> because) {
    public Found {
        if (because.isEmpty()) {
            throw new IllegalArgumentException("found by " + query + " without a reason");
        }
        because = List.copyOf(because);
    }
}
