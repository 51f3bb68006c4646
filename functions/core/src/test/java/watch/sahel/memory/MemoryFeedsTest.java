package watch.sahel.memory;

import watch.sahel.feed.FeedStore;
import watch.sahel.feed.FeedStoreContract;

class MemoryFeedsTest extends FeedStoreContract {
    @Override
    protected FeedStore emptyStore() {
        return new MemoryFeeds();
    }
}
