package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.flow.DigestComposition;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.Messages;

/// Composes the digests that the digests queue orders.
public final class ComposeDigest extends Handler {
    private final DigestComposition composition;

    public ComposeDigest() {
        this(Wiring.fromEnvironment());
    }

    public ComposeDigest(Wiring wiring) {
        super(wiring);
        composition = wiring.digestComposition();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.each(event, body -> composition.compose(Messages.order(body)));
    }
}
