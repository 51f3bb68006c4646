package watch.sahel.story;

/// Where a report belongs.
public sealed interface Placement {
    /// It tells the event of an open story.
    ///
    /// @param likeness to the report of it that is most like, from 0 to 1
    record Joins(Story story, double likeness) implements Placement {}

    /// It tells an event that no open story tells.
    record Opens() implements Placement {}
}
