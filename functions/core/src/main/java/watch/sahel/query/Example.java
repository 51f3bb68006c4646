package watch.sahel.query;

import java.util.List;
import watch.sahel.language.Phrase;

/// Shows how a query is written. The examples are the same in every language: so is the grammar.
///
/// @param what it is an example of
public record Example(Phrase what, String written) {
    /// One for each thing that can be written, the simplest first.
    public static final List<Example> ALL = List.of(
            new Example(Phrase.GRAMMAR_WORDS, "drone kidal"),
            new Example(Phrase.GRAMMAR_PHRASES, "\"drone strike\""),
            new Example(Phrase.GRAMMAR_ENDINGS, "drone*"),
            new Example(Phrase.GRAMMAR_EITHER, "(drone* OR uav) NOT ukraine"),
            new Example(Phrase.GRAMMAR_NEAR, "gold NEAR/5 mine"),
            new Example(Phrase.GRAMMAR_NAMES, "@jnim @goita"),
            new Example(Phrase.GRAMMAR_FIELDS, "title: source: lang: country: topic:"));

    /// A whole query.
    public static final String QUERY = "@jnim AND (fuel OR convoy)";

    /// Whether it is a query, not only parts of one.
    public boolean whole() {
        return what != Phrase.GRAMMAR_FIELDS;
    }
}
