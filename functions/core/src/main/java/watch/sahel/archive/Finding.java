package watch.sahel.archive;

import java.time.Instant;
import watch.sahel.story.StoryId;

/// A story of the past that a query is true of.
///
/// @param weight how much it is what was looked for: see [Relevance]
/// @param published when its newest report was
public record Finding(StoryId story, double weight, Instant published) {}
