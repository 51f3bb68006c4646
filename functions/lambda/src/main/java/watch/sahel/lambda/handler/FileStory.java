package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.flow.StoryFiling;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.Messages;

/// Files the articles that the articles queue names, in its order.
public final class FileStory extends Handler {
    private final StoryFiling filing;

    public FileStory() {
        this(Wiring.fromEnvironment());
    }

    public FileStory(Wiring wiring) {
        super(wiring);
        filing = wiring.storyFiling();
    }

    @Override
    JsonNode handle(JsonNode event) {
        return SqsBatch.inOrder(event, body -> filing.file(Messages.article(body)));
    }
}
