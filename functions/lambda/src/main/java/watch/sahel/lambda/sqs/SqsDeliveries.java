package watch.sahel.lambda.sqs;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import watch.sahel.delivery.Delivery;
import watch.sahel.delivery.DeliveryQueue;
import watch.sahel.subscriber.Address;

/// Deliveries to be sent, in a standard queue for each channel.
public final class SqsDeliveries implements DeliveryQueue {
    private final Supplier<SqsClient> sqs;
    private final String telegramQueueUrl;
    private final String emailQueueUrl;

    public SqsDeliveries(Supplier<SqsClient> sqs, String telegramQueueUrl, String emailQueueUrl) {
        this.sqs = sqs;
        this.telegramQueueUrl = telegramQueueUrl;
        this.emailQueueUrl = emailQueueUrl;
    }

    @Override
    public void send(Delivery.Ref delivery, Address address, Duration delay) {
        var queueUrl =
                switch (address) {
                    case Address.TelegramChat _ -> telegramQueueUrl;
                    case Address.Mailbox _ -> emailQueueUrl;
                };
        sqs.get()
                .sendMessage(request -> request.queueUrl(queueUrl)
                        .messageBody(Messages.of(delivery))
                        .delaySeconds(wholeSeconds(delay)));
    }

    /// Rounded up and cut to what SQS takes, so that a message does not come before its time and has to wait again.
    static int wholeSeconds(Duration delay) {
        return wholeSeconds(delay, MAX_DELAY);
    }

    static int wholeSeconds(Duration delay, Duration most) {
        var seconds = delay.plus(Duration.ofNanos(999_999_999)).toSeconds();
        return (int) Math.clamp(seconds, 0, most.toSeconds());
    }
}
