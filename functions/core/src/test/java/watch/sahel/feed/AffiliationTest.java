package watch.sahel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AffiliationTest {
    @ParameterizedTest
    @EnumSource
    void everyLabelNamesItsAffiliation(Affiliation affiliation) {
        assertThat(Affiliation.named(affiliation.label())).contains(affiliation);
    }

    @ParameterizedTest
    @CsvSource({
        "state-affiliated (RU), STATE_AFFILIATED",
        "State Affiliated, STATE_AFFILIATED",
        "state media, STATE_AFFILIATED",
        "public, PUBLIC_BROADCASTER",
        "party-to-conflict, PARTY_TO_THE_CONFLICT",
        "PARTY_TO_THE_CONFLICT, PARTY_TO_THE_CONFLICT",
        "ngo-research, RESEARCH"
    })
    void theWordsOfOtherListsAreUnderstood(String word, Affiliation affiliation) {
        assertThat(Affiliation.named(word)).contains(affiliation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "publicity", "stateless", "researchers", "independently", "?"})
    void aWordThatOnlyLooksLikeOneIsNone(String word) {
        assertThat(Affiliation.named(word)).isEmpty();
    }

    @Test
    void labelsAreOneWordEach() {
        assertThat(Affiliation.PARTY_TO_THE_CONFLICT.label()).isEqualTo("party-to-the-conflict");
    }
}
