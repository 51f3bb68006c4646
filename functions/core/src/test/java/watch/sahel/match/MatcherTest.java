package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.match.TopicId.SAHEL;
import static watch.sahel.match.TopicId.WAGNER;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static Matching match(String title, String summary, String language) {
        return Matcher.bundled().match(new Passage(title, summary, language, ""));
    }

    @Nested
    class Mentions {
        @Test
        void theLongestNameWinsAndNothingInsideItCounts() {
            var entities = match("Equatorial Guinea and South Sudan sign a pact", "", "en")
                    .entities();
            assertThat(entities)
                    .contains(new EntityId("equatorial-guinea"), new EntityId("south-sudan"))
                    .doesNotContain(new EntityId("guinea"), new EntityId("sudan"));
        }

        @Test
        void wordsAreShownAsTheOutletWroteThem() {
            var mention = match("Des tirs à Tinzaouatène", "", "fr").mentions().getFirst();
            assertThat(mention)
                    .isEqualTo(new Mention(new EntityId("tinzaouatene"), Field.TITLE, 11, 23, "Tinzaouatène", ""));
        }

        @Test
        void whatSettledADoubtfulNameIsSaid() {
            var mentions = match("Wagner zieht ab", "Putin schweigt.", "de").mentions();
            assertThat(mentions)
                    .filteredOn(mention -> mention.entity().equals(new EntityId("wagner-group")))
                    .extracting(Mention::settledBy)
                    .containsExactly("Putin");
        }

        @Test
        void aCountryBeforeAStopAtTheHeadOfATitleIsWhere() {
            var mentions = match("Mali. Wybuch w sklepie", "", "pl").mentions();
            assertThat(mentions).extracting(Mention::settledBy).containsExactly("Mali.");
            assertThat(match("Mali wybuch w sklepie", "", "pl").mentions()).isEmpty();
        }

        @Test
        void aPolishCaseOfATownIsTheTown() {
            assertThat(match("Starcia w Kidalu, wojsko opuszcza Menakę", "", "pl")
                            .entities())
                    .contains(new EntityId("kidal"), new EntityId("menaka"));
            assertThat(match("Rynek w kidalu", "", "pl").entities()).isEmpty();
        }

        @Test
        void aDoubtfulNameMayBeSettledByAnyPlaceOfACountry() {
            var mercenaries = new EntityId("mercenaries-where-wagner-is");
            assertThat(match("Mercenaries dig in at Gossi", "", "en").entities())
                    .contains(mercenaries);
            assertThat(match("Mercenaries dig in at Ghent", "", "en").entities())
                    .doesNotContain(mercenaries);
        }

        @Test
        void aNameThatItselfSoundsPlayfulIsNoMoreDoubtfulForIt() {
            var orchestra = new EntityId("orkestr-vagnera");
            assertThat(match("«Музыканты» ЧВК вернулись в Осиповичи", "", "ru").entities())
                    .contains(orchestra);
            assertThat(match("Музыканты ЧВК дали концерт", "", "ru").entities()).doesNotContain(orchestra);
        }

        @Test
        void aSettledNameSettlesOthers() {
            assertThat(match("Chad and Gao: convoy reaches Timbuktu", "", "en").entities())
                    .contains(new EntityId("gao"), new EntityId("timbuktu"));
        }

        @Test
        void whatIsDoneSettlesANameThatNeedsIt() {
            var mentions = match("Chad ends defence pact", "", "en").mentions();
            assertThat(mentions).extracting(Mention::settledBy).containsExactly("defence");
            assertThat(match("Chad ends his garden party", "", "en").mentions()).isEmpty();
        }

        @Test
        void anAdjectiveBesideACapitalIsNoSurname() {
            assertThat(match("Des mines de la discorde dans l'Est burkinabè", "", "fr")
                            .entities())
                    .containsExactly(new EntityId("burkina-faso"));
        }

        @Test
        void aRankOrAnAgeMakesItAPerson() {
            assertThat(match("Sgt. Wagner remembered by fellow soldiers", "", "en")
                            .mentions())
                    .isEmpty();
            assertThat(match("Oberst Wagner übernimmt die Truppe", "", "de").mentions())
                    .isEmpty();
            assertThat(match("Chad, 34, leaves the army", "", "en").mentions()).isEmpty();
            assertThat(match("Soldiers of Wagner remembered", "", "en").entities())
                    .contains(new EntityId("wagner-group"));
        }

        @Test
        void nigerBesideNigeriaIsTheCountryWhereItsArticleSaysSo() {
            assertThat(match("Le Niger ferme sa frontière avec le Nigeria", "", "fr")
                            .entities())
                    .contains(new EntityId("niger"));
            assertThat(match("Nigeria : un village attaqué dans l'État du Niger", "", "fr")
                            .entities())
                    .doesNotContain(new EntityId("niger"));
        }

        @Test
        void inATitleAWordRulesOutANameHoweverFarItStands() {
            assertThat(match("Africa Corps veteran's diary found in an attic in Kent tells of El Alamein", "", "en")
                            .mentions())
                    .isEmpty();
        }

        @Test
        void attachedArabicWordsDoNotHideAName() {
            assertThat(match("هجوم على بوركينا فاسو وبالنيجر", "", "ar").entities())
                    .contains(new EntityId("burkina-faso"), new EntityId("niger"));
        }

        @Test
        void germanCompoundsHoldNames() {
            assertThat(match("Tuaregrebellen greifen an", "", "de").entities()).contains(new EntityId("tuareg"));
        }

        @Test
        void accentsThatMakeTheNameAreDemanded() {
            assertThat(match("Dire warnings from Bamako", "", "en").entities())
                    .doesNotContain(new EntityId("dire-mali"));
            assertThat(match("Diré : la ville de la région de Tombouctou encerclée", "", "fr")
                            .entities())
                    .contains(new EntityId("dire-mali"));
        }
    }

    @Nested
    class Subjects {
        @Test
        void aPlaceAloneIsNotNewsOfItsWar() {
            assertThat(match("Mango harvest begins in Mali", "", "en").matches())
                    .isEmpty();
            assertThat(match("Army base overrun in Mali", "", "en").about(SAHEL))
                    .isTrue();
        }

        @Test
        void sportWeighsAgainstFightingWords() {
            assertThat(match("Mali attack falters as Tunisia win cup tie", "", "en")
                            .about(SAHEL))
                    .isFalse();
        }

        @Test
        void whatJihadistsDoToSportOrMusicIsNewsOfTheWar() {
            assertThat(match("Jihadists ban music in Mali", "", "en").about(SAHEL))
                    .isTrue();
            assertThat(match("Tourists kidnapped in Niger", "", "en").about(SAHEL))
                    .isTrue();
            assertThat(match("Tourists return to Niger", "", "en").matches()).isEmpty();
        }

        @Test
        void anActInsideTheNameOfSomethingElseIsNone() {
            assertThat(match("Dakar Rally returns to Mauritania", "", "en").matches())
                    .isEmpty();
            assertThat(match("Opposition rally broken up in Mauritania", "", "en")
                            .about(SAHEL))
                    .isTrue();
        }

        @Test
        void twoWordsForOneActTellMoreThanOne() {
            assertThat(match("Migrants and a raid in Mali", "", "en").about(SAHEL))
                    .isFalse();
            assertThat(match("Migrants, a raid and an ambush in Mali", "", "en").about(SAHEL))
                    .isTrue();
        }

        @Test
        void aCountryThatOnlyTheTextNamesBesideAnotherWarIsNextToIt() {
            var text = "In eastern Chad wait those whom the RSF drove from El Geneina, some with bullet wounds.";
            assertThat(match("A sea of tents", text, "en").about(SAHEL)).isFalse();
        }

        @Test
        void aTownIsWhereItsCountryIs() {
            var text = "The military government said fuel would come by road from Mali.";
            assertThat(match("Explosion at depot kills eight in Conakry", text, "en")
                            .about(SAHEL))
                    .isFalse();
        }

        @Test
        void aWarNextDoorIsNotOurs() {
            assertThat(match("Sudan army shells market", "Dozens died in Darfur, near the border with Chad.", "en")
                            .about(SAHEL))
                    .isFalse();
        }

        @Test
        void aCapitalAloneIsNewsOfAnythingATownIsNot() {
            assertThat(match("Electric bikes come to Niamey", "", "en").matches())
                    .isEmpty();
            assertThat(match("What became of Kidal", "", "en").about(SAHEL)).isTrue();
        }

        @Test
        void mercenariesInAHeadlineAreWagnerWhereOnlyWagnerIs() {
            assertThat(match("Mercenaries accused of killings in Mali", "", "en")
                            .about(WAGNER))
                    .isTrue();
            assertThat(match("Mercenaries from Colombia land in Yemen", "", "en")
                            .about(WAGNER))
                    .isFalse();
        }

        @Test
        void aMatchSaysWhatItRestsOnMostTellingFirst() {
            var match = match("Niger: JNIM claims attack on convoy", "", "en")
                    .match(SAHEL)
                    .orElseThrow();
            assertThat(match.because()).extracting(Reason::written).containsExactly("JNIM", "Niger", "attack");
        }

        @Test
        void boilerplateDoesNotMatch() {
            var text = "The council met. The post Junta troops attack Niger villages appeared first on Lagos Echo.";
            assertThat(match("Council passes budget", text, "en").matches()).isEmpty();
        }
    }

    @Nested
    class Limits {
        @Test
        void aLongTextIsCutWithANote() {
            var matching = match("Title", "word ".repeat(10_000) + "Bamako", "en");
            assertThat(matching.mentions()).isEmpty();
            assertThat(matching.notes()).singleElement().asString().contains("20000 of the text");
        }

        @Test
        void anOrdinaryTextHasNoNote() {
            assertThat(match("Title", "Text", "en").notes()).isEmpty();
        }

        @Test
        void anEmptyPassageMatchesNothing() {
            assertThat(match("", "", "")).isEqualTo(new Matching(List.of(), List.of()));
        }
    }
}
