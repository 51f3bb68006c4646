package watch.sahel.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Type;
import watch.sahel.memory.Samples;
import watch.sahel.story.Report;
import watch.sahel.story.Story;

class WhereaboutsTest {
    private static final Instant NOW = Samples.NOW;

    @Test
    void aStoryIsWhereHalfOfItsReportsSayMostSaidFirst() {
        assertThat(Whereabouts.of(story("niger jnim", "niger mali", "niger mali", "chad")))
                .containsExactly("NE", "ML");
    }

    @Test
    void itIsInTwoCountriesAtTheMost() {
        assertThat(Whereabouts.of(story("niger mali burkina-faso"))).containsExactly("BF", "ML");
    }

    @Test
    void whoActsFromAfarIsNotWhereItHappens() {
        assertThat(Whereabouts.of(story("russia france mali"))).containsExactly("ML");
        assertThat(Whereabouts.of(story("russia"))).isEmpty();
    }

    @Test
    void aStoryOfWhichOnlyTownsAreNamedIsWhereTheyAre() {
        assertThat(Whereabouts.of(story("menaka gao ansongo", "menaka", "jnim")))
                .containsExactly("ML");
        assertThat(Whereabouts.of(story("tinzaouatene algiers"))).containsExactly("DZ", "ML");
        assertThat(Whereabouts.of(story("menaka niger"))).containsExactly("NE");
        assertThat(Whereabouts.of(story("paris sahel"))).isEmpty();
    }

    @Test
    void everyCountryIsOneOfTheLexiconsWithItsCode() {
        assertThat(Whereabouts.COUNTRIES).allSatisfy((id, code) -> {
            var entity = Lexicon.bundled().entity(new EntityId(id)).orElseThrow();
            assertThat(entity.type()).isEqualTo(Type.COUNTRY);
            assertThat(entity.country()).isEqualTo(code);
        });
    }

    /// @param named for each report the entities it names
    private static Story story(String... named) {
        var story = Story.opened(report(0, named[0]), NOW);
        for (var i = 1; i < named.length; i++) {
            story = story.with(report(i, named[i]), NOW);
        }
        return story;
    }

    private static Report report(int number, String named) {
        var report = Samples.report(Samples.article("a" + number));
        Set<EntityId> entities =
                Arrays.stream(named.split(" ", -1)).map(EntityId::new).collect(Collectors.toSet());
        return new Report(
                report.article(),
                report.outlet(),
                report.language(),
                report.title(),
                report.lead(),
                report.link(),
                report.published(),
                report.topics(),
                entities,
                List.of());
    }
}
