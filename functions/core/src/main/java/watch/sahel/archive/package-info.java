/// The stories of the last ninety days, searched by the same queries as watches.
///
/// One report is a [Card]: its headline and first lines, what was recognised in it, and the words of both in the
/// forms they are found by. The cards of the stories last filed on one day are a [Drawer], written when the day is
/// over ([DrawerFormat] packs it into few bytes, [ArchiveStore] keeps it). So a filing writes nothing for the sake of
/// search. [Archive] keeps the drawers it has read, asks the stories for what is newer, and tries a query on every
/// card.
@NullMarked
package watch.sahel.archive;

import org.jspecify.annotations.NullMarked;
