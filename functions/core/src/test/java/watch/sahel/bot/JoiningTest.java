package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.delivery.telegram.StoryTag;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Schedule;

class JoiningTest {
    private final Phone phone = new Phone();

    @Test
    void threeTapsSayWhatWhenAndInWhichLanguageInOneMessage() {
        assertThat(phone.types("/start")).contains("1/3");
        assertThat(phone.taps("Wagner")).contains("2/3");
        assertThat(phone.taps("07:00")).contains("3/3");
        assertThat(phone.taps("Français")).contains("C’est prêt.", "Wagner", "07:00 (UTC)");

        assertThat(phone.messages()).isEqualTo(1);
        var subscriber = phone.subscriber().orElseThrow();
        assertThat(subscriber.language()).isEqualTo("fr");
        assertThat(subscriber.topics()).containsExactly(TopicId.WAGNER);
        assertThat(subscriber.choices().schedule()).isEqualTo(new Schedule.Daily(List.of(LocalTime.of(7, 0))));
        assertThat(subscriber.nextDigest().orElseThrow().at())
                .as("the first is owed already")
                .isEqualTo(Phone.NOW);
    }

    @Test
    void startingAgainKeepsWatchesAndNarrowerTopics() {
        phone.types("/start topic_jnim");
        phone.types("/watch drone");
        phone.taps("✅ Watch this");
        phone.types("/start");
        phone.taps("Sahel + Wagner");

        assertThat(phone.subscriber().orElseThrow().topics())
                .containsExactlyInAnyOrder(new TopicId("jnim"), TopicId.watch("drone"), TopicId.SAHEL, TopicId.WAGNER);
    }

    @Test
    void aLinkToATopicSubscribesToIt() {
        phone.types("/start topic_JNIM");
        assertThat(phone.subscriber().orElseThrow().topics()).containsExactly(new TopicId("jnim"));

        phone.types("/start topic_azawad");
        assertThat(phone.subscriber().orElseThrow().topics())
                .containsExactlyInAnyOrder(new TopicId("jnim"), new TopicId("azawad"));
    }

    @Test
    void aLinkToAWatchAsksForIt() {
        assertThat(phone.types("/start watch_" + encoded("@jnim fuel"))).contains("<code>@jnim AND fuel</code>");
        phone.taps("✅ Watch this");

        assertThat(phone.subscriber().orElseThrow().topics()).containsExactly(TopicId.watch("@jnim AND fuel"));
    }

    @Test
    void aLinkToAStoryShowsItAndSubscribesNobody() {
        phone.types("/start");
        phone.types("/forgetme");
        phone.taps("🗑 Delete everything");
        var story = phone.told("North Quay", "Wagner fighters killed near Tinzaouatene in Mali");

        assertThat(phone.types("/start story_" + StoryTag.of(story.id()))).contains("Tinzaouatene");
        assertThat(phone.subscriber()).isEmpty();

        phone.taps("Subscribe");
        assertThat(phone.subscriber()).isPresent();
    }

    @Test
    void aLinkToAStoryThatIsGoneSaysSo() {
        assertThat(phone.types("/start story_" + "0".repeat(25))).isEqualTo("That story is not kept any more.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "topic_nosuch", "story_x", "watch_", "watch_***", "_", "topic_", "ref_1 2 3"})
    void aLinkNobodyMadeIsAStart(String payload) {
        assertThat(phone.types("/start " + payload)).contains("1/3");
    }

    private static String encoded(String query) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(StandardCharsets.UTF_8));
    }
}
