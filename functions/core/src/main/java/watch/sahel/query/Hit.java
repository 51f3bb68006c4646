package watch.sahel.query;

/// Why a watch found an article: one of its terms, where it stands.
///
/// @param start offset in the text of the place, in UTF-16 units
/// @param written as the outlet wrote it; for [Place#LANGUAGE] the language as it was given
/// @param term of the query, as [Query] writes it
public record Hit(Place place, int start, int end, String written, String term) {
    /// What the offsets count in.
    public enum Place {
        TITLE,
        SUMMARY,
        /// The outlet's name.
        SOURCE,
        /// The code of the language, which is not part of what was written.
        LANGUAGE
    }

    public Hit {
        if (start < 0 || end < start || written.length() != end - start) {
            throw new IllegalArgumentException("'" + written + "' does not fill " + start + ".." + end);
        }
    }
}
