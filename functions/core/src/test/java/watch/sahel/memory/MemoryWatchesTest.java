package watch.sahel.memory;

import watch.sahel.subscriber.WatchRegistry;
import watch.sahel.subscriber.WatchRegistryContract;

class MemoryWatchesTest extends WatchRegistryContract {
    @Override
    protected WatchRegistry emptyRegistry() {
        return new MemoryWatches();
    }
}
