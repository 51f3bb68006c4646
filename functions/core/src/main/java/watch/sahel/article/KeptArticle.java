package watch.sahel.article;

/// An article as it stands in the store.
public record KeptArticle(Article article, Filing filing) {}
