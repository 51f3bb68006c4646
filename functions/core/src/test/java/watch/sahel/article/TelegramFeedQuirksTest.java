package watch.sahel.article;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.article.Published.DUNES;
import static watch.sahel.article.Published.item;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What RSSHub and RSS-Bridge make of the messages of public Telegram channels; from bytes to the article.
class TelegramFeedQuirksTest {
    private static Article post(String title, String description) {
        return item(
                DUNES,
                "<title>" + title + "</title><link>https://t.me/dunes/77</link><description><![CDATA[" + description
                        + "]]></description>");
    }

    @ParameterizedTest
    @CsvSource({
        "🖼 Колонна в Кидале, Колонна в Кидале",
        "🔁🎬 Колонна в Кидале, Колонна в Кидале",
        "↩️ Колонна в Кидале, Колонна в Кидале",
        "[Photo] Колонна в Кидале, Колонна в Кидале",
        "[Forwarded][Video] Колонна в Кидале, Колонна в Кидале",
        "❗️🇲🇱 Колонна в Кидале, ❗️🇲🇱 Колонна в Кидале",
        "[Kidal] Колонна, [Kidal] Колонна"
    })
    void marksOfTheRouteAreNoPartOfTheTitle(String title, String bare) {
        assertThat(post(title, "x").title()).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🖼", "[Photo]", "@dunes posted a photo", "@dunes posted an attachment"})
    void aMessageWithoutATitleIsCalledByItsFirstSentence(String title) {
        var article = post(title, "Колонна в Кидале!<br>Ночью проехали грузовики.");

        assertThat(article.title()).isEqualTo("Колонна в Кидале!");
        assertThat(article.summary()).isEqualTo("Ночью проехали грузовики.");
    }

    @Test
    void aFirstSentenceIsATitleUpToItsBoundAndThenCutAtAWord() {
        var bound = ArticleText.MAX_HEADLINE_CHARS;
        assertThat(post("", "a".repeat(bound)).title()).isEqualTo("a".repeat(bound));
        assertThat(post("", "a".repeat(bound + 1)).title()).isEqualTo("a".repeat(bound - 1) + "…");
        assertThat(post("", "word ".repeat(60)).title())
                .hasSizeLessThanOrEqualTo(bound)
                .endsWith("word…");
    }

    @Test
    void aPictureWithoutWordsHasNoTitle() {
        assertThat(post("@dunes posted a photo", "<img src='/p.jpg'>").title()).isEmpty();
    }

    @Test
    void aTextDoesNotBeginWithItsTitleAgain() {
        assertThat(post("🖼 Колонна в Кидале", "Колонна в Кидале<br><br>Ночью проехали грузовики.")
                        .summary())
                .isEqualTo("Ночью проехали грузовики.");
        assertThat(post("Колонна в Кидале", "Колонна в Кидале").summary()).isEmpty();
        assertThat(post("Колонна...", "Колонна в Кидале").summary()).isEqualTo("Колонна в Кидале");
    }

    @Test
    void whatStandsBeforeTheFirstLineIsNotOfTheMessage() {
        assertThat(post("🔁 Rain in Gao", "Forwarded From <b>Africa Corps fans</b><br>Rain in Gao<br>It pours.")
                        .summary())
                .isEqualTo("It pours.");
        assertThat(post("Rain in Gao, and ...", "Forwarded from <b>Africa Corps fans</b><br>Rain in Gao, and in Kidal")
                        .summary())
                .isEqualTo("Rain in Gao, and in Kidal");
        assertThat(post("↩️ Rain in Gao", "<blockquote>Wagner left</blockquote>Rain in Gao")
                        .summary())
                .isEmpty();
    }

    @Test
    void aForwardWithoutWordsSaysNothing() {
        var article = post("🔁🖼", "Forwarded From <b>Africa Corps fans</b><img src='/p.jpg'>");

        assertThat(article.title() + article.summary()).isEmpty();
    }

    @Test
    void elsewhereTheSameSignsAreTheOutletsOwn() {
        assertThat(item(DUNES, "<title>📍 Gao</title><link>https://dunes.example/1</link>")
                        .title())
                .isEqualTo("📍 Gao");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://t.me/s/dunes/77",
                "https://t.me/Dunes/77?single",
                "https://telegram.me/dunes/77",
                "http://www.t.me/dunes/77/"
            })
    void everyAddressOfAPostIsThatPost(String link) {
        assertThat(CanonicalUrl.of(link)).isEqualTo(CanonicalUrl.of("https://t.me/dunes/77"));
        assertThat(CanonicalUrl.of(link)).isNotEqualTo(CanonicalUrl.of("https://t.me/dunes/7"));
    }
}
