package watch.sahel.lambda.dynamo;

import watch.sahel.subscriber.Allowances;
import watch.sahel.subscriber.AllowancesContract;

class DynamoAllowancesTest extends AllowancesContract {
    @Override
    protected Allowances emptyStore() {
        return new DynamoAllowances(Tables.fresh());
    }
}
