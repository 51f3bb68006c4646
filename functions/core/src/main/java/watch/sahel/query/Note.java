package watch.sahel.query;

/// What a reader should know about a query that is valid, but may not say what was meant.
///
/// @param position of what it is about, in UTF-16 units of the query as it was written
public record Note(int position, int length, About about) {
    public enum About {
        SMALL_OPERATOR("This is looked for as a word; operators are written in capitals: AND, OR, NOT."),
        COMPLETED("This is the beginning of one name only, and was taken for it."),
        /// All articles of a language, an outlet or a topic.
        BROAD("This finds very much: it names nobody, no place and no word.");

        private final String english;

        About(String english) {
            this.english = english;
        }

        /// One sentence for the reader.
        public String english() {
            return english;
        }
    }
}
