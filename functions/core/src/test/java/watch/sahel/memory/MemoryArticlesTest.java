package watch.sahel.memory;

import watch.sahel.article.ArticleStoreContract;

class MemoryArticlesTest extends ArticleStoreContract {
    @Override
    protected Stores emptyStores() {
        var articles = new MemoryArticles();
        return new Stores(articles, new MemoryStories(articles));
    }
}
