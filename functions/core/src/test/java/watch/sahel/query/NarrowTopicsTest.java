package watch.sahel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Match;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;
import watch.sahel.match.TopicId;

class NarrowTopicsTest {
    private static final Watched WATCHED = new Watched(Lexicon.bundled(), List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wagner-africa       | Wagner mercenaries leave Bangui, says the Central African Republic
            azawad              | Tuareg rebels of the FLA claim an ambush near Kidal in Mali
            jnim                | JNIM fighters blockade fuel convoys on the road to Bamako
            islamic-state-sahel | Islamic State in the Greater Sahara attacks a village near Ménaka
            aes                 | Alliance of Sahel States raises a joint force of 5,000 soldiers
            coups               | Niger junta marks the anniversary of its coup
            sudan-rsf           | Rapid Support Forces shell El Fasher again, Sudan's army says
            car                 | Wagner Group guards the mine at Ndassima, Central African Republic
            libya               | Haftar receives Russian deputy defence minister in Benghazi
            gur-in-africa       | Ukraine's military intelligence GUR denies arming rebels in Mali
            gold-and-uranium    | Niger nationalises the uranium miner Somair
            """)
    void eachTopicFindsWhatItIsAbout(String topic, String headline) {
        assertThat(topics(headline)).contains(topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wagner-africa    | Wagner troops withdraw from Bakhmut
            libya            | Libya wins the cup in Tripoli
            gold-and-uranium | Gold price rises in London
            gur-in-africa    | Ukraine's military intelligence GUR strikes a refinery in Russia
            """)
    void andNotWhatOnlySoundsLikeIt(String topic, String headline) {
        assertThat(topics(headline)).doesNotContain(topic);
    }

    @Test
    void allErrorsOfAFileAreNamedTogether() {
        var text = """
                # a comment
                one = One
                  about  x
                  query  @nobody-of-this-name

                two = Two

                three = Three
                  about  x
                  query  (kidal
                """;

        assertThatThrownBy(() -> NarrowTopics.read(text, Lexicon.bundled()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("one: at 0", "no topic: two = Two", "three: at 0");
    }

    @Test
    void aWatchThatNobodyCanReadAnyMoreIsLeftOutAndNamed() {
        var broken = TopicId.watch("@a-name-the-lexicon-lost");

        assertThat(new Watched(Lexicon.bundled(), List.of(broken, TopicId.watch("kidal"))).broken())
                .containsExactly(broken);
    }

    @Test
    void asManyMatchesAreKeptAsAStoryHasRoomForAndTheCutIsNoted() {
        var passage = new Passage("quiet morning", "", "en", "");
        var matching = Matcher.bundled().match(passage);

        var most = new Watched(Lexicon.bundled(), watches(Watched.MAX_MATCHES)).complete(passage, matching);
        var more = new Watched(Lexicon.bundled(), watches(Watched.MAX_MATCHES + 1)).complete(passage, matching);

        assertThat(most.matches()).hasSize(Watched.MAX_MATCHES);
        assertThat(most.notes()).isEmpty();
        assertThat(more.matches()).hasSize(Watched.MAX_MATCHES);
        assertThat(more.notes()).containsExactly("only the first 60 of 61 topics and watches were kept");
    }

    private static List<TopicId> watches(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TopicId.watch("quiet NOT word" + i))
                .toList();
    }

    private static Set<String> topics(String headline) {
        var passage = new Passage(headline, "", "en", "");
        return WATCHED.complete(passage, Matcher.bundled().match(passage)).matches().stream()
                .map(Match::topic)
                .map(TopicId::value)
                .collect(Collectors.toSet());
    }

    @Test
    void watchesThatComeAndGoLeaveTheOthersAsTheyAre() {
        var passage = new Passage("Convoy attacked near Kidal", "", "en", "Radio Ndeke");
        var matching = Matcher.bundled().match(passage);
        var convoy = TopicId.watch("convoy");
        var kidal = TopicId.watch("@kidal");
        var broken = TopicId.watch("@nobody-of-this-name");
        var first = new Watched(Lexicon.bundled(), List.of(convoy, broken));

        var later = first.with(List.of(convoy, kidal));

        assertThat(later.broken()).isEmpty();
        assertThat(later.complete(passage, matching))
                .isEqualTo(new Watched(Lexicon.bundled(), List.of(convoy, kidal)).complete(passage, matching));
        assertThat(later.with(List.of(kidal)).complete(passage, matching))
                .isEqualTo(new Watched(Lexicon.bundled(), List.of(kidal)).complete(passage, matching));
        assertThat(later.with(List.of(broken)).broken()).containsExactly(broken);
    }
}
