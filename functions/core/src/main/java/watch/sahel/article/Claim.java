package watch.sahel.article;

/// What claiming an article came to.
public sealed interface Claim {
    /// Nobody had it: it is stored now, by this claim.
    record First() implements Claim {}

    /// It was there already.
    record Known(KeptArticle kept) implements Claim {}
}
