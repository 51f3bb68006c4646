package watch.sahel.article;

import java.time.Instant;

/// A title that an outlet replaced.
///
/// @param at when the new one was first seen
public record Edit(String replacedTitle, Instant at) {}
