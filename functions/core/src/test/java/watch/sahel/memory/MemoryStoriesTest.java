package watch.sahel.memory;

import watch.sahel.article.ArticleStoreContract.Stores;
import watch.sahel.story.StoryStoreContract;

class MemoryStoriesTest extends StoryStoreContract {
    @Override
    protected Stores emptyStores() {
        var articles = new MemoryArticles();
        return new Stores(articles, new MemoryStories(articles));
    }
}
