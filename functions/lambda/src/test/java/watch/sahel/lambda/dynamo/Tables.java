package watch.sahel.lambda.dynamo;

import watch.sahel.lambda.TestAws;

/// Empty tables.
final class Tables {
    private Tables() {}

    static Table fresh() {
        return new Table(TestAws.dynamo(), TestAws.freshStack().tableName("Table"));
    }
}
