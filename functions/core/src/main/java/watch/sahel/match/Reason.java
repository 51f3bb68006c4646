package watch.sahel.match;

/// A place in a passage that a match rests on.
///
/// @param what was found: the id of an entity, act or aside of the lexicon, or a term of a query as the query has it
/// @param where the part of the article: `title`, `summary`, `source` (the outlet's name) or `language`
/// @param start offset of its first character there, in UTF-16 units of the original text
/// @param end offset after its last character
/// @param written the words as the outlet wrote them
/// @param settledBy the words that showed which of several meanings was meant; "" where nothing had to
public record Reason(String what, String where, int start, int end, String written, String settledBy) {}
