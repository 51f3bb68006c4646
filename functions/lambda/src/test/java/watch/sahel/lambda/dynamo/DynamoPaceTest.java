package watch.sahel.lambda.dynamo;

import watch.sahel.delivery.Pace;
import watch.sahel.delivery.PaceContract;

class DynamoPaceTest extends PaceContract {
    @Override
    protected Pace emptyStore() {
        return new DynamoPace(Tables.fresh());
    }
}
