package watch.sahel.article;

/// How far an article is on its way into a story.
public enum Filing {
    /// It matches no topic: kept, but in no story.
    UNWANTED,
    /// It matches and waits to be filed.
    AWAITED,
    /// It failed to be filed too often, so that it no longer holds up the others; it is tried again now and then.
    SET_ASIDE,
    /// It is in a story.
    FILED,
    /// It is in a story that does not yet note what its outlet did to it since.
    AMENDED;

    /// Whether a story has it.
    public boolean filed() {
        return this == FILED || this == AMENDED;
    }
}
