package watch.sahel.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

class AwsClientsTest {
    private final List<Object> calls = new ArrayList<>();
    private final AwsClients clients = AwsClients.of(TestAws.dynamo(new Calls()), TestAws.sqs());

    @Test
    void theFirstCallBeforeASnapshotReadsWhatNobodyWrote() {
        var stack = TestAws.freshStack();

        clients.callTableOnce(stack.tableName("Table"));
        clients.callQueueOnce(stack.queueUrl("UpdatesQueue"));

        assertThat(calls).hasExactlyElementsOfTypes(GetItemRequest.class);
    }

    @Test
    void aRefusalOfTheFirstCallIsAsGoodAsAnAnswer() {
        assertThatCode(() -> clients.callTableOnce("a-table-of-nobody")).doesNotThrowAnyException();
        assertThatCode(() -> clients.callQueueOnce("http://127.0.0.1:1/no-queue"))
                .doesNotThrowAnyException();
    }

    private final class Calls implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            calls.add(context.request());
        }
    }
}
