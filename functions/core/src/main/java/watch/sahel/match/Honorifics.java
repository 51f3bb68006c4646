package watch.sahel.match;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// The words by which people are addressed: right before a name they make it a person's. *Sergeant* Wagner, *coach*
/// Wagner, *senator* Chad. Says nothing about who the person is.
final class Honorifics {
    private static final Set<String> WORDS = Stream.of(
                    "Mr Mrs Ms Miss Dr Prof Professor Sir Lady Lord Judge Justice Sheriff Mayor Pastor Bishop Father Sister",
                    "Coach Manager Captain Capt Major Maj Sgt Sergeant Cpl Corporal Lt Lieutenant Col Colonel Gen General",
                    "Soldier Private Pfc Officer Detective Trooper Deputy Sen Senator Rep Congressman Congresswoman Governor",
                    "Fighter Boxer Actor Actress Singer Chef Author Director Architect Composer",
                    "Herr Frau Oberst Hauptmann Leutnant Soldat Feldwebel Richter Richterin Trainer Bürgermeister Kommissar",
                    "Kommissarin Komponist Architekt Pfarrer Minister Ministerin Stürmer",
                    "M Mme Monsieur Madame colonel général capitaine commandant sergent adjudant maire juge entraîneur",
                    "señor señora coronel capitán sargento teniente alcalde juez entrenador senador ministro",
                    "pan pani generał pułkownik kapitan sierżant trener sędzia burmistrz",
                    "senhor senhora coronel capitão sargento prefeito juiz técnico deputado",
                    "генерал полковник капитан майор сержант тренер судья композитор маэстро",
                    "генерал полковник капітан майор сержант тренер суддя композитор маестро",
                    "السيد السيدة العقيد اللواء النقيب المدرب القاضي الموسيقار")
            .flatMap(line -> Words.of(line).stream())
            .map(Word::folded)
            .collect(Collectors.toUnmodifiableSet());

    private Honorifics() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
