package watch.sahel.lambda.handler;

import com.fasterxml.jackson.databind.JsonNode;
import watch.sahel.flow.StoryFiling;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.sqs.Messages;

/// Files the articles that the articles queue names, in its order. One batch looks at the open stories once.
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
        var run = filing.run();
        return SqsBatch.inOrder(event, body -> run.file(Messages.article(body)));
    }
}
