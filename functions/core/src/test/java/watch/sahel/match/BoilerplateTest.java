package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

class BoilerplateTest {
    @Test
    void theClosingOfAnItemIsDropped() {
        assertThat(kept("Two held. The post Coup in Mali foiled appeared first on Bamako Herald.", ""))
                .containsExactly("two", "held");
        assertThat(kept("Deux morts. L’article Attaque au Niger est apparu en premier sur Le Sahel.", ""))
                .containsExactly("deux", "morts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two held. The post Coup in Mali foiled appeared first on Sudans Post.",
                "Two held. The post Coup in Mali foiled first appeared on Sudans Post.",
                "Two held. L’article Attaque au Mali est apparu en premier sur Journal du Mali.",
                "Two held. Der Beitrag Angriff in Mali erschien zuerst auf Sahel heute.",
                "Two held. La entrada Ataque en Malí se publicó primero en Diario del Sahel.",
                "Two held. O post Ataque no Mali apareceu primeiro em Jornal do Sahel.",
                "Two held. Сообщение Атака в Мали появились сначала на Сахель сегодня.",
                "Two held. Запис Атака в Малі з'явилися спочатку на Сахель сьогодні.",
                "Two held. Artykuł Atak w Mali pojawił się poczatkowo na Sahel dziś.",
                "Two held. ظهرت المقالة هجوم في مالي أولا على أخبار الساحل.",
                "Two held. Read also: Coup in Mali foiled",
                "Two held. Lire aussi : Attaque au Mali",
                "Two held. Читайте также: Атака в Мали",
                "Two held. Tags: Mali, JNIM, Wagner",
                "Two held. Topics: Wagner Group, Mali, coups",
                "Two held. More on this story: Mali junta arrests generals",
                "Two held. Also on the programme: rebels attack the army in Kidal",
                "Two held. Follow our coverage of the war in Mali and Wagner",
                "Two held. Sur le même sujet : Mali, le Jnim attaque un convoi",
                "Two held. Themen: Wagner-Gruppe, Mali",
                "Two held. Más información: golpe de Estado en Níger",
                "Two held. Saiba mais: golpe no Níger",
                "Two held. По теме: ЧВК «Вагнер» в Мали",
                "Two held. За темою: ПВК «Вагнер» у Малі",
                "Two held. اقرأ المزيد: انقلاب في النيجر",
                "Two held. Czytaj więcej: zamach stanu w Nigrze"
            })
    void everyLanguageOfTheClosingIsKnown(String text) {
        assertThat(kept(text, "")).containsExactly("two", "held");
    }

    @Test
    void aLabelWithoutItsColonIsPartOfTheSentence() {
        assertThat(kept("Officers related to Mali read more tags", "")).contains("mali");
        assertThat(kept("Related: Mali mourns", "")).contains("mali");
        assertThat(kept("Among the topics were Mali and Niger", "")).contains("mali", "niger");
    }

    @Test
    void theNextParagraphIsKept() {
        assertThat(kept("The post A appeared first on B.\nMali mourns", "")).containsExactly("mali", "mourns");
    }

    @Test
    void photoCreditsAreDropped() {
        assertThat(kept("A file photo. (Chad Someone/AFP via Getty Images)", ""))
                .containsExactly("a", "file", "photo");
        assertThat(kept("The accord (Mali/Niger) holds", "")).contains("mali", "niger");
    }

    @Test
    void theSyndicatorInFrontIsDropped() {
        assertThat(kept("[MINUSMA] Peace is possible", "")).containsExactly("peace", "is", "possible");
    }

    @Test
    void anOutletDoesNotSpeakOfItself() {
        assertThat(kept("Prices rise - Sudans Post", "Sudans Post")).containsExactly("prices", "rise");
        assertThat(kept("Prices rise | Kidal", "Kidal")).containsExactly("prices", "rise");
        assertThat(kept("Army leaves Kidal", "Kidal")).contains("kidal");
    }

    private static List<String> kept(String text, String source) {
        return Boilerplate.strip(text, Words.of(text), source).stream()
                .map(Word::folded)
                .toList();
    }
}
