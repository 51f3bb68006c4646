package watch.sahel.story;

/// Cuts endings off words, for all languages in one way.
final class Stem {
    /// Russian, German and French endings are mostly behind the sixth letter.
    private static final int CHARS = 6;

    private Stem() {}

    static String of(String folded) {
        return folded.substring(0, Math.min(folded.length(), CHARS));
    }
}
