package watch.sahel.lambda.dynamo;

import watch.sahel.subscriber.MailStates;
import watch.sahel.subscriber.MailStatesContract;

class DynamoMailStatesTest extends MailStatesContract {
    @Override
    protected MailStates emptyStore() {
        return new DynamoMailStates(Tables.fresh());
    }
}
