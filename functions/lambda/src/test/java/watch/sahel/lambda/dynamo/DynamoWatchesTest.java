package watch.sahel.lambda.dynamo;

import watch.sahel.subscriber.WatchRegistry;
import watch.sahel.subscriber.WatchRegistryContract;

class DynamoWatchesTest extends WatchRegistryContract {
    @Override
    protected WatchRegistry emptyRegistry() {
        return new DynamoWatches(Tables.fresh());
    }
}
