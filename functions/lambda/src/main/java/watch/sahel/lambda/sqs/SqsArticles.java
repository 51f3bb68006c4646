package watch.sahel.lambda.sqs;

import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import watch.sahel.article.ArticleId;
import watch.sahel.article.ArticleQueue;

/// Articles to be filed, in a FIFO queue with one group: one reader at a time, so that two cannot open the same
/// story.
public final class SqsArticles implements ArticleQueue {
    private static final String ONE_GROUP = "articles";

    private final Sender sender;

    public SqsArticles(Supplier<SqsClient> sqs, String queueUrl) {
        sender = new Sender(sqs, queueUrl);
    }

    /// The deduplication id is the article's: queued again within five minutes it is one message, and after them,
    /// when
    /// the first message may be lost, it is another one.
    @Override
    public void file(List<ArticleId> articles) {
        sender.send(articles.stream()
                .distinct()
                .map(article -> SendMessageBatchRequestEntry.builder()
                        .messageBody(Messages.of(article))
                        .messageGroupId(ONE_GROUP)
                        .messageDeduplicationId(article.value())
                        .build())
                .toList());
    }
}
