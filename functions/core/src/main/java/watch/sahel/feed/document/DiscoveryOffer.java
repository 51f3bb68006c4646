package watch.sahel.feed.document;

/// A place where a feed may be.
///
/// @param url absolute http(s), or empty if it came to nothing
record DiscoveryOffer(String url, Rank rank) {
    /// How likely it is to be what is looked for, best first.
    enum Rank {
        /// The page says that it is its feed.
        NAMED,
        /// The page links to it, and it looks like a feed.
        LINKED,
        /// Sites of this make have one there.
        KNOWN,
        /// Many sites have one there.
        USUAL,
        /// A feed of readers' comments.
        COMMENTS
    }
}
