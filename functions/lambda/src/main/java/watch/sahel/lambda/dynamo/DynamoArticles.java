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
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
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

    /// The first condition meets an article that is in a story, or is not there; then the second one marks that the
    /// story has to note the edit, or changes nothing. In a story is final, so there is no third case.
    @Override
    public void amend(Article amended, Filing filing) {
        if (!update(amended, filing, "attribute_exists(pk) AND NOT filing IN (:filed, :amended)")) {
            update(amended, Filing.AMENDED, "filing IN (:filed, :amended)");
        }
    }

    private boolean update(Article amended, Filing filing, String condition) {
        var values = new HashMap<>(Map.of(
                ":title", AttributeValue.fromS(amended.title()),
                ":summary", Packed.attribute(amended.summary()),
                ":edits", AttributeValue.fromS(ArticleItem.edits(amended.edits())),
                ":filing", AttributeValue.fromS(filing.name()),
                ":filed", AttributeValue.fromS(Filing.FILED.name()),
                ":amended", AttributeValue.fromS(Filing.AMENDED.name())));
        var change = WORDS + ", filing = :filing";
        if (filing == Filing.UNWANTED) {
            return updated(amended.id(), change + " REMOVE due, dueAt", condition, values);
        }
        values.put(":due", AttributeValue.fromS(Keys.ARTICLES_DUE));
        values.put(":dueAt", EpochSeconds.of(amended.seen()));
        return updated(amended.id(), change + ", due = :due, dueAt = :dueAt", condition, values);
    }

    private boolean updated(ArticleId id, String change, String condition, Map<String, AttributeValue> values) {
        try {
            table.client().updateItem(change(id, change, condition, values).build());
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private UpdateItemRequest.Builder change(
            ArticleId id, String change, String condition, Map<String, AttributeValue> values) {
        return UpdateItemRequest.builder()
                .tableName(table.name())
                .key(Keys.article(id))
                .updateExpression(change)
                .conditionExpression(condition)
                .expressionAttributeValues(values);
    }

    /// The condition meets an article that was filed, or found unwanted, by another attempt.
    @Override
    public int filingFailed(ArticleId id) {
        var values = new HashMap<>(FilingTransaction.WAITING_VALUES);
        values.put(":one", AttributeValue.fromN("1"));
        var request = change(id, "ADD failures :one", FilingTransaction.WAITING, values)
                .returnValues(ReturnValue.UPDATED_NEW)
                .build();
        try {
            return new Row(table.client().updateItem(request).attributes()).smallNumber("failures");
        } catch (ConditionalCheckFailedException _) {
            return 0;
        }
    }

    @Override
    public void setAside(ArticleId id, Instant retry) {
        var values = new HashMap<>(FilingTransaction.WAITING_VALUES);
        values.put(":due", AttributeValue.fromS(Keys.ARTICLES_ASIDE));
        values.put(":dueAt", EpochSeconds.of(retry));
        updated(id, "SET filing = :aside, due = :due, dueAt = :dueAt", FilingTransaction.WAITING, values);
    }

    @Override
    public int countSetAside(int limit) {
        return table.due(List.of(Keys.ARTICLES_ASIDE), Instant.ofEpochSecond(Integer.MAX_VALUE), limit)
                .size();
    }

    /// The index may still name an article filed a moment ago: filing looks whether it is awaited.
    @Override
    public List<ArticleId> overdue(Instant before, int limit) {
        return table.due(List.of(Keys.ARTICLES_DUE, Keys.ARTICLES_ASIDE), before, limit).stream()
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
