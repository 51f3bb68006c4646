/// Articles about one event, across outlets and languages.
///
/// A [Report] is an article as evidence: what it says of whom, in which words and numbers. [Grouping] decides,
/// purely, which of a set of reports tell one event: each two are compared ([Likeness]), and those that are alike
/// on average are one story. [Window] gives the same answer one report at a time, and [OpenStories] places a new
/// report among the stories that are stored; [StoryStore] writes that decision once, whoever repeats it.
/// [Corroboration] says how well a story is attested. What a reader is told of it is left to `digest`.
@NullMarked
package watch.sahel.story;

import org.jspecify.annotations.NullMarked;
