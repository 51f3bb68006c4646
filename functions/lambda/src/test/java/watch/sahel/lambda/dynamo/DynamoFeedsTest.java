package watch.sahel.lambda.dynamo;

import watch.sahel.feed.FeedStore;
import watch.sahel.feed.FeedStoreContract;

class DynamoFeedsTest extends FeedStoreContract {
    @Override
    protected FeedStore emptyStore() {
        return new DynamoFeeds(Tables.fresh());
    }
}
