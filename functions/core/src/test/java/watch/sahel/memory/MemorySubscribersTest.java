package watch.sahel.memory;

import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.SubscriberStoreContract;

class MemorySubscribersTest extends SubscriberStoreContract {
    @Override
    protected SubscriberStore emptyStore() {
        return new MemorySubscribers();
    }
}
