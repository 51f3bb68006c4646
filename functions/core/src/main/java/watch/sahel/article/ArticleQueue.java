package watch.sahel.article;

import java.util.List;

/// Where matched articles wait to be filed, in order, by one writer. An article may be queued twice.
public interface ArticleQueue {
    void file(List<ArticleId> articles);
}
