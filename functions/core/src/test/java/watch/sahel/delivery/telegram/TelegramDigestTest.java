package watch.sahel.delivery.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import watch.sahel.digest.Digests;

class TelegramDigestTest {
    @Test
    void aStoryIsAHeadlineItsFactsItsOutletsAndItsReasons() {
        var text = Jsoup.parse(
                        TelegramDigest.render(Digests.digest(Digests.item("1", "Convoy ambushed near Kati")), "en")
                                .getFirst())
                .wholeText();

        assertThat(text).isEqualTo("""
                Sahel Watch · 1 story, 2 reports, 2 outlets

                Convoy ambushed near Kati
                2 outlets · en fr · 3 h ago · Sahel
                🇬🇧 North Quay, 🇲🇱 Dunes (state affiliated)
                because: Kati, JNIM""");
    }

    /// Isolates keep the Latin names in place; a line that begins with a flag is turned by a mark.
    @Test
    void aReaderOfArabicGetsArabicAroundTheOutletsWords() {
        var text = Jsoup.parse(TelegramDigest.render(Digests.digest(Digests.item("1", "Convoy ambushed")), "ar")
                        .getFirst())
                .wholeText();

        assertThat(text).isEqualTo("""
                \u200F\u2068Sahel Watch\u2069 · خبر واحد، تقريران، مصدران

                Convoy ambushed [en]
                مصدران · \u2068en fr\u2069 · قبل 3 ساعات · الساحل
                \u200F🇬🇧\u200F \u2068North Quay\u2069، 🇲🇱\u200F \u2068Dunes\u2069 (تابع للدولة)
                السبب: \u2068Kati\u2069، \u2068JNIM\u2069""");
    }

    @Test
    void anUpdateIsCalledOne() {
        var digest =
                Digests.digest(Digests.update("1", "Convoy near Kati: 40 dead"), Digests.item("2", "Market reopens"));

        assertThat(Jsoup.parse(TelegramDigest.render(digest, "en").getFirst()).wholeText())
                .contains("\nConvoy near Kati: 40 dead\nupdate · 2 outlets", "\nMarket reopens\n2 outlets");
    }

    @Test
    void outletsWordsAreEscaped() {
        var html = TelegramDigest.render(Digests.digest(Digests.item("1", "<b>War & \"peace\"</b>")), "en")
                .getFirst();

        assertThat(html).contains("&lt;b&gt;War &amp; \"peace\"&lt;/b&gt;");
    }

    @Test
    void aHeadlineInAnotherLanguageSaysWhich() {
        assertThat(TelegramDigest.render(Digests.digest(Digests.item("1", "x")), "fr")
                        .getFirst())
                .contains("</a> [en]");
    }

    @Test
    void aLongDigestIsSplitBetweenStoriesBelowTelegramsLimits() {
        var headline = String.join(" ", Collections.nCopies(30, "attaque"));
        var items = IntStream.range(0, 40)
                .mapToObj(i -> Digests.item(Integer.toString(i), i + " " + headline))
                .toList();

        var messages = TelegramDigest.render(Digests.digest(items), "en");

        assertThat(messages).hasSizeGreaterThan(1);
        assertThat(messages).allSatisfy(message -> {
            var parsed = Jsoup.parse(message);
            assertThat(parsed.wholeText().length()).isLessThanOrEqualTo(TelegramHtml.MAX_CHARS);
            assertThat(parsed.select("a, b, i").size()).isLessThanOrEqualTo(TelegramHtml.MAX_ENTITIES);
        });
        var all = String.join("", messages);
        assertThat(all.split("because:", -1)).as("stories in full").hasSize(11);
        assertThat(all.split("• ", -1)).as("stories in one line").hasSize(31);
    }

    @Test
    void nothingNewIsSaidInOneLine() {
        assertThat(TelegramDigest.render(Digests.digest(List.of()), "en"))
                .containsExactly("<b>Sahel Watch</b> · Nothing new on your topics.");
    }

    @Test
    void countsAtTheEdge() {
        var full = new TelegramHtml().text("x".repeat(TelegramHtml.MAX_CHARS - 1));

        assertThat(full.fits(new TelegramHtml().text("y"))).isTrue();
        assertThat(full.fits(new TelegramHtml().text("yy"))).isFalse();
        assertThat(new TelegramHtml().text("&<>").toString()).isEqualTo("&amp;&lt;&gt;");
    }
}
