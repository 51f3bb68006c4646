package watch.sahel.query;

/// Something an article shows at once, by which the watches are found that ask for it.
///
/// @param text the folded word, the letters a word begins with, or the id or code
record Sign(Kind kind, String text) {
    /// From what few articles show to what many do.
    enum Kind {
        ENTITY,
        WORD,
        BEGINNING,
        COUNTRY,
        TOPIC,
        LANGUAGE
    }
}
