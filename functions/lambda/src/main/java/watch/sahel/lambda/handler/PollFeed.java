package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.flow.FeedPoll;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.Messages;

/// Polls the feeds that the polls queue names, those of one message at once. What was polled before a message came
/// again is not due.
public final class PollFeed extends Handler {
    private final FeedPoll poll;

    public PollFeed() {
        this(Wiring.fromEnvironment());
    }

    public PollFeed(Wiring wiring) {
        super(wiring);
        poll = wiring.feedPoll();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.each(event, body -> AtOnce.each(Messages.feeds(body), poll::poll));
    }
}
