package watch.sahel.memory;

import watch.sahel.delivery.LedgerContract;

class MemoryLedgerTest extends LedgerContract {
    @Override
    protected Stores emptyStores() {
        var subscribers = new MemorySubscribers();
        return new Stores(new MemoryLedger(subscribers), subscribers);
    }
}
