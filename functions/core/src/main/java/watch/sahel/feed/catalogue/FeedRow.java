package watch.sahel.feed.catalogue;

/// One feed as a list of somebody else has it: words not yet checked, each of them possibly empty.
///
/// @param where in the list, for the person who wrote it: `line 12`
/// @param alternates URLs, with spaces between
record FeedRow(
        String where,
        String id,
        String url,
        String title,
        String language,
        String country,
        String affiliation,
        String alternates,
        String userAgent) {
    FeedRow {
        title = plain(title);
        userAgent = plain(userAgent);
    }

    /// Of which no more is known.
    static FeedRow of(String url, String title, String language) {
        return new FeedRow("it", "", url, title, language, "", "", "", "");
    }

    /// On one line and without control characters, which XML and HTTP do not take.
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
