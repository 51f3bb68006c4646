package watch.sahel.lambda.sqs;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.subscriber.ChatNotes;

/// Lines of the bot's own, in the queue of what is said in Telegram.
public final class SqsNotes implements ChatNotes {
    private final Supplier<SqsClient> sqs;
    private final String telegramQueueUrl;

    public SqsNotes(Supplier<SqsClient> sqs, String telegramQueueUrl) {
        this.sqs = sqs;
        this.telegramQueueUrl = telegramQueueUrl;
    }

    @Override
    public void send(Note note, Duration delay) {
        sqs.get()
                .sendMessage(message -> message.queueUrl(telegramQueueUrl)
                        .messageBody(Messages.of(note))
                        .delaySeconds(SqsDeliveries.wholeSeconds(delay)));
    }
}
