/// Watches: what a subscriber wants to hear of, in words of their own.
///
/// A watch is written once and run against every article, so it is looked at hard when it comes in and is cheap ever
/// after. The [QueryParser] refuses what it cannot understand, saying where, why and what was probably meant. What
/// it understands is a [Query] in normal form: two people who ask the same have one query.
/// [StandingQueries] holds all of them, arranged by the words and entities each cannot do without, and tries on an
/// article only those that have a chance. What is found says why: each [Hit] is a term and the place where it
/// stands.
///
/// Words are compared as `text` folds them; what a name means is settled by `match`, so `@wagner-group` is never the
/// composer. Nothing uses a regular expression, a beginning is never written out into words, and all sizes have
/// [Limits]: no query and no text makes it slow.
@NullMarked
package watch.sahel.query;

import org.jspecify.annotations.NullMarked;
