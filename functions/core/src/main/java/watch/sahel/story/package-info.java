/// Articles about one event, across outlets and languages.
///
/// A [Report] is an article as evidence: what it says of whom, in which words and numbers. [Grouping] decides,
/// purely,
/// which open [Story] a report belongs to or that it opens one; [StoryStore] writes that decision once, whoever
/// repeats
/// it. What a reader is told of a story is left to `digest`.
@NullMarked
package watch.sahel.story;

import org.jspecify.annotations.NullMarked;
