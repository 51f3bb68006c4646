package watch.sahel.query;

import java.util.List;
import watch.sahel.query.Hit.Place;
import watch.sahel.text.Word;

/// The words of one field with their places in the whole article.
///
/// @param base the place of its first word
record Stretch(Place place, String text, List<Word> words, int base) {
    /// No NEAR and no phrase reaches from one field into the next.
    private static final int GAP = 2 * (Limits.MAX_TERMS + Near.MOST_BETWEEN);

    int end() {
        return base + words.size();
    }

    /// Where the next field begins.
    int next() {
        return end() + GAP;
    }

    boolean holds(int at) {
        return at >= base && at < end();
    }

    /// The place of the word that stands at or after a character.
    int at(int character) {
        var low = 0;
        var high = words.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (words.get(middle).end() <= character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return base + low;
    }

    Hit hit(int from, int to, Term term) {
        return hit(words.get(from - base).start(), words.get(to - 1 - base).end(), term.toString());
    }

    private Hit hit(int start, int end, String term) {
        return new Hit(place, start, end, text.substring(start, end), term);
    }
}
