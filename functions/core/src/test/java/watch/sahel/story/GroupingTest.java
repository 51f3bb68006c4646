package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.story.Reports.report;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

class GroupingTest {
    @Nested
    class OneEvent {
        @Test
        void aWireCopyWithEditsIsTheSameStory() {
            assertOneStory(
                    report(
                            "Dune Post",
                            "en",
                            0,
                            "Gunmen kill 14 at gold mine near Kayes",
                            "Gunmen on motorbikes killed 14 miners at a gold mine near Kayes in western Mali, officials said."),
                    report(
                            "The Canal",
                            "en",
                            3,
                            "Gunmen kill 14 at Mali gold mine",
                            "BAMAKO (Agency) - Gunmen on motorbikes killed 14 miners at a gold mine near Kayes, two officials said."));
        }

        @Test
        void eachOutletsOwnReportJoins() {
            assertOneStory(
                    report(
                            "Dune Post",
                            "en",
                            0,
                            "Drone strike on Tinzaouatene market leaves 20 dead",
                            "Residents said a drone hit the weekly market."),
                    report(
                            "The Canal",
                            "en",
                            5,
                            "Mali: twenty people die as army drone hits Tinzaouatene market",
                            "The army says it struck a column of fighters."));
        }

        @Test
        void aRussianReportJoinsTheEnglishOne() {
            assertOneStory(
                    report(
                            "Dune Post",
                            "en",
                            0,
                            "Africa Corps convoy hits mine near Kidal, 12 killed",
                            "Twelve Russian fighters died when a convoy struck a mine near Kidal."),
                    report(
                            "Сухой ветер",
                            "ru",
                            4,
                            "Колонна «Африканского корпуса» подорвалась на мине под Кидалем: 12 погибших",
                            "На севере Мали подорвалась колонна российских военных."));
        }

        @Test
        void anArabicReportJoinsTheFrenchOne() {
            assertOneStory(
                    report(
                            "La Dune",
                            "fr",
                            0,
                            "Mali : 30 soldats tués dans une embuscade près de Ménaka",
                            "Un convoi de l'armée est tombé dans une embuscade."),
                    report(
                            "صدى الرمال",
                            "ar",
                            6,
                            "مقتل 30 جنديا ماليا في كمين قرب ميناكا شمال مالي",
                            "تعرضت قافلة للجيش المالي لكمين في منطقة ميناكا."));
        }

        @Test
        void aNameOutsideTheLexiconMeetsItselfInAnotherScript() {
            assertOneStory(
                    report(
                            "Harbour News",
                            "en",
                            0,
                            "Earthquake of magnitude 6 shakes Bishkulvo, mayor Oleg Tremparov says",
                            "The quake damaged houses in Bishkulvo; Tremparov asked for help."),
                    report(
                            "Утро области",
                            "ru",
                            2,
                            "Землетрясение в Бишкульво: мэр Олег Тремпаров попросил о помощи",
                            "Подземные толчки повредили дома."));
        }

        @Test
        void ordinaryNewsOutsideTheLexiconJoinsByItsWords() {
            assertOneStory(
                    report(
                            "Harbour News",
                            "en",
                            0,
                            "Baker wins lottery and gives away his bakery",
                            "A baker in Ostrava gave his shop to his apprentices."),
                    report(
                            "Tram Daily",
                            "en",
                            7,
                            "Lottery winner hands bakery over to apprentices",
                            "The baker from Ostrava said he wanted to sleep late."));
        }

        @Test
        void aGermanCompoundTellsWhatItsLastPartDoes() {
            assertOneStory(
                    report(
                            "Dune Post",
                            "en",
                            0,
                            "Plane crash near Kidal kills governor Amar Delbouk",
                            "The aircraft went down in the desert."),
                    report(
                            "Nordbote",
                            "de",
                            1,
                            "Gouverneur Amar Delbouk stirbt bei Flugzeugabsturz nahe Kidal",
                            "Die Maschine zerschellte in der Wüste."));
        }

        @Test
        void aReportWithoutADateIsGroupedWithOthersWithoutOne() {
            var outlet = new Outlet("Harbour News", "en", "", Affiliation.UNKNOWN);
            var other = new Outlet("Tram Daily", "en", "", Affiliation.UNKNOWN);
            assertOneStory(
                    Reports.at(outlet, Report.UNDATED, "Lighthouse keeper retires after 51 years", ""),
                    Reports.at(other, Report.UNDATED, "After 51 years the lighthouse keeper retires", ""));
        }
    }

    @Nested
    class DifferentEvents {
        @Test
        void twoAttacksInOneTownOnDifferentDaysAreTwoStories() {
            assertDifferentStories(
                    report(
                            "Dune Post",
                            "en",
                            0,
                            "Eight soldiers killed in attack on Djibo base",
                            "Fighters stormed the base at dawn on Wednesday."),
                    report(
                            "The Canal",
                            "en",
                            72,
                            "Attack on Djibo base kills eleven soldiers",
                            "Fighters attacked the base on Saturday."));
        }

        @Test
        void twoEventsWithTheSameActorsOnOneDayAreTwoStories() {
            assertDifferentStories(
                    report(
                            "Dune Post",
                            "en",
                            0,
                            "Mali junta expels French ambassador",
                            "He has two days to leave Bamako."),
                    report(
                            "The Canal",
                            "en",
                            1,
                            "Mali junta raises price of fuel",
                            "Drivers in Bamako queued through the night."));
        }

