package watch.sahel.lambda.dynamo;

import watch.sahel.archive.ArchiveStore;
import watch.sahel.archive.ArchiveStoreContract;

class DynamoArchiveTest extends ArchiveStoreContract {
    @Override
    protected ArchiveStore emptyStore() {
        return new DynamoArchive(Tables.fresh());
    }
}
