package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.match.EntityId;
import watch.sahel.query.Completion.Offer;

class CompletionTest {
    private static List<Offer> of(String typed) {
        return new Completion(Watches.NAMES).of(typed);
    }

    @Test
    void anIdIsOfferedWithTheNameToShow() {
        assertThat(of("@jn")).contains(new Offer(new EntityId("jnim"), "JNIM"));
        assertThat(of("@jn").getFirst().written()).isEqualTo("@jnim");
    }

    @ParameterizedTest
    @CsvSource({"@тинза, tinzaouatene", "@Goï, goita", "تينزاوا, tinzaouatene", "@mali, mali", "@Assimi G, goita"})
    void namesInAnyLanguageAreCompleted(String typed, String id) {
        assertThat(of(typed)).extracting(Offer::id).contains(new EntityId(id));
    }

    @Test
    void theWholeNameComesFirst() {
        assertThat(of("@niger").getFirst().id()).isEqualTo(new EntityId("niger"));
    }

    @Test
    void atMostEightAreOffered() {
        assertThat(of("@m")).hasSize(Completion.MAX_OFFERS);
    }

    @Test
    void nothingIsOfferedForNothing() {
        assertThat(of("@")).isEmpty();
        assertThat(of("")).isEmpty();
        assertThat(of("@qqq")).isEmpty();
    }
}
