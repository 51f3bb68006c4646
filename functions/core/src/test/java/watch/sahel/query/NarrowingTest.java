package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.query.Narrowing.Seen;
import watch.sahel.query.Narrowing.Way;

class NarrowingTest {
    private final Matcher matcher = Matcher.bundled();
    private final Narrowing narrowing = new Narrowing(matcher.lexicon());

    @Test
    void aDoubtfulNameIsSettledByItsTopicFirst() {
        assertThat(ways("wagner", "Bayreuth opens with Wagner").getFirst())
                .isEqualTo(new Way(read("wagner topic:wagner"), true));
    }

    @Test
    void aStoryOnTheTopicIsNotSettledByIt() {
        assertThat(ways("wagner", "Wagner mercenaries killed near Tinzaouatene in Mali"))
                .isNotEmpty()
                .noneMatch(Way::settles)
                .extracting(Way::query)
                .contains(read("wagner -@tinzaouatene"));
    }

    @Test
    void whatTheWatchAsksForIsNotLeftOut() {
        assertThat(ways("@jnim OR kati", "JNIM attacks Kati"))
                .extracting(way -> way.query().canonical())
                .isNotEmpty()
                .noneMatch(query -> query.contains("NOT @jnim") || query.contains("NOT kati"));
    }

    @Test
    void noWayFindsTheUnwantedArticlesAndAllAreSound() {
        var titles = new String[] {"Fuel convoy burnt near Kati by JNIM", "Le carburant : convoi brûlé, fuel, Kati"};

        assertThat(ways("fuel convoy OR fuel carburant", titles)).isNotEmpty().allSatisfy(way -> {
            assertThat(Soundness.fault(way.query())).isEmpty();
            var standing = new StandingQueries(matcher.lexicon(), List.of(way.query()));
            for (var title : titles) {
                assertThat(standing.match(seen(title).passage(), seen(title).matching()))
                        .as("%s in %s", way, title)
                        .isEmpty();
            }
        });
    }

    @Test
    void whatTheWatchDoesNotFindNeedsNoNarrowing() {
        assertThat(ways("drone", "JNIM attacks Kati")).isEmpty();
    }

    @Test
    void nothingIsOfferedWhereNothingElseIsSaid() {
        assertThat(ways("drone", "Drone!")).isEmpty();
    }

    private List<Way> ways(String query, String... titles) {
        return narrowing.of(
                read(query), List.of(titles).stream().map(this::seen).toList());
    }

    private Seen seen(String title) {
        var passage = new Passage(title, "", "en", "North Quay");
        return new Seen(passage, matcher.match(passage));
    }

    private Query read(String query) {
        return new QueryParser(new EntityNames(matcher.lexicon())).parse(query) instanceof Parsed.Valid(var read, var _)
                ? read
                : org.assertj.core.api.Assertions.fail(query);
    }
}
