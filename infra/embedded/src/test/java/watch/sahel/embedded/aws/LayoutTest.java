package watch.sahel.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class LayoutTest {
    private static EmbeddedAws aws;
    private static DynamoDbClient dynamoDb;
    private static SqsClient sqs;

    @BeforeAll
    static void start() {
        aws = EmbeddedAws.inMemory();
        dynamoDb = aws.dynamoDb();
        sqs = aws.sqs();
    }

    @AfterAll
    static void close() {
        sqs.close();
        dynamoDb.close();
        aws.close();
    }

    @Test
    void physicalNamesBeginWithTheStack() {
        var deployed = layOut("named");
        assertThat(deployed.tableName("Table")).isEqualTo("named-Table");
        assertThat(deployed.queueUrl("Polls")).isEqualTo(aws.sqsEndpoint() + "/000000000000/named-Polls");
        assertThat(deployed.queueArn("Articles"))
                .isEqualTo("arn:aws:sqs:eu-central-1:000000000000:named-Articles.fifo");
    }

    @Test
    void deployedAnswersReferencesOfTheTemplate() {
        var deployed = layOut("refs");
        assertThat(deployed.valueOf("Polls", "Ref")).contains(deployed.queueUrl("Polls"));
        assertThat(deployed.valueOf("Polls", "Arn")).contains(deployed.queueArn("Polls"));
        assertThat(deployed.valueOf("Articles", "QueueName")).contains("refs-Articles.fifo");
        assertThat(deployed.valueOf("Table", "Ref")).contains("refs-Table");
        assertThat(deployed.valueOf("Table", "Arn").orElseThrow()).endsWith(":table/refs-Table");
        assertThat(deployed.valueOf("Table", "StreamArn")).isEmpty();
        assertThat(deployed.valueOf("Api", "Ref")).isEmpty();
    }

    @Test
    void unknownResourceIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> layOut("unknown").queueUrl("Pools"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no Pools was laid out")
                .hasMessageContaining("Polls");
    }

    @Test
    void layingOutTwiceChangesNothingAndLosesNoMessage() {
        var first = layOut("twice");
        var before = attributes(first, "Polls");
        sqs.sendMessage(request -> request.queueUrl(first.queueUrl("Polls")).messageBody("waiting"));
        var second = layOut("twice");
        assertThat(second.queueUrl("Polls")).isEqualTo(first.queueUrl("Polls"));
        assertThat(attributes(second, "Polls"))
                .containsEntry(
                        QueueAttributeName.LAST_MODIFIED_TIMESTAMP,
                        before.get(QueueAttributeName.LAST_MODIFIED_TIMESTAMP))
                .containsEntry(QueueAttributeName.REDRIVE_POLICY, before.get(QueueAttributeName.REDRIVE_POLICY));
        assertThat(receive(second, "Polls")).extracting(Message::body).containsExactly("waiting");
    }

    @Test
    void otherAttributesOfAQueueAreCorrected() {
        Layout.of(Stack.template(Map.of("Visibility", "77"))).createIn(dynamoDb, sqs, "changed");
        var url = sqs.getQueueUrl(request -> request.queueName("changed-Polls")).queueUrl();
        var policy = "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-central-1:000000000000:changed-PollsDead\","
                + "\"maxReceiveCount\":9}";
        sqs.setQueueAttributes(
                request -> request.queueUrl(url).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));

        var attributes = attributes(layOut("changed"), "Polls");
        assertThat(attributes).containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "30");
        assertThat(RedrivePolicy.parse(attributes.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "{}"))
                        .maxReceiveCount())
                .isEqualTo(2);
    }

    @Test
    void fifoQueueKeepsTheOrderAndHoldsTheGroupBackWhileOneIsInFlight() {
        var deployed = layOut("ordered");
        for (var body : List.of("one", "two", "three")) {
            sendFifo(deployed, body, body);
        }
        var first = receive(deployed, "Articles");
        assertThat(first).extracting(Message::body).containsExactly("one");
        assertThat(receive(deployed, "Articles")).isEmpty();
        delete(deployed, "Articles", first.getFirst());
        assertThat(receive(deployed, "Articles")).extracting(Message::body).containsExactly("two");
    }

    @Test
    void sameDeduplicationIdIsTakenOnceAndTheSameTextUnderAnotherTwice() {
        var deployed = layOut("deduplicated");
        sendFifo(deployed, "text", "id-1");
        sendFifo(deployed, "text", "id-1");
        sendFifo(deployed, "text", "id-2");
        assertThat(attributes(deployed, "Articles"))
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "2");
    }

    @Test
    void messageReceivedTooOftenGoesToTheDeadLetters() {
        var deployed = layOut("redriven");
        sqs.sendMessage(request -> request.queueUrl(deployed.queueUrl("Polls")).messageBody("poison"));
        for (var attempt = 1; attempt <= 2; attempt++) {
            release(deployed, "Polls", receive(deployed, "Polls").getFirst());
        }
        assertThat(receive(deployed, "Polls")).isEmpty();
        assertThat(receive(deployed, "PollsDead")).extracting(Message::body).containsExactly("poison");
    }

    @Test
    void fifoMessageReceivedTooOftenGoesToTheDeadLettersAndFreesItsGroup() {
        var deployed = layOut("redriven-fifo");
        sendFifo(deployed, "poison", "1");
        sendFifo(deployed, "next", "2");
        for (var attempt = 1; attempt <= 2; attempt++) {
            release(deployed, "Articles", receive(deployed, "Articles").getFirst());
        }
        assertThat(await(deployed, "Articles")).extracting(Message::body).containsExactly("next");
        assertThat(receive(deployed, "ArticlesDead")).extracting(Message::body).containsExactly("poison");
    }

    private static Deployed layOut(String stack) {
        return Layout.of(Stack.template(Map.of())).createIn(dynamoDb, sqs, stack);
    }

    private static Map<QueueAttributeName, String> attributes(Deployed deployed, String queue) {
        return sqs.getQueueAttributes(
                        request -> request.queueUrl(deployed.queueUrl(queue)).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    private static void sendFifo(Deployed deployed, String body, String id) {
        sqs.sendMessage(request -> request.queueUrl(deployed.queueUrl("Articles"))
                .messageBody(body)
                .messageGroupId("all")
                .messageDeduplicationId(id));
    }

    private static List<Message> receive(Deployed deployed, String queue) {
        return sqs.receiveMessage(request -> request.queueUrl(deployed.queueUrl(queue)))
                .messages();
    }

    /// For a queue that first has to move a message away.
    private static List<Message> await(Deployed deployed, String queue) {
        return sqs.receiveMessage(
                        request -> request.queueUrl(deployed.queueUrl(queue)).waitTimeSeconds(5))
                .messages();
    }

    private static void release(Deployed deployed, String queue, Message message) {
        sqs.changeMessageVisibility(request -> request.queueUrl(deployed.queueUrl(queue))
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(0));
    }

    private static void delete(Deployed deployed, String queue, Message message) {
        sqs.deleteMessage(request -> request.queueUrl(deployed.queueUrl(queue)).receiptHandle(message.receiptHandle()));
    }
}
