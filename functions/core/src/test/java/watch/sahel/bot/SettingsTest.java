package watch.sahel.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.delivery.telegram.Tap;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Feed;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Listing;
import watch.sahel.feed.Outlet;
import watch.sahel.match.TopicId;
import watch.sahel.subscriber.Choices;
import watch.sahel.subscriber.Mute;
import watch.sahel.subscriber.Mutes;
import watch.sahel.subscriber.QuietHours;
import watch.sahel.subscriber.Schedule;

/// Every command that changes a setting, typed and tapped.
class SettingsTest {
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    final Phone phone = new Phone();

    @BeforeEach
    void subscribe() {
        phone.types("/start");
    }

    private Choices choices() {
        return phone.subscriber().orElseThrow().choices();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topics",
                "/schedule 7",
                "/quiet 22-7",
                "/timezone Bamako",
                "/language fr",
                "/mute x",
                "/pause",
                "/resume",
                "/export",
                "/status"
            })
    void whoNeverSubscribedIsToldHowTo(String typed) {
        var stranger = new Phone();

        assertThat(stranger.types(typed)).contains("/start");
        assertThat(stranger.subscriber()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topics jnim",
                "/schedule 7",
                "/quiet 22-7",
                "/timezone Bamako",
                "/language fr",
                "/mute x",
                "/pause 3",
                "/resume",
                "/stop",
                "/watch drone",
                "/forgetme",
                "/start"
            })
    void inAGroupOnlyWhoMayChangesSettings(String typed) {
        var member = new Phone(Chat.Kind.GROUP, "en", _ -> false);
        member.subscribers.add(phone.subscriber().orElseThrow());

        assertThat(member.types(typed)).startsWith("Only administrators");
        assertThat(member.subscriber()).isEqualTo(phone.subscriber());
    }

    @Nested
    class Topics {
        @Test
        void whatIsHandledTwiceIsDoneOnce() {
            for (var repeated : List.of("/topics jnim digests", "/topics jnim digests")) {
                phone.types(repeated);
                assertThat(phone.subscriber().orElseThrow().choices().topics()).contains(new TopicId("jnim"));
                assertThat(phone.subscriber().orElseThrow().choices().atOnce()).isEmpty();
            }
            phone.types("/topics jnim now");
            phone.types("/topics jnim now");
            assertThat(phone.subscriber().orElseThrow().choices().atOnce()).containsExactly(new TopicId("jnim"));

            phone.types("/topics jnim off");
            phone.types("/topics jnim off");
            assertThat(phone.subscriber().orElseThrow().choices().topics()).doesNotContain(new TopicId("jnim"));
        }

        @Test
        void whatATopicCannotBeChangesNothing() {
            var before = phone.subscriber();
            phone.types("/topics jnim sometimes");

            assertThat(phone.subscriber()).isEqualTo(before);
        }

        @Test
        void aTapTakesATopicThenTellsItAtOnceThenDropsIt() {
            phone.types("/topics");
            phone.taps("▫️ JNIM");
            assertThat(choices().topics()).contains(new TopicId("jnim"));
            assertThat(choices().atOnce()).isEmpty();

            phone.taps("🗞 JNIM");
            assertThat(choices().toldAtOnce()).containsExactly(new TopicId("jnim"));

            phone.taps("⚡ JNIM");
            assertThat(choices().topics()).doesNotContain(new TopicId("jnim"));
            assertThat(choices().atOnce()).isEmpty();
            assertThat(phone.labels())
                    .contains("▫️ JNIM")
                    .hasSize(TopicChoice.all().size());
        }

        @Test
        void whereAllIsToldAtOnceATapTakesOrDrops() {
            phone.types("/schedule now");
            phone.types("/topics");
            phone.taps("⚡ Wagner");
            assertThat(choices().topics()).containsExactly(TopicId.SAHEL);
            phone.taps("▫️ Wagner");
            assertThat(choices().toldAtOnce()).contains(TopicId.WAGNER);
        }

        @Test
        void aTopicCanBeTypedAndAnUnknownOneChangesNothing() {
            phone.types("/topics jnim");
            assertThat(choices().topics()).contains(new TopicId("jnim"));
            phone.types("/topics wagner now");
            phone.types("/topics wagner");
            assertThat(choices().atOnce()).as("as it was").containsExactly(TopicId.WAGNER);
            assertThat(phone.types("/topics nosuch")).contains("I know no topic “nosuch”.", "A tap changes it");
            assertThat(phone.types("/topics " + "x".repeat(4000))).contains("I know no topic “xxx", "xxx…”.");
            assertThat(choices().topics()).hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"JNIM now", "jnim NOW", "Jnim now"})
        void aTopicIsTypedAsItsButtonHasIt(String typed) {
            phone.types("/topics " + typed);
            assertThat(choices().atOnce()).containsExactly(new TopicId("jnim"));
        }

        @Test
        void aTopicIsTypedInTheReadersLanguage() {
            phone.types("/language ru");
            phone.types("/topics Сахель off");
            assertThat(choices().topics()).containsExactly(TopicId.WAGNER);
        }
    }

    @Nested
    class Schedules {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "7:00 18:00 mon-fri | 07:00,18:00 | 1,2,3,4,5",
                    "7 | 07:00 | 1,2,3,4,5,6,7",
                    "7h30, 19h lun-ven | 07:30,19:00 | 1,2,3,4,5",
                    "6pm sat-mon | 18:00 | 6,7,1",
                    "12am 12pm | 00:00,12:00 | 1,2,3,4,5,6,7",
                    "٧ ١٨ الاثنين | 07:00,18:00 | 1",
                    "9.15 пн-пт | 09:15 | 1,2,3,4,5",
                    "7 нд | 07:00 | 7",
                    "24:00 weekend | 00:00 | 6,7",
                    "tue | 07:00,18:00 | 2"
                })
        void timesAndDaysAreTyped(String typed, String times, String days) {
            phone.types("/schedule " + typed);

            assertThat(choices().schedule())
                    .isEqualTo(new Schedule.Daily(
                            List.of(times.split(",")).stream()
                                    .map(LocalTime::parse)
                                    .toList(),
                            List.of(days.split(",")).stream()
                                    .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                                    .collect(Collectors.toSet())));
        }

        @ParameterizedTest
        @ValueSource(strings = {"25:00", "7:60", "someday", "7-9", "13pm", "t", "mon-", "-", "🦉", "7 someday"})
        void whatIsUnclearChangesNothingAndIsSaidBack(String typed) {
            var before = choices();
            assertThat(phone.types("/schedule " + typed)).contains("I cannot read", "/schedule 7:00 18:00 mon-fri");
            assertThat(choices()).isEqualTo(before);
        }

        @Test
        void aDayHasAsManyTimesAsItHasHours() {
            var most = IntStream.range(0, Schedule.Daily.MAX_TIMES)
                    .mapToObj(hour -> hour + ":00")
                    .collect(Collectors.joining(" "));
            phone.types("/schedule " + most);
            assertThat(((Schedule.Daily) choices().schedule()).times()).hasSize(Schedule.Daily.MAX_TIMES);
            assertThat(phone.types("/schedule " + most + " 7:30")).contains("at most 24");
        }

        @Test
        void hourlyAndAtOnceAreTyped() {
            phone.types("/schedule hourly");
            assertThat(choices().schedule()).isEqualTo(new Schedule.Hourly());
            phone.types("/schedule At once");
            assertThat(choices().schedule()).isEqualTo(new Schedule.AtOnce());
        }

        @Test
        void hoursAndDaysAreTapped() {
            phone.types("/schedule");
            phone.taps("20:00");
            phone.taps("✅ 07:00");
            phone.taps("✅ 18:00");
            phone.taps("✅ Sat");
            phone.taps("✅ Sun");
            assertThat(choices().schedule()).isEqualTo(new Schedule.Daily(List.of(LocalTime.of(20, 0)), WORKING));

            phone.taps("✅ 20:00");
            assertThat(phone.toasts.getLast()).contains("must stay");
            assertThat(choices().schedule()).isEqualTo(new Schedule.Daily(List.of(LocalTime.of(20, 0)), WORKING));

            phone.taps("Every hour");
            assertThat(choices().schedule()).isEqualTo(new Schedule.Hourly());
        }

        /// Until the end of November 2026 buttons named the hour or day to turn.
        @ParameterizedTest
        @ValueSource(strings = {"hour 07:00", "day 6", "hour", "day"})
        void aButtonThatDoesNotSayWhatIsToBeChangesNothing(String data) {
            var before = choices();
            phone.receives(new Reply(
                    new TelegramHtml().text("When?"), List.of(List.of(new Tap("✅ Old", "schedule " + data)))));

            assertThat(phone.taps("✅ Old")).contains("Tap, or type");
            assertThat(phone.toasts).endsWith("This button is out of date.");
            assertThat(phone.labels()).contains("✅ 07:00");
            assertThat(choices()).isEqualTo(before);
        }
    }

    @Nested
    class Quiet {
        @ParameterizedTest
        @CsvSource({
            "22-7, 22:00, 07:00",
            "22:30 - 6:15, 22:30, 06:15",
            "٢٢–٧, 22:00, 07:00",
            "23h 6h, 23:00, 06:00",
            "22 to 7, 22:00, 07:00",
            "From 10 pm till 6:30 am, 22:00, 06:30",
            "de 22h à 7h, 22:00, 07:00",
            "с 22 до 7, 22:00, 07:00",
            "з 22 до 7, 22:00, 07:00",
            "من ٢٢ إلى ٧, 22:00, 07:00"
        })
        void hoursAreTyped(String typed, LocalTime from, LocalTime to) {
            assertThat(phone.types("/quiet " + typed)).contains(from + " to " + to);
            assertThat(choices().quiet()).isEqualTo(new QuietHours(from, to));
        }

        @Test
        void breakingNewsMayRing() {
            phone.types("/quiet 22-7 breaking");
            assertThat(choices().quiet().pass()).isEqualTo(QuietHours.Pass.BREAKING);
            phone.taps("✅ Breaking news may ring");
            assertThat(choices().quiet().pass()).isEqualTo(QuietHours.Pass.NOTHING);
            phone.types("/quiet breaking");
            assertThat(choices().quiet()).isEqualTo(quiet("22:00", "07:00", QuietHours.Pass.BREAKING));
            phone.types("/quiet breaking off");
            assertThat(choices().quiet()).isEqualTo(quiet("22:00", "07:00", QuietHours.Pass.NOTHING));
            phone.types("/quiet 23-6");
            assertThat(choices().quiet()).isEqualTo(new QuietHours(LocalTime.of(23, 0), LocalTime.of(6, 0)));
        }

        private static QuietHours quiet(String from, String to, QuietHours.Pass pass) {
            return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), pass);
        }

        @ParameterizedTest
        @ValueSource(strings = {"off", "0", "7-7", "OFF"})
        void theyAreTakenAway(String typed) {
            phone.types("/quiet 22-7");
            phone.types("/quiet " + typed);
            assertThat(choices().quiet().none()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "22",
                    "22-",
                    "25-7",
                    "a-b",
                    "22-7-8",
                    "22 to 7 to 8",
                    "from to",
                    "night",
                    "breaking perhaps",
                    "breakings"
                })
        void whatIsUnclearIsSaidBack(String typed) {
            assertThat(phone.types("/quiet " + typed)).contains("I cannot read");
            assertThat(choices().quiet().none()).isTrue();
        }

        @Test
        void theyAreTapped() {
            phone.types("/quiet");
            phone.taps("22–7");
            assertThat(choices().quiet().none()).isFalse();
            phone.taps("No quiet hours");
            assertThat(choices().quiet().none()).isTrue();
        }
    }

    @Nested
    class Zones {
        @ParameterizedTest
        @CsvSource({
            "Bamako, Africa/Bamako",
            "бамако, Africa/Bamako",
            "باماكو, Africa/Bamako",
            "africa/niamey, Africa/Niamey",
            "Tchad, Africa/Ndjamena",
            "+1, +01:00",
            "UTC-3:30, -03:30",
            "utc, Z",
            "Київ, Europe/Kyiv",
            "new york, America/New_York",
            "+٣, +03:00"
        })
        void aCityACountryOrAnOffsetIsTyped(String typed, String zone) {
            phone.types("/timezone " + typed);
            assertThat(choices().zone().getRules()).isEqualTo(ZoneId.of(zone).getRules());
        }

        @Test
        void whatIsNearlyACityIsSuggested() {
            assertThat(phone.types("/timezone Bamaco")).contains("I know no clock of “Bamaco”");
            phone.taps("Bamako");
            assertThat(choices().zone().getId()).isEqualTo("Africa/Bamako");
        }

        @ParameterizedTest
        @ValueSource(strings = {"+19", "xyzzyxyzzy", "United States", "🦉"})
        void whatIsNoneOrSeveralChangesNothing(String typed) {
            assertThat(phone.types("/timezone " + typed)).contains("I know no clock");
            assertThat(choices().zone().getId()).isEqualTo("Z");
        }

        @Test
        void ofTheClocksOfACountryThoseOfMostReadersAreSuggestedFirst() {
            phone.types("/timezone Россия");
            assertThat(phone.labels()).hasSize(6).startsWith("Moscow");
        }

        @Test
        void commonCitiesAreTapped() {
            assertThat(phone.types("/timezone")).contains("Your clock: UTC");
            assertThat(phone.taps("Kyiv")).contains("Europe/Kyiv");
        }
    }

    @Nested
    class Languages {
        @ParameterizedTest
        @CsvSource({"fr, fr", "Українська, uk", "arabe, ar", "РУССКИЙ, ru"})
        void aLanguageIsTyped(String typed, String tag) {
            phone.types("/language " + typed);
            assertThat(phone.subscriber().orElseThrow().language()).isEqualTo(tag);
        }

        @Test
        void itIsTappedAndSpokenAtOnce() {
            phone.types("/language klingon");
            assertThat(phone.subscriber().orElseThrow().language()).isEqualTo("en");
            assertThat(phone.taps("Français")).startsWith("Ici, je parle");
            assertThat(phone.labels()).contains("✅ Français");
        }
    }

    @Nested
    class Muted {
        @Test
        void aWordIsMutedForGoodOrForDays() {
            phone.types("/mute coupe d'Afrique");
            phone.types("/mute football 7");

            assertThat(choices().mutes().all())
                    .containsExactly(
                            new Mute(Mute.Kind.WORD, "coupe d'Afrique", Optional.empty()),
                            new Mute(Mute.Kind.WORD, "football", Optional.of(Phone.NOW.plus(Duration.ofDays(7)))));
            assertThat(phone.types("/mute")).contains("1. ", "2. football", "until");
            phone.taps("🔊 1");
            assertThat(choices().mutes().all()).extracting(Mute::name).containsExactly("football");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"football 7 days", "football 7d", "football 7 jours", "football ٧ أيام", "football 7 дней"})
        void daysMayBeCalledSo(String typed) {
            phone.types("/mute " + typed);

            assertThat(choices().mutes().all())
                    .containsExactly(
                            new Mute(Mute.Kind.WORD, "football", Optional.of(Phone.NOW.plus(Duration.ofDays(7)))));
        }

        @Test
        void whatIsAnOutletsNameIsTheOutlet() {
            var outlet = new Outlet("Écho du désert", "fr", "ML", Affiliation.UNKNOWN);
            phone.feeds.add(Feed.fresh(
                    new FeedId("echo"), new Listing(URI.create("https://echo.example/feed"), outlet), Phone.NOW));

            phone.types("/mute echo DU desert 30");

            assertThat(choices().mutes().all())
                    .extracting(Mute::kind, Mute::name)
                    .containsExactly(tuple(Mute.Kind.OUTLET, "Écho du désert"));
        }

        @ParameterizedTest
        @CsvSource({"football 0, days from 1", "football 366, days from 1", "*** , no word"})
        void whatCannotBeMutedIsSaid(String typed, String said) {
            assertThat(phone.types("/mute " + typed)).contains(said);
            assertThat(choices().mutes()).isEqualTo(Mutes.NONE);
        }

        @Test
        void aNumberAloneIsAWord() {
            phone.types("/mute 2026");
            assertThat(choices().mutes().all()).extracting(Mute::name).containsExactly("2026");
            phone.types("/mute football 365");
            assertThat(choices().mutes().all()).hasSize(2);
        }

        @Test
        void namesUpToTheLongestAreTakenAndListsUpToTheFullest() {
            assertThat(phone.types("/mute " + "a".repeat(Mute.MAX_NAME + 1))).contains("no word");
            for (var i = 0; i < Mutes.MAX; i++) {
                phone.types("/mute " + i + "a".repeat(Mute.MAX_NAME - 2));
            }
            assertThat(choices().mutes().all()).hasSize(Mutes.MAX);
            assertThat(phone.types("/mute more")).contains("No more can be muted");
        }
    }

    @Nested
    class Pauses {
        @Test
        void forSomeDays() {
            assertThat(phone.types("/pause 7 days")).contains("Paused until");
            assertThat(phone.subscriber()
                            .orElseThrow()
                            .quietAt(Phone.NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                    .isTrue();
            assertThat(phone.subscriber().orElseThrow().quietAt(Phone.NOW.plus(Duration.ofDays(7))))
                    .isFalse();
            assertThat(phone.types("/status")).contains("Paused until");
        }

        @Test
        void untilResume() {
            phone.types("/pause");
            assertThat(phone.subscriber().orElseThrow().active()).isFalse();
            phone.passes(Duration.ofDays(3));
            assertThat(phone.taps("▶️ Resume")).contains("Going on");
            assertThat(phone.subscriber().orElseThrow().active()).isTrue();
            assertThat(phone.subscriber()
                            .orElseThrow()
                            .nextDigest()
                            .orElseThrow()
                            .at())
                    .isEqualTo(Phone.NOW.plus(Duration.ofDays(3)));

            phone.subscribers.change(
                    phone.subscriber().orElseThrow().id(), subscriber -> subscriber.digestedAt(phone.now()));
            assertThat(phone.types("/resume")).contains("There is no pause");
        }

        @Test
        void aPauseThatIsEndedEarlyTellsWhatItHeldNow() {
            phone.types("/schedule now");
            phone.types("/pause 365");
            phone.passes(Duration.ofHours(1));
            phone.types("/resume");

            assertThat(choices().pausedUntil()).isEmpty();
            assertThat(phone.subscriber()
                            .orElseThrow()
                            .nextDigest()
                            .orElseThrow()
                            .at())
                    .isEqualTo(Phone.NOW.plus(Duration.ofHours(1)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "366", "-1", "long", "99999999999"})
        void forDaysThatThereAre(String typed) {
            assertThat(phone.types("/pause " + typed)).contains("from 1 to 365");
            assertThat(choices().pausedUntil()).isEmpty();
            assertThat(phone.subscriber().orElseThrow().active()).isTrue();
        }
    }
}
