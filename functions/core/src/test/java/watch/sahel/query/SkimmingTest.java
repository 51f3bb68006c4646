package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.query.Watches.parse;
import static watch.sahel.query.Watches.query;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Match;
import watch.sahel.match.Matcher;
import watch.sahel.match.Mention;
import watch.sahel.match.Passage;

class SkimmingTest {
    private static final Passage CONVOY = Watches.passage(
            "JNIM fighters burn fuel trucks near Kayes",
            "A convoy of forty trucks was stopped on the road from Senegal. Mali's army sent drones.",
            "en");

    private record Skimmed(Passage passage, List<Mention> mentions, Outline outline) implements Skimming.Text {
        static Skimmed of(Passage passage, EntityId... elsewhere) {
            var matching = Matcher.bundled().match(passage);
            var topics = matching.matches().stream().map(Match::topic).collect(Collectors.toSet());
            return new Skimmed(
                    passage,
                    matching.mentions(),
                    Outline.of(passage, matching, Set.of(elsewhere), topics, Lexicon.bundled()));
        }
    }

    /// Set `-Dfuzz.seed` to the printed seed to see a failure again.
    @Test
    void findsWhatAWatchWouldHaveFound() {
        var seed = Long.getLong("fuzz.seed", System.nanoTime());
        var random = new RandomQueries(new Random(seed));
        var tried = 0;
        var found = 0;
        while (tried < 3_000) {
            var text = random.query();
            if (parse(text) instanceof Parsed.Valid valid) {
                var passage = random.passage();
                var standing = new StandingQueries(Lexicon.bundled(), List.of(valid.query()));
                var watched = !standing.match(passage, Matcher.bundled().match(passage))
                        .isEmpty();
                var skimmed = new Skimming(valid.query(), Lexicon.bundled()).finds(Skimmed.of(passage));
                assertThat(skimmed).as("seed %d: %s in %s", seed, text, passage).isEqualTo(watched);
                tried++;
                found += watched ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "fuel, true",
        "convoy, false",
        "fuel convoy, false",
        "fuel OR convoy, true",
        "@jnim, true",
        "@mali, false",
        "'\"fuel trucks\"', true",
        "'\"forty trucks\"', false",
        "fuel lang:en, true",
        "fuel source:ndeke, true",
        "fuel NOT convoy, true",
    })
    void aTitleAloneMayBeEnough(String query, boolean enough) {
        assertThat(new Skimming(query(query), Lexicon.bundled()).findsByTitle(Skimmed.of(CONVOY)))
                .isEqualTo(enough);
    }

    @Test
    void whatWasRecognisedBeyondTheKeptLinesCounts() {
        var text = Skimmed.of(CONVOY, new EntityId("goita"));

        assertThat(finds("@goita", text)).isTrue();
        assertThat(finds("@goita AND \"fuel trucks\"", text)).isTrue();
        assertThat(finds("title:@goita", text)).isFalse();
        assertThat(finds("@goita NEAR/50 convoy", text)).isFalse();
    }

    private static boolean finds(String query, Skimming.Text text) {
        return new Skimming(query(query), Lexicon.bundled()).finds(text);
    }
}
