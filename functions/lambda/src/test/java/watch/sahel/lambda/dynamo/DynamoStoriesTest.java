package watch.sahel.lambda.dynamo;

import watch.sahel.article.ArticleStoreContract.Stores;
import watch.sahel.story.StoryStoreContract;

class DynamoStoriesTest extends StoryStoreContract {
    @Override
    protected Stores emptyStores() {
        var table = Tables.fresh();
        return new Stores(new DynamoArticles(table), new DynamoStories(table, Consistency.STRONG));
    }
}
