package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.match.TopicId.SAHEL;
import static watch.sahel.match.TopicId.WAGNER;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Titles and texts in ten languages, sorted as a whole: single ones may be missed, most may not. They are in
/// `samples.txt`. Prints what is sorted wrongly.
class SamplesTest {
    @Test
    void nearlyEverySampleIsSortedRightly() {
        var scores = new TreeMap<String, Score>();
        for (var cells : Table.of("samples.txt", 4)) {
            var matching = Matcher.bundled().match(new Passage(cells.get(2), cells.get(3), cells.get(1), ""));
            var about = cells.get(0);
            var sahel = Score.of(about.contains("S"), matching.about(SAHEL));
            var wagner = Score.of(about.contains("W"), matching.about(WAGNER));
            scores.merge("sahel", sahel, Score::plus);
            scores.merge("wagner", wagner, Score::plus);
            if (!sahel.plus(wagner).faultless()) {
                System.out.println("SamplesTest: not as labelled: " + String.join(" | ", cells));
            }
        }
        System.out.println("SamplesTest: " + scores);
        assertAtLeast(0.97, "sahel", scores);
        assertAtLeast(0.97, "wagner", scores);
    }

    private static void assertAtLeast(double floor, String topic, Map<String, Score> scores) {
        assertThat(scores.getOrDefault(topic, Score.NONE).f1()).as(topic).isGreaterThanOrEqualTo(floor);
    }
}
