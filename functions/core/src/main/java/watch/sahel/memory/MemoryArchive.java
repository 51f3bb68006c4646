package watch.sahel.memory;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import watch.sahel.archive.ArchiveStore;

/// Drawers in a map.
public final class MemoryArchive implements ArchiveStore {
    private final NavigableMap<LocalDate, byte[]> drawers = new TreeMap<>();
    private Optional<LocalDate> sealed = Optional.empty();

    @Override
    public synchronized Optional<LocalDate> sealed() {
        return sealed;
    }

    @Override
    public synchronized void seal(LocalDate day, byte[] drawer) {
        drawers.put(day, drawer.clone());
        sealed = Optional.of(sealed.filter(last -> last.isAfter(day)).orElse(day));
    }

    @Override
    public synchronized SortedMap<LocalDate, byte[]> drawers(LocalDate first, LocalDate last) {
        return new TreeMap<>(drawers.subMap(first, true, last, true));
    }
}
