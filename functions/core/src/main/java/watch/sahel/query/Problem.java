package watch.sahel.query;

import java.util.List;

/// Where a query is wrong, why, and what was probably meant.
///
/// @param position of the first wrong character, in UTF-16 units of the query as it was written
/// @param length of what is wrong; at least 1 unless nothing was written at all
/// @param suggestions what to write instead of it, the likeliest first; often one, sometimes none. "" takes it away
public record Problem(int position, int length, Why why, List<String> suggestions) {
    public Problem {
        if (position < 0 || length < 0) {
            throw new IllegalArgumentException(why + " at " + position + " of length " + length);
        }
        suggestions = List.copyOf(suggestions);
    }

    /// The suggestions one can name: not the one to take away what is wrong.
    public List<String> replacements() {
        return suggestions.stream().filter(one -> !one.isBlank()).toList();
    }

    /// The query with the first suggestion in place of what is wrong.
    ///
    /// @param query as it was written
    public String mended(String query) {
        var instead = suggestions.isEmpty() ? query.substring(position, position + length) : suggestions.getFirst();
        return query.substring(0, position) + instead + query.substring(position + length);
    }
}
