package watch.sahel.lambda.dynamo;

import watch.sahel.delivery.LedgerContract;

class DynamoLedgerTest extends LedgerContract {
    @Override
    protected Stores emptyStores() {
        var table = Tables.fresh();
        return new Stores(new DynamoLedger(table), new DynamoSubscribers(table));
    }
}
