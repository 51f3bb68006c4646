package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watch.sahel.delivery.Ledger;
import watch.sahel.delivery.Wording;
import watch.sahel.delivery.telegram.StoryButtons;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.digest.Composer;
import watch.sahel.digest.Digest;
import watch.sahel.digest.DigestOrder;
import watch.sahel.language.Language;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.subscriber.Mute;
import watch.sahel.subscriber.NextDigest.Reach;
import watch.sahel.subscriber.Schedule;

class TuningTest {
    private static final String BAYREUTH = "Bayreuth opens its festival with Wagner and a new Siegfried";
    private static final String TINZAOUATENE = "Wagner fighters killed by rebels near Tinzaouatene in Mali";

    final Phone phone = new Phone();

    @BeforeEach
    void subscribe() {
        phone.types("/start");
    }

    @Test
    void aDoubtfulNameIsSettledByItsTopic() {
        watch("wagner");
        var opera = phone.told("North Quay", BAYREUTH);
        var war = phone.told("Dunes", TINZAOUATENE);
        assertThat(opera.topics()).containsExactly(TopicId.watch("wagner"));
        assertThat(war.topics()).contains(TopicId.WAGNER, TopicId.watch("wagner"));

        phone.receives(buttons(opera));
        assertThat(phone.taps("🚫 Not this wagner"))
                .contains("<code>wagner</code>", "<code>topic:wagner AND wagner</code>", "found 2 articles", "now, 1.");

        var narrowed = TopicId.watch("topic:wagner AND wagner");
        assertThat(watches()).containsExactly(narrowed);
        assertThat(phone.watches.all()).containsExactly(narrowed);
        assertThat(phone.tells("Ledger", BAYREUTH + " again")).isEmpty();
        assertThat(phone.told("Quay", TINZAOUATENE).topics()).contains(narrowed);
    }

    @Test
    void whatIsLeftOutIsWhatLosesLeast() {
        watch("@jnim");
        for (var i = 0; i < 3; i++) {
            phone.told("Dunes", "JNIM attacks an army convoy near Kati in Mali, number " + i);
        }
        var benin = phone.told("North Quay", "JNIM attacks soldiers in Mali and in Benin");

        phone.receives(buttons(benin));
        phone.taps("🚫 Not this @jnim");

        var query = watches().getFirst().query().orElseThrow();
        assertThat(query).startsWith("@jnim NOT ").doesNotContain("@mali");
        assertThat(phone.told("Ledger", "JNIM attacks an army convoy near Kati in Mali, at last")
                        .topics())
                .contains(TopicId.watch(query));
    }

    @Test
    void aNarrowedWatchIsToldAsItWasAndCanBeUndone() {
        watch("wagner");
        phone.change(choices -> choices.atOnce(Set.of(TopicId.watch("wagner"))));
        phone.receives(buttons(phone.told("North Quay", BAYREUTH)));
        phone.taps("🚫 Not this wagner");
        assertThat(phone.subscriber().orElseThrow().choices().atOnce())
                .containsExactly(TopicId.watch("topic:wagner AND wagner"));

        assertThat(phone.taps("↩️ Undo")).contains("<code>wagner</code>", "As it was before.");

        assertThat(watches()).containsExactly(TopicId.watch("wagner"));
        assertThat(phone.watches.all()).containsExactly(TopicId.watch("wagner"));
        assertThat(phone.subscriber().orElseThrow().choices().atOnce()).containsExactly(TopicId.watch("wagner"));
    }

    @Test
    void ofABuiltInTopicLessIsWantedOfWhatTheStoryIsAbout() {
        var story = phone.told("North Quay", TINZAOUATENE);
        phone.change(choices -> choices.on(new Schedule.AtOnce()));
        assertThat(alert(story)).isPresent();

        phone.receives(buttons(story));
        var said = phone.taps("🚫 Not this Sahel");

        var less = phone.subscriber().orElseThrow().choices().feedback().less();
        assertThat(less).hasSize(1).doesNotContain(new EntityId("mali"));
        assertThat(said).contains("<code>@" + less.iterator().next() + "</code>");
        assertThat(alert(story)).isEmpty();

        phone.taps("↩️ Undo");
        assertThat(phone.subscriber().orElseThrow().choices().feedback().less()).isEmpty();
        assertThat(alert(story)).isPresent();
    }

