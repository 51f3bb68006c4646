package watch.sahel.lambda.dynamo;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.delivery.Delivery;
import watch.sahel.digest.Digest;
import watch.sahel.text.Sha256;

/// A digest as an item of some ten kilobytes, written once, and back. It is stored before its delivery is reserved, and
/// not with it: in a transaction it would cost twice as much. What it says is in its key, and the reservation names
/// it: of two who compose one digest at once, each has a body of its own, and the one that reserves is sent. The
/// other is never read, and expires.
record DigestBody(Delivery.Ref ref, String text, Instant composedAt) {
    private static final String DIGEST = "digest";

    static DigestBody of(Digest digest) {
        return new DigestBody(Delivery.reserved(digest).ref(), DigestJson.write(digest), digest.composedAt());
    }

    String content() {
        return Sha256.identity(text);
    }

    Map<String, AttributeValue> item() {
        return new ItemWriter(Keys.body(ref, content()))
                .packed(DIGEST, text)
                .expires(composedAt, DeliveryItem.KEPT_FOR)
                .item();
    }

    static Digest read(Delivery.Ref ref, Row body) {
        return DigestJson.read(ref, body.packed(DIGEST));
    }
}
