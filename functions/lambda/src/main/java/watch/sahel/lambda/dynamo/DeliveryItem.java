package watch.sahel.lambda.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.Digest;
import watch.sahel.digest.Gist;
import watch.sahel.story.StoryId;

/// A delivery as two items, and back: where it stands (small, written at every step and read for what was told), and
/// its digest (some ten kilobytes, written once). DynamoDB bills a write by the size of the whole item.
final class DeliveryItem {
    /// Longer than anybody asks what was told.
    static final Duration KEPT_FOR = Duration.ofDays(90);

    static final String STATE = "state";
    static final String PARTS_SENT = "partsSent";
    static final String ATTEMPTS = "attempts";
    static final String FAILURE = "failure";
    private static final String STORIES = "stories";
    private static final String COMPOSED_AT = "composedAt";
    private static final String DIGEST = "digest";

    private DeliveryItem() {}

    /// A new delivery, to be taken up from the moment it was composed.
    static Map<String, AttributeValue> reserved(Digest digest) {
        var delivery = Delivery.reserved(digest);
        return new ItemWriter(Keys.sent(delivery.ref()))
                .text(STATE, delivery.state().name())
                .number(PARTS_SENT, delivery.partsSent())
                .number(ATTEMPTS, delivery.attempts())
                .text(FAILURE, delivery.failure())
                .texts(
                        STORIES,
                        digest.items().stream()
                                .map(item -> GistText.of(item.story(), item.gist()))
                                .collect(Collectors.toSet()))
                .instant(COMPOSED_AT, digest.composedAt())
                .due(Keys.DELIVERIES_DUE, digest.composedAt())
                .expires(digest.composedAt(), KEPT_FOR)
                .item();
    }

    static Map<String, AttributeValue> body(Digest digest) {
        return new ItemWriter(Keys.body(Delivery.reserved(digest).ref()))
                .packed(DIGEST, DigestJson.write(digest))
                .expires(digest.composedAt(), KEPT_FOR)
                .item();
    }

    static Delivery read(Delivery.Ref ref, Row sent, Row body) {
        return new Delivery(
                DigestJson.read(ref, body.packed(DIGEST)),
                state(sent),
                sent.smallNumber(PARTS_SENT),
                sent.smallNumber(ATTEMPTS),
                sent.text(FAILURE));
    }

    static Delivery.State state(Row sent) {
        return Delivery.State.valueOf(sent.text(STATE));
    }

    static Instant composedAt(Row sent) {
        return sent.instant(COMPOSED_AT);
    }

    /// The stories told, each with what was told of it.
    static Stream<Map.Entry<StoryId, Gist>> stories(Row sent) {
        return sent.texts(STORIES).stream().map(GistText::read);
    }
}
