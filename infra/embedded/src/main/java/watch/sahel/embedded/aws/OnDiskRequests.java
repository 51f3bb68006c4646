package watch.sahel.embedded.aws;

import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/// DynamoDB Local on disk, where an answer means that the write survives the death of the process.
///
/// For single writes it does by itself. A transaction it answers first and commits afterwards: killed within the next
/// few milliseconds, it lost the acknowledged transaction 12 times out of 12. Any request that follows waits for that
/// commit (with the disk's `fsync` slowed to 150 ms: transaction 24 ms, the request after it 600 ms), so a small
/// one is
/// made before a transaction is answered.
final class OnDiskRequests extends LocalDynamoDBRequestHandler {
    private static final ListTablesRequest SMALL =
            ListTablesRequest.builder().limit(1).build();

    private OnDiskRequests(Path directory) {
        super(0, false, directory.toAbsolutePath().toString(), true, false);
    }

    /// Makes a first request, because only that opens the file and finds a damaged or foreign one.
    static OnDiskRequests open(Path directory) {
        var requests = new OnDiskRequests(directory);
        try {
            requests.listTables(LocalAccount.KEY, LocalAccount.REGION, SMALL);
            return requests;
        } catch (RuntimeException e) {
            requests.shutdown();
            throw new DataDirectoryException(
                    directory,
                    "holds a table file (*.db) that cannot be opened, damaged or not one of ours; move it away or give"
                            + " another directory",
                    e);
        }
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(
            String account, String region, TransactWriteItemsRequest request) {
        var response = super.transactWriteItems(account, region, request);
        listTables(account, region, SMALL);
        return response;
    }

    @Override
    public ExecuteTransactionResponse executeTransaction(
            String account, String region, ExecuteTransactionRequest request) {
        var response = super.executeTransaction(account, region, request);
        listTables(account, region, SMALL);
        return response;
    }
}
