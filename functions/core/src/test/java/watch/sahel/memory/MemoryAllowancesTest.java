package watch.sahel.memory;

import watch.sahel.subscriber.Allowances;
import watch.sahel.subscriber.AllowancesContract;

class MemoryAllowancesTest extends AllowancesContract {
    @Override
    protected Allowances emptyStore() {
        return new MemoryAllowances();
    }
}
