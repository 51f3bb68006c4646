package watch.sahel.memory;

import watch.sahel.delivery.Pace;
import watch.sahel.delivery.PaceContract;

class MemoryPaceTest extends PaceContract {
    @Override
    protected Pace emptyStore() {
        return new MemoryPace();
    }
}
