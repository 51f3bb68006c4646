package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Address;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.Standing;
import watch.sahel.subscriber.Subscriber;

/// A subscriber as an item, and back. Subscribers do not expire; only active ones are in the index.
final class SubscriberItem {
    static final String VERSION = "version";

    private static final String DAILY = "daily ";
    private static final String EVERY = "every ";

    private SubscriberItem() {}

    static Map<String, AttributeValue> of(Subscriber subscriber) {
        var item = new ItemWriter(Keys.subscriber(subscriber.id()))
                .number(VERSION, subscriber.version())
                .text("address", address(subscriber.address()))
                .text("standing", subscriber.standing().name())
                .text("language", subscriber.language())
                .text("zone", subscriber.zone().getId())
                .texts(
                        "topics",
                        subscriber.topics().stream().map(TopicId::value).toList())
                .text("schedule", schedule(subscriber.schedule()))
                .instant("nextDigest", subscriber.nextDigest())
                .instant("lastDigest", subscriber.lastDigest())
                .instant("since", subscriber.since());
        if (subscriber.active()) {
            item.due(Keys.due(subscriber.id()), subscriber.nextDigest());
        }
        return item.item();
    }

    static Subscriber read(Row row) {
        return new Subscriber(
                Keys.subscriber(row),
                Address.parse(row.text("address")),
                Standing.valueOf(row.text("standing")),
                row.text("language"),
                ZoneId.of(row.text("zone")),
                row.texts("topics").stream().map(TopicId::new).collect(Collectors.toSet()),
                readSchedule(row.text("schedule")),
                row.instant("nextDigest"),
                row.instant("lastDigest"),
                row.instant("since"),
                row.number(VERSION));
    }

    /// The form [Address#parse] reads.
    private static String address(Address address) {
        return switch (address) {
            case Address.TelegramChat(long chat) -> "telegram:" + chat;
            case Address.Mailbox(String mail) -> "email:" + mail;
        };
    }

    private static String schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Daily(List<LocalTime> times) ->
                DAILY + times.stream().map(LocalTime::toString).collect(Collectors.joining(","));
            case Schedule.Every(Duration pause) -> EVERY + pause;
        };
    }

    private static Schedule readSchedule(String text) {
        return text.startsWith(DAILY)
                ? new Schedule.Daily(
                        Arrays.stream(text.substring(DAILY.length()).split(","))
                                .map(LocalTime::parse)
                                .toList())
                : new Schedule.Every(Duration.parse(text.substring(EVERY.length())));
    }
}
