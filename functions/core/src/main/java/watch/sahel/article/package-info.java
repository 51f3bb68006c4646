/// One published piece: its identity, its canonical URL, its clean title and text.
///
/// Every article is kept once, whatever feeds carry it: [ArticleIdentity] says what makes two entries the same
/// article,
/// and [ArticleStore#claim] lets exactly one of many pollers be the first to have it. Whether an article is about
/// anything is decided in `match`; here it only waits to be filed, or does not ([Filing]).
@NullMarked
package watch.sahel.article;

import org.jspecify.annotations.NullMarked;
