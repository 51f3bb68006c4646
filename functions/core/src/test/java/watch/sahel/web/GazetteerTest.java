package watch.sahel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.match.Entity;
import watch.sahel.match.EntityId;
import watch.sahel.match.Lexicon;

class GazetteerTest {
    /// Degrees: outlines are coarse, and many of the places are on a border or a coast.
    private static final double TOLERANCE = 0.35;

    @Test
    void everyPlaceIsInTheLexiconAndInItsCountry() {
        var outlines = Outlines.bundled();
        assertThat(Gazetteer.bundled().places()).hasSizeGreaterThan(250);

        assertThat(Gazetteer.bundled().places().entrySet()).allSatisfy(place -> {
            var country = Lexicon.bundled()
                    .entity(place.getKey())
                    .map(Entity::country)
                    .orElse("not in the lexicon");
            assertThat(outlines.rings(country))
                    .as("%s of %s", place, country)
                    .anyMatch(ring -> near(place.getValue(), ring));
        });
    }

    private static boolean near(Position position, List<Position> ring) {
        for (var north : new double[] {-TOLERANCE, 0, TOLERANCE}) {
            for (var east : new double[] {-TOLERANCE, 0, TOLERANCE}) {
                if (inside(position.latitude() + north, position.longitude() + east, ring)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a ray to the east crosses the ring an odd number of times.
    private static boolean inside(double latitude, double longitude, List<Position> ring) {
        var inside = false;
        for (var i = 0; i < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get((i + 1) % ring.size());
            var crosses = (a.latitude() > latitude) != (b.latitude() > latitude);
            if (crosses
                    && longitude
                            < a.longitude()
                                    + (latitude - a.latitude())
                                            / (b.latitude() - a.latitude())
                                            * (b.longitude() - a.longitude())) {
                inside = !inside;
            }
        }
        return inside;
    }

    @Test
    void whereMostOfTheWarIsAKilometreIsAsLongEitherWay() {
        var here = Projection.of(new Position(15, 0));
        var east = Projection.of(new Position(15, 10));
        var north = Projection.of(new Position(15 + 10 * Math.cos(Math.toRadians(15)), 0));

        assertThat(east.x() - here.x()).isBetween(here.y() - north.y() - 1, here.y() - north.y() + 1);
    }

    @Test
    void placesBeyondItsEdgesAreNotOnTheMap() {
        assertThat(Projection.of(new Position(12.65, -8)).onTheMap()).isTrue();
        assertThat(Projection.of(new Position(36.75, 3.06)).onTheMap()).isFalse();
        assertThat(Projection.of(new Position(-25.97, 32.57)).onTheMap()).isFalse();
        assertThat(Projection.of(new Position(15, -19)).onTheMap()).isFalse();
        assertThat(Projection.of(new Position(15, 40)).onTheMap()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gao", "gao 16.27", "gao north east", "gao 91 0", "gao 16 0 1", "gao 16 0\ngao 16 1"})
    void aWrongLineIsRefusedWithItsText(String text) {
        assertThatThrownBy(() -> Gazetteer.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*(gao|91).*");
    }

    @Test
    void aPlaceNobodyLocatedIsNowhere() {
        assertThat(Gazetteer.bundled().position(new EntityId("jnim"))).isEmpty();
    }
}
