package watch.sahel.feed.document;

/// What Jazzer calls with each input it thinks of: whatever the bytes and the headers, [FeedParser] answers, keeps
/// [FeedContract], and says the same when asked again. Time and memory are bounded by how [FeedParserFuzzTest] starts
/// it.
public final class FeedParserFuzz {
    private FeedParserFuzz() {}

    /// By this name Jazzer finds it.
    public static void fuzzerTestOneInput(byte[] input) {
        var parsed = FeedParser.parse(FuzzInput.document(input));
        FeedContract.check(parsed);
        var again = FeedParser.parse(FuzzInput.document(input));
        if (!parsed.equals(again)) {
            throw new AssertionError("first " + parsed + ", then " + again);
        }
    }
}
