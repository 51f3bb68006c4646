package watch.sahel.digest;

/// What makes a story that was told worth telling again.
public enum News {
    /// It has twice the independent sources, or more.
    SOURCES,
    /// A headline has a number that none had: a toll, mostly.
    NUMBER,
    /// A side reports it that did not: another state or party, or the first outlet that is nobody's mouthpiece.
    SIDE,
    /// It is reported in another language.
    LANGUAGE
}
