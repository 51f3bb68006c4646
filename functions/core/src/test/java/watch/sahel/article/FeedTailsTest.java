package watch.sahel.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTailsTest {
    private static final String TITLE = "Convoy reaches Kidal. And then?";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The post Convoy reaches Kidal. And then? appeared first on Dune Courier.",
                "The post “Convoy reaches Kidal. And then?” first appeared on Dune Courier.",
                "The post Another title by now appeared first on Dune Courier.",
                "This article was originally published on Dune Courier.",
                "This story first appeared in Dune Courier",
                "L’article Un convoi à Kidal est apparu en premier sur Courrier des dunes.",
                "Cet article Un convoi à Kidal est apparu en premier sur Courrier des dunes",
                "Der Beitrag Konvoi in Kidal erschien zuerst auf Dünenbote.",
                "La entrada Un convoy en Kidal se publicó primero en Correo de las dunas.",
                "La entrada Un convoy en Kidal aparece primero en Correo de las dunas.",
                "O post Comboio em Kidal apareceu primeiro em Correio das Dunas.",
                "Сообщение Колонна в Кидале появились сначала на Вестник дюн.",
                "Запись Колонна в Кидале впервые появилась Вестник дюн.",
                "Запис Колона в Кідалі з'явилися спочатку на Вісник дюн.",
                "التدوينة قافلة في كيدال ظهرت أولاً على بريد الكثبان.",
                "ظهرت المقالة قافلة في كيدال أولاً على بريد الكثبان.",
                "Continue reading",
                "Continue reading Convoy reaches Kidal. And then? →",
                "Continue reading “Convoy reaches Kidal. And then?”",
                "Continue reading on Dune Courier",
                "Read more »",
                "Read more: Talks open in Gao",
                "Lire la suite…",
                "LIRE LA SUITE DE L'ARTICLE >",
                "À lire aussi : Pourparlers à Gao",
                "Weiterlesen →",
                "Leer más",
                "Читать далее...",
                "Читайте также: Переговоры в Гао",
                "Читати далі",
                "اقرأ المزيد",
                "12 comments",
                "3 commentaires",
                "(1 comment)",
                "[5 комментариев]",
                "Leave a comment",
                "Please refer to the attached file."
            })
    void aTailIsNoPartOfTheText(String tail) {
        assertThat(FeedTails.cut("Trucks drove through the night.\n\n" + tail, TITLE))
                .isEqualTo("Trucks drove through the night.");
        assertThat(FeedTails.cut("Trucks drove through the night. " + tail, TITLE))
                .isEqualTo("Trucks drove through the night.");
        assertThat(FeedTails.cut(tail, TITLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trucks drove through […] | Trucks drove through…",
                "Trucks drove through [...] | Trucks drove through…",
                "Trucks drove through (...) | Trucks drove through…",
                "Trucks drove through… | Trucks drove through…",
                "Trucks drove through. […] | Trucks drove through.",
                "Trucks drove through [&] | Trucks drove through [&]"
            })
    void aTextCutShortEndsWithAnEllipsis(String text, String cut) {
        assertThat(FeedTails.cut(text, TITLE)).isEqualTo(cut);
    }

    @Test
    void severalTailsBehindEachOtherAllGo() {
        assertThat(FeedTails.cut(
                        "Trucks drove through […] Lire la suite → 3 commentaires\n"
                                + "The post Convoy reaches Kidal. And then? appeared first on Dune Courier.",
                        TITLE))
                .isEqualTo("Trucks drove through…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The post office in Gao burned.",
                "The rumour appeared first on a radio of the north.\nThe army denies it.",
                "The story first appeared on a radio of the north. The army denies it.",
                "The mayor asked his people to read more",
                "He had left, and asked to continue reading the sermon to the end",
                "She read 12 comments",
                "Read more about the siege in a report that the mission published last week in Bamako.",
                "The mine (Mali)",
                "Ellipses [...] in the middle"
            })
    void whatTheOutletSaysStays(String text) {
        assertThat(FeedTails.cut(text, TITLE)).isEqualTo(text);
    }

    @Test
    void aSentenceThatBeginsLikeTheTailIsNotTaken() {
        assertThat(FeedTails.cut(
                        "The post office in Gao burned. The post Fire in Gao appeared first on Dune Courier.", ""))
                .isEqualTo("The post office in Gao burned.");
    }

    @Test
    void withTheTitleInItTheTailNeedsNoEndOfASentenceBeforeIt() {
        assertThat(FeedTails.cut(
                        "Trucks drove through The post Fire in Gao appeared first on Dune Courier.", "Fire in Gao"))
                .isEqualTo("Trucks drove through");
        assertThat(FeedTails.cut("Trucks passed The post that fell appeared first on maps.", "Fire in Gao"))
                .endsWith("maps.");
    }

    @Test
    void ofALongTextOnlyTheEndIsLookedThrough() {
        var tail = " The post x appeared first on y.";
        var fits = FeedTails.MAX_TAIL_CHARS - tail.length() + 1;

        assertThat(FeedTails.cut("a".repeat(30_000) + "." + tail, "x")).hasSize(30_001);
        assertThat(FeedTails.cut("a.The post " + "x".repeat(fits + 60) + " appeared first on y.", "x"))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void aNameBehindATailIsTakenUpToItsBound() {
        var longest = "x".repeat(FeedTails.MAX_NAME_CHARS);

        for (var tail : List.of("The post A appeared first on ", "Read more:")) {
            assertThat(FeedTails.cut("Trucks. " + tail + longest, "A")).isEqualTo("Trucks.");
            assertThat(FeedTails.cut("Trucks. " + tail + longest + "x", "A")).endsWith("x");
        }
    }

    @Test
    void moreTailsThanEverSeenAreLeft() {
        var tails = "\n(1 comment)".repeat(FeedTails.MAX_TAILS);

        assertThat(FeedTails.cut("Trucks." + tails, TITLE)).isEqualTo("Trucks.");
        assertThat(FeedTails.cut("Trucks." + tails + "\n(1 comment)", TITLE)).isEqualTo("Trucks.\n(1 comment)");
    }

    @Test
    void noTextTakesLong() {
        var pieces = "The post |L'article |. |… |[…] |read more |\n|appeared first on |(|1 comment|:|»|Запись |я "
                .split("\\|", -1);
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var text = new StringBuilder();
            while (text.length() < 3_000) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var cut = FeedTails.cut(text.toString(), "read more");
            assertThat(cut.length()).as("seed %d", seed).isLessThanOrEqualTo(text.length());
        }
    }
}