    @Test
    void moreIsWantedOfWhatTheStoryIsAbout() {
        phone.receives(buttons(phone.told("North Quay", TINZAOUATENE)));

        phone.taps("👍 More like this");

        assertThat(phone.subscriber().orElseThrow().choices().feedback().more()).hasSize(Tuning.MAX_MORE);
        phone.taps("↩️ Undo");
        assertThat(phone.subscriber().orElseThrow().choices().feedback().more()).isEmpty();
    }

    @Test
    void theOutletIsMutedForAWeek() {
        var story = phone.told("North Quay", TINZAOUATENE);
        phone.receives(buttons(story));

        assertThat(phone.taps("🔇 North Quay 7 days")).contains("<code>North Quay</code>", "7 days");

        var mutes = phone.subscriber().orElseThrow().choices().mutes();
        assertThat(mutes.all())
                .containsExactly(
                        new Mute(Mute.Kind.OUTLET, "North Quay", Optional.of(Phone.NOW.plus(Duration.ofDays(7)))));
        assertThat(digest(story).items()).isEmpty();

        phone.taps("↩️ Undo");
        assertThat(digest(story).items()).hasSize(1);
    }

    @Test
    void theStoriesOfADigestAreChosenByNumber() {
        var stories = List.of(
                phone.told("North Quay", TINZAOUATENE), phone.told("Dunes", "JNIM attacks soldiers near Djibo"));
        var digest = digest(stories.toArray(Story[]::new));
        phone.ledger.reserve(new Ledger.Digested(digest, phone.subscriber().orElseThrow()));

        phone.receives(phone.part(digest));
        assertThat(phone.labels()).containsExactly("🎚 Tune");
        assertThat(phone.taps("🎚 Tune")).contains("1. ", "2. ", "Tinzaouatene", "Djibo");
        phone.taps("2");

        assertThat(phone.labels()).hasSize(4).contains("👍 More like this", "❔ Why");
        assertThat(phone.taps("❔ Why")).contains("Why this story");
    }

    @Test
    void buttonsOfWhatIsGoneSaySo() {
        phone.receives(buttons(Story.opened(phone.report("North Quay", TINZAOUATENE), Phone.NOW)));

        assertThat(phone.taps("👍 More like this")).isEqualTo("This button is out of date.");
    }

    private void watch(String query) {
        phone.types("/watch " + query);
        phone.taps("✅ Watch this");
        phone.change(choices -> choices.following(
                Set.copyOf(query.equals("@jnim") ? List.of(TopicId.watch(query)) : choices.topics())));
    }

    private List<TopicId> watches() {
        return OwnWatches.of(phone.subscriber().orElseThrow());
    }

    private Reply buttons(Story story) {
        var topics = phone.subscriber().orElseThrow().topics();
        var item = Composer.item(story, "en", topics);
        return new Reply(new TelegramHtml().text(item.headline()), StoryButtons.of(item, Wording.in(Language.ENGLISH)));
    }

    private Digest digest(Story... stories) {
        var subscriber = phone.subscriber().orElseThrow();
        var order = new DigestOrder(subscriber.id(), Phone.NOW, DigestOrder.Occasion.SCHEDULED);
        return Composer.compose(order.digest(), subscriber, Reach.ALL, List.of(stories), Map.of(), Phone.NOW);
    }

    private Optional<Digest> alert(Story story) {
        var subscriber = phone.subscriber().orElseThrow();
        var order = new DigestOrder(subscriber.id(), Phone.NOW, DigestOrder.Occasion.SCHEDULED);
        return Composer.alert(order.digest(), subscriber, story, Map.of(), Phone.NOW);
    }
}
