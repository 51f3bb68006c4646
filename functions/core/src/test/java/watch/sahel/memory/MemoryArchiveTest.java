package watch.sahel.memory;

import watch.sahel.archive.ArchiveStore;
import watch.sahel.archive.ArchiveStoreContract;

class MemoryArchiveTest extends ArchiveStoreContract {
    @Override
    protected ArchiveStore emptyStore() {
        return new MemoryArchive();
    }
}
