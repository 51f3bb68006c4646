package watch.sahel.local.inspect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words in which most texts of a feed end, such as "appeared first on Our Paper": a programme's, not the
/// reporter's. Told by repetition alone, so in any language.
///
/// @param texts how many end so
record CommonTail(String words, int texts) {
    /// Fewer words may be shared by chance ("in Mali.").
    static final int MIN_WORDS = 3;

    static final int MAX_WORDS = 12;

    /// Of all texts, at least so many, and never fewer than [HealthNotes#FEW].
    static final double SHARE = 0.6;

    /// The longest such ending.
    static Optional<CommonTail> of(List<String> texts) {
        var least = Math.max(HealthNotes.FEW, (int) Math.ceil(SHARE * texts.size()));
        var ends = texts.stream().map(CommonTail::end).toList();
        for (var length = MAX_WORDS; length >= MIN_WORDS; length--) {
            var most = most(ends, length);
            if (most.isPresent() && most.get().getValue() >= least) {
                return Optional.of(
                        new CommonTail(most.get().getKey(), most.get().getValue()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Map.Entry<String, Integer>> most(List<List<String>> ends, int length) {
        var counts = new HashMap<String, Integer>();
        for (var end : ends) {
            if (end.size() > length) {
                counts.merge(String.join(" ", end.subList(end.size() - length, end.size())), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue());
    }

    /// One word more than the longest ending, to see that something stands before it.
    private static List<String> end(String text) {
        var words =
                text.substring(Math.max(0, text.length() - MAX_CHARS)).strip().split("\\s+", -1);
        return Arrays.asList(words).subList(Math.max(0, words.length - MAX_WORDS - 1), words.length);
    }

    /// Where the last words of a text are looked for.
    private static final int MAX_CHARS = 400;
}
