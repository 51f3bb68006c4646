package watch.sahel.lambda.dynamo;

import watch.sahel.bot.Desks;
import watch.sahel.bot.DesksContract;

class DynamoDesksTest extends DesksContract {
    @Override
    protected Desks emptyDesks() {
        return new DynamoDesks(Tables.fresh());
    }
}
