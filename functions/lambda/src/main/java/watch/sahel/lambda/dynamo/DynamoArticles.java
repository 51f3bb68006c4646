package watch.sahel.lambda.dynamo;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.Claim;
import watch.sahel.article.Filing;
import watch.sahel.article.KeptArticle;

/// Articles in the table. Filing one is [DynamoStories]' work.
public final class DynamoArticles implements ArticleStore {
    private static final String WORDS = "SET title = :title, summary = :summary, edits = :edits";

    private final Table table;

    public DynamoArticles(Table table) {
        this.table = table;
    }

    /// The condition meets: an article another feed or poll brought first, our own claim by a poll that broke off,
    /// and
    /// our own write whose answer was lost. All of them are known articles, and the refusal brings them along.
    @Override
    public Claim claim(Article article, Filing filing) {
        try {
            table.client()
                    .putItem(PutItemRequest.builder()
                            .tableName(table.name())
                            .item(ArticleItem.of(article, filing))
                            .conditionExpression("attribute_not_exists(pk)")
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build());
            return new Claim.First();
        } catch (ConditionalCheckFailedException e) {
            return new Claim.Known(ArticleItem.read(new Row(e.item())));
        }
    }

    /// Strong, since an article is looked for right after it was claimed, and one not found would not be filed.
    @Override
    public Optional<KeptArticle> find(ArticleId id) {
        return table.get(Keys.article(id), Consistency.STRONG).map(ArticleItem::read);
    }

    /// The first condition meets an article that was filed, or is not there; then the second one changes the words
    /// alone, or nothing. Filed is final, so there is no third case.
    @Override
    public void amend(Article amended, Filing filing) {
        if (!update(amended, change(filing), "attribute_exists(pk) AND filing <> :filed", values(amended, filing))) {
            update(amended, WORDS, "filing = :filed", values(amended));
        }
    }

    private boolean update(Article amended, String change, String condition, Map<String, AttributeValue> values) {
        try {
            table.client()
                    .updateItem(UpdateItemRequest.builder()
                            .tableName(table.name())
                            .key(Keys.article(amended.id()))
                            .updateExpression(change)
                            .conditionExpression(condition)
                            .expressionAttributeValues(values)
                            .build());
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private static String change(Filing filing) {
        return WORDS + ", filing = :filing"
                + (filing == Filing.AWAITED ? ", due = :due, dueAt = :dueAt" : " REMOVE due, dueAt");
    }

    private static Map<String, AttributeValue> values(Article amended, Filing filing) {
        var values = new HashMap<>(values(amended));
        values.put(":filing", AttributeValue.fromS(filing.name()));
        if (filing == Filing.AWAITED) {
            values.put(":due", AttributeValue.fromS(Keys.ARTICLES_DUE));
            values.put(":dueAt", EpochSeconds.of(amended.seen()));
        }
        return values;
    }

    private static Map<String, AttributeValue> values(Article amended) {
        return Map.of(
                ":title", AttributeValue.fromS(amended.title()),
                ":summary", AttributeValue.fromS(amended.summary()),
                ":edits", AttributeValue.fromS(ArticleItem.edits(amended.edits())),
                ":filed", AttributeValue.fromS(Filing.FILED.name()));
    }

    /// The index may still name an article filed a moment ago: filing looks whether it is awaited.
    @Override
    public List<ArticleId> overdue(Instant before, int limit) {
        return table.due(List.of(Keys.ARTICLES_DUE), before, limit).stream()
                .map(Keys::article)
                .toList();
    }

    /// Day by day, backwards.
    @Override
    public List<Article> seenBetween(Instant since, Instant until, int limit) {
        var articles = new ArrayList<Article>();
        var first = since.atOffset(UTC).toLocalDate();
        for (var day = until.atOffset(UTC).toLocalDate();
                !day.isBefore(first) && articles.size() < limit;
                day = day.minusDays(1)) {
            table.day(day)
                    .map(row -> ArticleItem.read(row).article())
                    .filter(article ->
                            article.seen().isAfter(since) && !article.seen().isAfter(until))
                    .limit(limit - articles.size())
                    .forEach(articles::add);
        }
        return List.copyOf(articles);
    }
}