        @Test
        void theSameActorsInAnotherLanguageAreNotEnough() {
            assertDifferentStories(
                    report("Dune Post", "en", 0, "Putin praises Wagner fighters in Bakhmut", ""),
                    report("Сухой ветер", "ru", 1, "Путин подписал указ о пенсиях для бойцов «Вагнера»", ""));
        }

        @Test
        void aWeeklyColumnIsNotOneStory() {
            assertDifferentStories(
                    report("Dune Post", "en", 0, "Letters from the river bank", "A heron came back."),
                    report("Dune Post", "en", 24 * 2, "Letters from the river bank", "The heron left again."));
        }

        @Test
        void theMorningBriefingsOfTwoOutletsAreTwoStories() {
            assertDifferentStories(
                    report("Dune Post", "en", 0, "Your Wednesday morning briefing", "Mali, and the price of rice."),
                    report("The Canal", "en", 1, "Wednesday morning briefing", "Mali, and a football cup."));
        }

        @Test
        void horoscopesAndWeatherAreNoEvents() {
            assertDifferentStories(
                    report("Утро области", "ru", 0, "Гороскоп на среду 4 марта", "Овнам повезёт."),
                    report("Вечер области", "ru", 1, "Гороскоп на 4 марта", "Тельцам повезёт."));
        }

        @Test
        void theSameBulletinOfTwoRegionsIsTwoStories() {
            assertDifferentStories(
                    report(
                            "Утро области",
                            "ru",
                            0,
                            "В Брянской области за сутки выявили 58 заболевших гриппом",
                            "Число заболевших в регионе растёт, сообщил оперштаб."),
                    report(
                            "Вечер области",
                            "ru",
                            1,
                            "В Курской области за сутки выявили 63 заболевших гриппом",
                            "Число заболевших в регионе растёт, сообщил оперштаб."));
        }

        @Test
        void theSameKindOfRaidOnAnotherVillageIsAnotherStory() {
            assertDifferentStories(
                    report(
                            "Dune Post",
                            "en",
                            0,
                            "Gunmen raid Bandiagara village, killing farmers",
                            "Armed men on motorbikes attacked farmers in central Mali."),
                    report(
                            "The Canal",
                            "en",
                            2,
                            "Gunmen raid Ansongo village, killing farmers",
                            "Armed men on motorbikes attacked farmers in northern Mali."));
        }

        @Test
        void anEventAndItsSequelOfTheNextDayAreTwoStories() {
            var groups = Grouping.group(List.of(
                            report("Dune Post", "en", 0, "Rovers sack coach Anton Vilbrek after cup defeat", ""),
                            report("The Canal", "en", 1, "Coach Vilbrek sacked by Rovers", "They lost the cup."),
                            report("Dune Post", "en", 26, "Rovers name Pia Lundmose as new coach", ""),
                            report(
                                    "The Canal",
                                    "en",
                                    27,
                                    "Lundmose takes over as Rovers coach",
                                    "She signs for a year.")))
                    .values();
            assertThat(new HashSet<>(groups)).hasSize(2);
        }

        @Test
        void aLivePageJoinsNoStory() {
            var report = report("Dune Post", "en", 0, "Rebels storm the Kidal garrison", "Fighting goes on in Kidal.");
            assertDifferentStories(
                    report,
                    report("The Canal", "en", 1, "Mali live: Rebels storm the Kidal garrison", "Fighting in Kidal."));
            assertDifferentStories(
                    report, report("The Quay", "en", 1, "Rebels storm the Kidal garrison – live updates", "Kidal."));
        }

        @Test
        void aWordThatOnlySoundsLikeALivePageIsNone() {
            assertOneStory(
                    report("Dune Post", "en", 0, "Two live crocodiles found in Ostrava baker's cellar", ""),
                    report("The Canal", "en", 1, "Baker finds two live crocodiles in Ostrava cellar", ""));
        }

        @Test
        void aChainOfReportsEachLikeTheNextIsNotOneStory() {
            var chain = List.of(
                    report("A", "en", 0, "alpha bravo charlie delta zebras lemurs", ""),
                    report("B", "en", 1, "charlie delta zebras lemurs otters badgers", ""),
                    report("C", "en", 2, "zebras lemurs otters badgers falcons herons", ""),
                    report("D", "en", 3, "otters badgers falcons herons walrus narwhal", ""),
                    report("E", "en", 4, "falcons herons walrus narwhal penguin puffin", ""));
            assertThat(new HashSet<>(Grouping.group(chain).values())).hasSizeGreaterThan(1);
        }
    }

    @Test
    void aStoryIsNamedAfterItsEarliestReport() {
        var late = report("Tram Daily", "en", 7, "Lottery winner hands bakery to apprentices", "");
        var early = report("Harbour News", "en", 0, "Lottery winner gives bakery to his apprentices", "");

        assertThat(Grouping.group(List.of(late, early)).values()).containsOnly(StoryId.openedBy(early.article()));
    }

    @Test
    void nothingIsGroupedIntoNothing() {
        assertThat(Grouping.group(List.of())).isEmpty();
        var empty = report("A", "", 0, "", "");
        assertThat(Grouping.group(List.of(empty))).hasSize(1);
    }

    private static void assertOneStory(Report... reports) {
        assertThat(new HashSet<>(Grouping.group(List.of(reports)).values())).hasSize(1);
    }

    private static void assertDifferentStories(Report... reports) {
        assertThat(new HashSet<>(Grouping.group(List.of(reports)).values())).hasSize(reports.length);
    }
}
