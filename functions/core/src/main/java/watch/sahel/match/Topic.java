package watch.sahel.match;

/// A subject people can follow.
///
/// @param title what a reader is shown
/// @param description one sentence on what belongs to it and what does not
public record Topic(TopicId id, String title, String description) {}
