package watch.sahel.story;

/// What writing a filing came to.
public enum Filed {
    /// The report is in the story now, by this call.
    WRITTEN,
    /// It was filed before, by this or another attempt; nothing was changed.
    ALREADY_FILED,
    /// Somebody changed stories since they were read; nothing was changed: read them again.
    OVERTAKEN
}
