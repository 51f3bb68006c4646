package watch.sahel.lambda.dynamo;

import watch.sahel.subscriber.SubscriberStore;
import watch.sahel.subscriber.SubscriberStoreContract;

class DynamoSubscribersTest extends SubscriberStoreContract {
    @Override
    protected SubscriberStore emptyStore() {
        return new DynamoSubscribers(Tables.fresh());
    }
}
