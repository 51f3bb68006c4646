package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.NextDigest;
import watch.sahel.subscriber.NextDigest.Reach;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;

/// A subscriber as an item, and back. Subscribers do not expire; in the index are those that wait for a digest, and
/// apart from them the others, to be counted. What older items do not say is read as it was meant then.
final class SubscriberItem {
    static final String VERSION = "version";

    private SubscriberItem() {}

    static Map<String, AttributeValue> of(Subscriber subscriber) {
        var item = new ItemWriter(Keys.subscriber(subscriber.id()))
                .number(VERSION, subscriber.version())
                .text("address", address(subscriber.address()))
                .text("standing", subscriber.standing().name())
                .text("language", subscriber.language())
                .instant("lastDigest", subscriber.lastDigest())
                .instant("owedSince", subscriber.owedSince())
                .instant("since", subscriber.since());
        ChoicesItem.write(subscriber.choices(), item);
        subscriber
                .nextDigest()
                .ifPresent(next -> item.instant("nextDigest", next.at())
                        .text("reach", next.reach().name()));
        var next = subscriber.nextDigest().filter(_ -> subscriber.active());
        var partition = next.map(_ -> Keys.due(subscriber.id())).orElseGet(() -> Keys.resting(subscriber.standing()));
        return item.due(partition, next.map(NextDigest::at).orElse(Instant.EPOCH))
                .item();
    }

    static Subscriber read(Row row) {
        return new Subscriber(
                Keys.subscriber(row),
                Address.parse(row.text("address")),
                Standing.valueOf(row.text("standing")),
                row.text("language"),
                ChoicesItem.read(row),
                nextDigest(row),
                row.instant("lastDigest"),
                row.optionalInstant("owedSince").orElseGet(() -> row.instant("lastDigest")),
                row.instant("since"),
                row.number(VERSION));
    }

    private static Optional<NextDigest> nextDigest(Row row) {
        var reach = row.optionalText("reach").map(Reach::valueOf).orElse(Reach.ALL);
        return row.optionalInstant("nextDigest").map(at -> new NextDigest(at, reach));
    }

    /// The form [Address#parse] reads.
    private static String address(Address address) {
        return switch (address) {
            case Address.TelegramChat chat -> "telegram:" + chat;
            case Address.Mailbox(String mail) -> "email:" + mail;
        };
    }
}
