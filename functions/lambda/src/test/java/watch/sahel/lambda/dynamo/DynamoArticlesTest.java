package watch.sahel.lambda.dynamo;

import watch.sahel.article.ArticleStoreContract;

class DynamoArticlesTest extends ArticleStoreContract {
    @Override
    protected Stores emptyStores() {
        var table = Tables.fresh();
        return new Stores(new DynamoArticles(table), new DynamoStories(table, Consistency.EVENTUAL));
    }
}
