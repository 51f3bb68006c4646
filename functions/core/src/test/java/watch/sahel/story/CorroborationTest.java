package watch.sahel.story;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.story.Reports.report;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.story.Toll.Kind;
import watch.sahel.story.Toll.Speaker;
import watch.sahel.story.Toll.Victims;

class CorroborationTest {
    private static final String WIRE =
            "Gunmen on motorbikes killed fourteen miners at a gold mine near Kayes in western"
                    + " Mali before dawn on Wednesday, two local officials said.";

    @Test
    void copiesOfOneAgencysReportAreOneSource() {
        var corroboration = Corroboration.of(List.of(
                report("Dune Post", "en", 0, "Miners killed", "KAYES (AFP) - Gunmen attacked a mine."),
                report("La Dune", "fr", 1, "Mineurs tués", "Des hommes armés ont attaqué une mine (avec AFP)."),
                report("Сухой ветер", "ru", 2, "Убиты горняки", "Об этом сообщает АФП."),
                report("The Canal", "en", 3, "Fourteen miners die", "Our reporter spoke to two families.")));

        assertThat(corroboration.outlets()).isEqualTo(4);
        assertThat(corroboration.independent()).isEqualTo(2);
        assertThat(corroboration.languages()).containsExactly("en", "fr", "ru");
    }

    @Test
    void nearlyTheSameTextIsOneSourceThoughNobodyIsCredited() {
        var corroboration = Corroboration.of(List.of(
                report("Dune Post", "en", 0, "Gunmen kill 14", WIRE),
                report("The Canal", "en", 0, "Mine attacked", "BAMAKO. " + WIRE.replace("two local", "three")),
                report(
                        "Tram Daily",
                        "en",
                        0,
                        "Death at the mine",
                        "Families in Kayes buried their sons on Thursday.")));

        assertThat(corroboration.independent()).isEqualTo(2);
    }

    @Test
    void twoFeedsOfOneOutletAreOneOutletAndOneSource() {
        var corroboration = Corroboration.of(List.of(
                report("La Dune", "fr", 0, "Attaque à Kayes", "Un premier récit."),
                report("La Dune", "en", 0, "Attack in Kayes", "Another text.")));

        assertThat(corroboration.outlets()).isEqualTo(1);
        assertThat(corroboration.independent()).isEqualTo(1);
    }

    @Test
    void whoeverOnlyPassesOnIsNoSource() {
        var passing = new Outlet("All Wires", "en", "US", Affiliation.AGGREGATOR);
        var reports = List.of(
                report("Dune Post", "en", 0, "Miners killed", "Gunmen attacked a mine."),
                report(passing, 1, "Miners killed in the west", "A mine was attacked, it is said."));

        assertThat(Corroboration.independent(reports)).isEqualTo(1);
    }

