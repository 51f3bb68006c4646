package watch.sahel.archive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/// Where the drawers are kept, each packed by [DrawerFormat], for as long as stories.
public interface ArchiveStore {
    /// The last day up to which all drawers are written.
    Optional<LocalDate> sealed();

    /// Writes the drawer of a day, in place of one that is there, and then that all is written up to it. May be
    /// repeated.
    ///
    /// @param drawer of no cards for a day on which nothing was filed last
    void seal(LocalDate day, byte[] drawer);

    /// By day, those of the days from `first` to `last` that hold anything.
    SortedMap<LocalDate, byte[]> drawers(LocalDate first, LocalDate last);
}
