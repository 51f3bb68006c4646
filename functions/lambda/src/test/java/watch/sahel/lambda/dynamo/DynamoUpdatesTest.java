package watch.sahel.lambda.dynamo;

import watch.sahel.bot.UpdateLog;
import watch.sahel.bot.UpdateLogContract;

class DynamoUpdatesTest extends UpdateLogContract {
    @Override
    protected UpdateLog emptyLog() {
        return new DynamoUpdates(Tables.fresh());
    }
}
