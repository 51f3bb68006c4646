package watch.sahel.article;

/// How far an article is on its way into a story.
public enum Filing {
    /// It matches no topic: kept, but in no story.
    UNWANTED,
    /// It matches and waits to be filed.
    AWAITED,
    /// It is in a story.
    FILED
}
