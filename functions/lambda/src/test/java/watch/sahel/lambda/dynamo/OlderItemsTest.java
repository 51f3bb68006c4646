package watch.sahel.lambda.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.DigestId;
import watch.sahel.digest.Gist;
import watch.sahel.match.TopicId;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.NextDigest;
import watch.sahel.subscriber.Schedule;
import watch.sahel.subscriber.SubscriberId;

/// Items as they were written before quiet hours, topics at once and updates were: they are read as they were meant.
class OlderItemsTest {
    private static Row row(Map<String, String> texts, Map<String, Set<String>> sets) {
        var item = new HashMap<String, AttributeValue>();
        texts.forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
        sets.forEach((name, value) -> item.put(name, AttributeValue.fromSs(List.copyOf(value))));
        item.put("version", AttributeValue.fromN("3"));
        return new Row(item);
    }

    @Test
    void aSubscriberKeepsItsDigestsAndIsOwedWhatCameSinceTheLast() {
        var subscriber = SubscriberItem.read(row(
                Map.of(
                        "pk", "SUB#tg7",
                        "address", "telegram:7",
                        "standing", "ACTIVE",
                        "language", "fr",
                        "zone", "Africa/Bamako",
                        "schedule", "daily 07:00,18:30",
                        "nextDigest", "2026-11-20T18:30:00Z",
                        "lastDigest", "2026-11-20T07:00:04.5Z",
                        "since", "2026-11-01T12:00:00Z"),
                Map.of("topics", Set.of("sahel"))));

        assertThat(subscriber.id()).isEqualTo(new SubscriberId("tg7"));
        assertThat(subscriber.choices())
                .isEqualTo(Choices.of(
                        ZoneId.of("Africa/Bamako"),
                        Set.of(TopicId.SAHEL),
                        new Schedule.Daily(List.of(LocalTime.of(7, 0), LocalTime.of(18, 30)))));
        assertThat(subscriber.nextDigest()).contains(NextDigest.ofAll(Instant.parse("2026-11-20T18:30:00Z")));
        assertThat(subscriber.owedSince()).isEqualTo("2026-11-20T07:00:04.5Z");
    }

    @Test
    void aStoryToldWithoutItsGistIsToldAllTheSame() {
        var sent = row(Map.of("pk", "SUB#tg7"), Map.of("stories", Set.of("0a1b")));

        assertThat(DeliveryItem.stories(sent)).containsExactly(Map.entry(new StoryId("0a1b"), Gist.UNKNOWN));
    }

    @Test
    void aDigestWithoutGistsCanStillBeSent() {
        var digest = DigestJson.read(new Delivery.Ref(new SubscriberId("tg7"), new DigestId("1-due")), """
                {"composedAt":"2026-11-20T07:00:00Z","more":0,"notices":[],"items":[{"story":"0a1b","headline":"h",
                "language":"en","lead":"","reportCount":1,"published":"2026-11-20T06:00:00Z","topics":["sahel"],
                "sources":[{"outlet":"Dunes","country":"ML","affiliation":"UNKNOWN","language":"fr","link":""}],
                "because":[]}]}""");

        assertThat(digest.items()).singleElement().satisfies(item -> {
            assertThat(item.update()).isFalse();
            assertThat(item.gist()).isEqualTo(Gist.UNKNOWN);
        });
    }
}
