package watch.sahel.query;

/// A term that stands at a place in the text, so that something else can be near it.
public sealed interface Placed extends Term permits Phrase, Mentioned {
    Scope scope();

    /// The term without its field.
    String bare();
}
