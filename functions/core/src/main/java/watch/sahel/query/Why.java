package watch.sahel.query;

/// What can be wrong with a query.
public enum Why {
    EMPTY("There is nothing to look for."),
    TOO_LONG("A watch has at most " + Limits.MAX_QUERY_CHARS + " characters, written out in full."),
    TOO_MANY_TERMS("A watch has at most " + Limits.MAX_TERMS + " words and conditions."),
    TOO_DEEP("Groups stand at most " + Limits.MAX_DEPTH + " deep in one another."),
    UNCLOSED_QUOTE("This quotation mark is not closed."),
    UNCLOSED_GROUP("This parenthesis is not closed."),
    UNOPENED_GROUP("This parenthesis was not opened."),
    EMPTY_GROUP("There is nothing in this group."),
    OPERATOR_WITHOUT_TERM("Something to look for is missing beside this."),
    OPERATORS_IN_A_ROW("These stand side by side with nothing between them."),
    NO_WORD("There is no letter or digit in this."),
    ODD_WORD("This cannot be looked for as a word."),
    SHORT_BEGINNING("A star needs at least " + Phrase.Piece.SHORTEST_BEGINNING + " letters before it."),
    STAR_INSIDE("A star stands only at the end of a word."),
    NEAR_WITHOUT_NUMBER("NEAR needs a number of words from " + Near.LEAST_BETWEEN + " to " + Near.MOST_BETWEEN
            + ", as in NEAR/10."),
    NEAR_WITHOUT_TERMS("NEAR stands between two words, phrases or entities."),
    NEAR_ACROSS_FIELDS("NEAR needs both in the same field."),
    UNKNOWN_FIELD("There is no such field; there are title, source, lang, country and topic."),
    FIELD_WITHOUT_VALUE("A word, a phrase or a group is missing after this field."),
    FIELD_IN_FIELD("A field cannot stand within another one."),
    NOT_IN_THIS_FIELD("This cannot be looked for in this field."),
    UNKNOWN_ENTITY("The lexicon has no entity of this name."),
    SEVERAL_ENTITIES("Several entities have this name or begin so."),
    UNKNOWN_COUNTRY("The lexicon has no country of this name."),
    UNKNOWN_LANGUAGE("This is no code of a language, such as fr."),
    UNKNOWN_TOPIC("There is no such topic."),
    ONLY_NEGATIVE("A watch needs something that must be there, not only what must not."),
    IMPOSSIBLE("No article can be like that.");

    private final String english;

    Why(String english) {
        this.english = english;
    }

    /// One sentence for the reader.
    public String english() {
        return english;
    }
}
