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

/// Where a delivery stands as an item, and back: small, since it is written at every step, and DynamoDB bills a
/// write by the size of the whole item. It is read for what was told, too. Its digest is another item, [DigestBody].
final class DeliveryItem {
    /// Longer than anybody asks what was told.
    static final Duration KEPT_FOR = Duration.ofDays(90);

    static final String STATE = "state";
    static final String PARTS_SENT = "partsSent";
    static final String ATTEMPTS = "attempts";
    static final String FAILURE = "failure";
    private static final String STORIES = "stories";
    private static final String COMPOSED_AT = "composedAt";
    private static final String BODY = "body";

    private DeliveryItem() {}

    /// A new delivery, to be taken up from the moment it was composed.
    ///
    /// @param body its digest, which must be stored already
    static Map<String, AttributeValue> reserved(Digest digest, DigestBody body) {
        var delivery = Delivery.reserved(digest);
        return new ItemWriter(Keys.sent(delivery.ref()))
                .text(STATE, delivery.state().name())
                .number(PARTS_SENT, delivery.partsSent())
                .number(ATTEMPTS, delivery.attempts())
                .text(FAILURE, delivery.failure())
                .text(BODY, body.content())
                .packed(
                        STORIES,
                        digest.items().stream()
                                .map(item -> GistText.of(item.story(), item.gist()))
                                .collect(Collectors.joining("\n")))
                .instant(COMPOSED_AT, digest.composedAt())
                .due(Keys.DELIVERIES_DUE, digest.composedAt())
                .expires(digest.composedAt(), KEPT_FOR)
                .item();
    }

    /// Where the digest of a delivery is.
    static Map<String, AttributeValue> body(Delivery.Ref ref, Row sent) {
        return Keys.body(ref, sent.text(BODY));
    }

    static Delivery read(Delivery.Ref ref, Row sent, Row body) {
        return new Delivery(
                DigestBody.read(ref, body),
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

    /// The stories told, each with what was told of it; stored before they were packed, as a set.
    static Stream<Map.Entry<StoryId, Gist>> stories(Row sent) {
        var unpacked = sent.texts(STORIES);
        return (unpacked.isEmpty() ? sent.packed(STORIES).lines() : unpacked.stream()).map(GistText::read);
    }
}