    @Test
    void aPhotographersAgencyIsNoSource() {
        assertThat(Agencies.credited(
                        report("A", "en", 0, "Talks in Bamako", "Soldiers on patrol (Somebody/AFP via Getty Images)")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "afp, '(avec AFP)'",
        "reuters, 'PARIS (Reuters) - Talks began'",
        "ap, 'BAMAKO, Mali (AP) — Talks began'",
        "tass, 'МОСКВА, 4 марта. /ТАСС/. Переговоры начались'",
        "ria, 'БАМАКО, 4 мар — РИА Новости. Переговоры'",
        "interfax, 'Об этом сообщил Интерфакс'",
        "ukrinform, 'Про це повідомляє Укрінформ'",
        "xinhua, 'BAMAKO (Xinhua) -- Talks began'",
        "dpa, 'Bamako (dpa) - Gespräche'",
        "efe, 'Bamako (EFE).- Comienza'",
        "afp, 'باماكو (أ ف ب) - بدأت'",
        "reuters, 'قالت رويترز إن'"
    })
    void agenciesAreKnownInTheScriptsTheyAreWrittenIn(String agency, String lead) {
        assertThat(Agencies.credited(report("A", "", 0, "Title", lead))).contains(agency);
    }

    @Test
    void aWordThatSpellsAnAgencyInSmallLettersIsNone() {
        assertThat(Agencies.credited(report("A", "fr", 0, "Les aps de la paix", "Une map du pays.")))
                .isEmpty();
    }

    @Test
    void oneSideAloneIsSaid() {
        var state = new Outlet("Canal State", "ru", "RU", Affiliation.STATE_AFFILIATED);
        var party = new Outlet("Corps Channel", "ru", "RU", Affiliation.PARTY_TO_THE_CONFLICT);
        var free = new Outlet("La Dune", "fr", "ML", Affiliation.INDEPENDENT);
        var unknown = new Outlet("Who Knows", "fr", "", Affiliation.UNKNOWN);
        var one = report(state, 0, "База захвачена", "");
        var two = report(party, 0, "База взята", "");

        assertThat(Corroboration.of(List.of(one, two)).onlySide()).contains("RU");
        assertThat(Corroboration.of(List.of(one, two, report(free, 1, "Base prise", "")))
                        .onlySide())
                .isEmpty();
        assertThat(Corroboration.of(List.of(one, report(unknown, 1, "Base prise", "")))
                        .onlySide())
                .isEmpty();
        assertThat(Corroboration.of(List.of(one, two)).sides())
                .containsEntry(Affiliation.STATE_AFFILIATED, Set.of("Canal State"))
                .containsEntry(Affiliation.PARTY_TO_THE_CONFLICT, Set.of("Corps Channel"));
    }

    @Test
    void disputedNumbersStandSideBySideWithWhoSaysThem() {
        var corroboration = Corroboration.of(List.of(
                report("Dune Post", "en", 0, "47 soldiers killed, army says", ""),
                report("La Dune", "fr", 1, "Au moins 84 militaires tués, affirment les rebelles", "")));

        var army = new Toll(Kind.KILLED, 47, Victims.SOLDIERS, Speaker.ARMY);
        assertThat(corroboration.disputed())
                .containsExactly(army, new Toll(Kind.KILLED, 84, Victims.SOLDIERS, Speaker.REBELS));
        assertThat(corroboration.tolls()).containsEntry(army, Set.of("Dune Post"));
    }

    @Test
    void numbersOfDifferentVictimsAreNoDispute() {
        var corroboration = Corroboration.of(List.of(
                report("Dune Post", "en", 0, "14 soldiers killed near Djibo", ""),
                report("La Dune", "fr", 1, "80 terroristes neutralisés, selon l’armée", "")));

        assertThat(corroboration.disputed()).isEmpty();
    }

    @Test
    void prisonersAreNoHostagesAndTheFreedAreNotThoseTaken() {
        var corroboration = Corroboration.of(List.of(
                report("Dune Post", "en", 0, "JNIM says it holds 3 prisoners after Djibo raid", ""),
                report("La Dune", "fr", 1, "30 enlevés près de Djibo", ""),
                report("Quay", "en", 2, "12 hostages freed near Djibo", "")));

        assertThat(corroboration.tolls()).hasSize(3);
        assertThat(corroboration.disputed()).isEmpty();
    }

    @Test
    void twoOutletsThatCountHostagesDifferentlyAreInDispute() {
        var corroboration = Corroboration.of(List.of(
                report("Dune Post", "en", 0, "20 villagers abducted near Djibo", ""),
                report("La Dune", "fr", 1, "30 villageois enlevés près de Djibo", "")));

        assertThat(corroboration.disputed()).extracting(Toll::count).containsExactly(20, 30);
    }

    @Test
    void anOutletDoesNotContradictItself() {
        var both = report(
                "Dune Post",
                "en",
                0,
                "Ambush near Djibo kills 14 soldiers",
                "A raid in March killed 40 soldiers there.");
        assertThat(Corroboration.of(List.of(both)).tolls()).hasSize(2);
        assertThat(Corroboration.of(List.of(both)).disputed()).isEmpty();

        var counted = report("Dune Post", "en", 5, "Djibo ambush: 17 soldiers killed", "");
        assertThat(Corroboration.of(List.of(both, counted)).disputed()).isEmpty();

        var other = report("The Canal", "en", 5, "Djibo ambush: 17 soldiers killed", "");
        assertThat(Corroboration.of(List.of(both, other)).disputed())
                .extracting(Toll::count)
                .contains(14, 17);
    }

    @Test
    void twoSpeakersInOneReportContradictEachOther() {
        var report =
                report("Dune Post", "en", 0, "Army: 47 soldiers killed", "The rebels say 84 soldiers were killed.");

        assertThat(Corroboration.of(List.of(report)).disputed())
                .extracting(Toll::count)
                .containsExactly(47, 84);
    }

    @Test
    void aNumberOfNobodyInParticularIsOneOfTheOnlyVictimsNamed() {
        var soldiers = report("Dune Post", "en", 0, "14 soldiers killed near Djibo", "");
        var somebody = report("La Dune", "fr", 1, "Au moins 30 morts près de Djibo", "");
        var civilians = report("Quay", "en", 2, "9 villagers killed near Djibo", "");

        assertThat(Corroboration.of(List.of(soldiers, somebody)).disputed()).hasSize(2);
        assertThat(Corroboration.of(List.of(soldiers, somebody, civilians)).disputed())
                .isEmpty();
    }

    @Test
    void aNumberIsSaidBetterWithWhoSaysItAndWhomItCounts() {
        var bare = new Toll(Kind.KILLED, 84, Victims.PEOPLE, Speaker.OUTLET);
        var rebels = new Toll(Kind.KILLED, 84, Victims.PEOPLE, Speaker.REBELS);
        var soldiers = new Toll(Kind.KILLED, 84, Victims.SOLDIERS, Speaker.REBELS);
        var army = new Toll(Kind.KILLED, 84, Victims.PEOPLE, Speaker.ARMY);

        assertThat(bare.isSaidBetterBy(rebels)).isTrue();
        assertThat(rebels.isSaidBetterBy(soldiers)).isTrue();
        assertThat(rebels.isSaidBetterBy(bare)).isFalse();
        assertThat(rebels.isSaidBetterBy(army)).isFalse();
        assertThat(rebels.isSaidBetterBy(rebels)).isFalse();
        assertThat(bare.isSaidBetterBy(new Toll(Kind.KILLED, 47, Victims.PEOPLE, Speaker.ARMY)))
                .isFalse();
    }

    @Test
    void aReportStatesANumberOnceAsWellAsItSaysIt() {
        var report = report(
                "Dune Post",
                "en",
                0,
                "Rebels say 84 soldiers killed near Djibo",
                "The rebels said they killed 84. 84 dead.");

        assertThat(Corroboration.of(List.of(report)).tolls())
                .containsOnlyKeys(new Toll(Kind.KILLED, 84, Victims.SOLDIERS, Speaker.REBELS));
    }

    @Test
    void whoSpeaksInTheTextDoesNotSpeakInTheTitle() {
        var corroboration = Corroboration.of(List.of(
                report("Khatt", "ar", 0, "مقتل 84 في معركة تين زاواتين", "أعلن الجيش المالي انسحاب رتل من المنطقة.")));

        assertThat(corroboration.tolls()).containsOnlyKeys(new Toll(Kind.KILLED, 84, Victims.PEOPLE, Speaker.OUTLET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hostages freed for $12m",
                "Hostages freed for 12 million dollars",
                "12 млн за заложников",
                "الرهائن مقابل 12 مليون دولار",
                "12 % of the hostages freed"
            })
    void moneyAndSharesCountNobody(String text) {
        assertThat(TollReader.read(text, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SOLDIERS, '14 more Malian soldiers were killed'",
        "SOLDIERS, 'Погибли 14 военнослужащих'",
        "SOLDIERS, 'مقتل 14 جنديا في كمين'",
        "SOLDIERS, '14 soldats maliens tués'",
        "FIGHTERS, 'L’armée affirme avoir neutralisé 14 terroristes'",
        "FIGHTERS, 'Знищено 14 бойовиків'",
        "FIGHTERS, '14 Dschihadisten? 14 Terroristen getötet'",
        "MERCENARIES, '14 Wagner fighters killed'",
        "MERCENARIES, 'Убиты 14 наёмников'",
        "CIVILIANS, 'Gunmen killed 14 villagers'",
        "CIVILIANS, 'مقتل 14 مدنيا'",
        "CIVILIANS, '14 civils tués'",
        "PEOPLE, '14 killed as soldiers clash with rebels'",
        "PEOPLE, '14 killed, most of them civilians'",
        "PEOPLE, '14 people killed'"
    })
    void whoWasCountedIsReadBehindTheNumber(Victims victims, String text) {
        assertThat(TollReader.read(text, "")).extracting(Toll::victims).contains(victims);
    }

    @Test
    void equalNumbersAreNoDispute() {
        var corroboration = Corroboration.of(List.of(
                report("Dune Post", "en", 0, "47 soldiers killed, army says", ""),
                report("Tram Daily", "en", 0, "47 dead in ambush", "")));

        assertThat(corroboration.disputed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KILLED, 47, ARMY, '47 killed: army'",
        "KILLED, 47, ARMY, 'Army: 47 killed'",
        "KILLED, 60, RESIDENTS, 'Sixty villagers were killed, witnesses said'",
        "KILLED, 66, GOVERNMENT, 'Sixty-six people died, according to the governor'",
        "INJURED, 12, MEDICS, 'Hospital says 12 were wounded'",
        "KILLED, 14, GOVERNMENT, 'Quatorze morts, selon les autorités'",
        "FREED, 7, ARMY, 'Sept otages libérés, annonce l’armée'",
        "KILLED, 30, ARMY, 'Генштаб сообщил: убиты 30 боевиков'",
        "KILLED, 12, RESIDENTS, 'По словам очевидцев, погибли 12 человек'",
        "KILLED, 20, ARMY, 'Армія заявила про 20 загиблих'",
        "KILLED, 15, GOVERNMENT, 'مقتل 15 شخصا بحسب السلطات'",
        "KILLED, 40, UN, 'Laut UNO 40 Tote'",
        "KILLED, 18, ARMY, 'El ejército informó de 18 muertos'",
        "KILLED, 47, ARMY, 'Armee: 47 Soldaten getötet, Rebellen sprechen von 84 Toten'",
        "KILLED, 84, REBELS, 'Armee: 47 Soldaten getötet, Rebellen sprechen von 84 Toten'",
        "KILLED, 7, ARMY, 'JNIM says 47 soldiers killed, army admits seven dead'",
        "KILLED, 11, GOVERNMENT, 'Погибли 11 мирных жителей, ещё 20 ранены, сообщили местные власти'",
        "KILLED, 84, REBELS, 'Повстанцы заявили о гибели 84 бойцов и 47 солдат'",
        "KILLED, 84, REBELS, 'Повстанці стверджують, що вбили 84 найманців'",
        "KILLED, 30, ARMY, 'الجيش المالي يعلن مقتل 30 إرهابيا'",
        "KILLED, 30, ARMY, 'L’armée affirme avoir neutralisé 30 terroristes'",
        "KILLED, 37, REBELS, 'Le Front de libération de l’Azawad dit avoir tué 37 soldats'",
        "CAPTURED, 33, REBELS, '33 soldiers were captured, the FLA said'",
        "ABDUCTED, 30, RESIDENTS, '30 villagers abducted, residents said'",
        "ABDUCTED, 30, OUTLET, 'Боевики похитили: похищены 30 жителей'",
        "FREED, 3, OUTLET, 'Army frees hostages: 3 freed'",
        "FREED, 82, ARMY, 'Army says 82 captured soldiers have been freed'",
        "FREED, 5, OUTLET, 'Освобождены 5 заложников'",
        "ABDUCTED, 9, OUTLET, 'Фронт освобождения Азавада удерживает 9 заложников'",
        "CAPTURED, 9, OUTLET, 'Front de libération : 9 prisonniers'",
        "KILLED, 12, ARMY, 'Генштаб сообщил о 12 погибших; о 31 убитом, о котором заявляют сепаратисты, не сказал ничего'",
        "KILLED, 31, REBELS, 'Генштаб сообщил о 12 погибших; о 31 убитом, о котором заявляют сепаратисты, не сказал ничего'",
        "KILLED, 31, REBELS, 'Rebellen melden 31 Tote, Malis Armee 12'",
        "KILLED, 12, ARMY, 'Rebellen melden 31 Tote, Malis Armee 12'",
        "KILLED, 31, REBELS, 'Туареги кажуть про 31 вбитого'",
        "KILLED, 31, REBELS, 'الأزواديون يعلنون مقتل 31 من الجيش'",
        "KILLED, 31, REBELS, 'Le Front de l’Azawad parle de 31 tués'",
        "KILLED, 22, OUTLET, 'Twenty-two dead in camp raid'",
        "KILLED, 5, OUTLET, 'Five killed at market'"
    })
    void tollsAreReadWithTheirSpeakers(Kind kind, int count, Speaker speaker, String text) {
        assertThat(TollReader.read(text, ""))
                .anyMatch(toll -> toll.kind() == kind && toll.count() == count && toll.speaker() == speaker);
    }

    @Test
    void whoCountsTheOneSideIsNotTakenToCountTheOther() {
        assertThat(TollReader.read("The army said 12 died; 31 dead, by what the rebels claim", ""))
                .containsExactly(
                        new Toll(Kind.KILLED, 12, Victims.PEOPLE, Speaker.ARMY),
                        new Toll(Kind.KILLED, 31, Victims.PEOPLE, Speaker.REBELS));
        assertThat(TollReader.read("The army said 12 died; 31 dead lie in the hills", ""))
                .containsExactly(
                        new Toll(Kind.KILLED, 12, Victims.PEOPLE, Speaker.ARMY),
                        new Toll(Kind.KILLED, 31, Victims.PEOPLE, Speaker.OUTLET));
    }

    @Test
    void aGermanArticleKillsNobody() {
        assertThat(TollReader.read("Die Armee meldet 12 Tote, die Angreifer nennen 31", "de"))
                .containsExactly(
                        new Toll(Kind.KILLED, 12, Victims.PEOPLE, Speaker.ARMY),
                        new Toll(Kind.KILLED, 31, Victims.PEOPLE, Speaker.REBELS));
        assertThat(TollReader.read("80 Lastwagen, die nach Norden fuhren", "de"))
                .isEmpty();
        assertThat(TollReader.read("80 soldiers die in the north", "en"))
                .containsExactly(new Toll(Kind.KILLED, 80, Victims.SOLDIERS, Speaker.OUTLET));
    }

    @ParameterizedTest
    @CsvSource({
        "'Killed in 2023, remembered in 2026'",
        "'14 outlets report'",
        "'Prices rise by 4.5 percent after deaths'"
    })
    void otherNumbersAreNoTolls(String text) {
        assertThat(TollReader.read(text, "")).isEmpty();
    }
}
