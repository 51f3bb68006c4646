/// What is due to whom now: the stories a subscriber was not told, ranked and cut to size.
///
/// [Composer] is one pure function from stories, what was told and the time to a [Digest]: a `Selection` of what is
/// new or has real [News] since its [Gist] was told, in the order of the `Ranking`. A digest is a value that is
/// stored before it is sent, so that a repeated sending says the same. How it looks on a channel is left to
/// `delivery`.
@NullMarked
package watch.sahel.digest;

import org.jspecify.annotations.NullMarked;
