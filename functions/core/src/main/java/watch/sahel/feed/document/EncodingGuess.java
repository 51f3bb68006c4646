package watch.sahel.feed.document;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/// Guesses an encoding from the letters by ICU's statistics. The last resort: ICU costs a cold start, and short
/// texts make it err.
final class EncodingGuess {
    /// Out of ICU's 100. Below, its guesses are worth less than the fact that most of the web is windows-1252.
    private static final int LEAST_CONFIDENCE = 10;

    private EncodingGuess() {}

    /// The likeliest charset among those that fit. ICU does not know KOI8-U, which has all letters of KOI8-R.
    static Optional<Charset> of(EncodingSample sample) {
        var bytes = sample.bytes();
        if (bytes.length == 0) {
            return Optional.empty();
        }
        return Arrays.stream(new CharsetDetector().setText(bytes).detectAll())
                .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
                .map(match -> match.getName().equals("KOI8-R") ? "KOI8-U" : match.getName())
                .flatMap(name -> EncodingLabels.find(name).stream())
                .filter(charset ->
                        !charset.name().startsWith("UTF-") && !charset.name().startsWith("IBM"))
                .filter(charset -> EncodingTrial.of(charset, bytes, 0).fits(bytes))
                .findFirst();
    }
}
