package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextCleanerTest {
    private static FormattedText clean(String html) {
        return TextCleaner.clean(HtmlParser.parse(html), 100);
    }

    @Test
    void bothEndsAreTrimmedAndEntitiesFollow() {
        assertThat(clean(" \n<b> Gao \n</b> "))
                .isEqualTo(new FormattedText("Gao", List.of(TextEntity.of("bold", 0, 3))));
    }

    @Test
    void controlCharactersBecomeSpacesAndBidiOverridesVanish() {
        assertThat(clean("a\tb\r\n\u202e<i>c</i>"))
                .isEqualTo(new FormattedText("a b\nc", List.of(TextEntity.of("italic", 4, 1))));
    }

    @Test
    void stylesInCodeAndLinksInLinksAreDropped() {
        assertThat(clean("<code>a<b>b</b></code>").entities()).containsExactly(TextEntity.of("code", 0, 2));
        assertThat(clean("<a href=\"https://a.org/\">x<a href=\"https://b.org/\">y</a></a>")
                        .entities())
                .containsExactly(new TextEntity("text_link", 0, 2, "https://a.org/"));
        assertThat(clean("<blockquote>a<blockquote>b</blockquote></blockquote>").entities())
                .containsExactly(TextEntity.of("blockquote", 0, 2));
    }

    @Test
    void stylesMayHoldLinksAndLinksStyles() {
        assertThat(clean("<b>x <a href=\"https://a.org/\">y</a></b>").entities())
                .hasSize(2);
        assertThat(clean("<a href=\"https://a.org/\">x <i>y</i></a>").entities())
                .hasSize(2);
    }

    @Test
    void equalNeighboursAreOne() {
        assertThat(clean("<b>a</b><b>b</b>").entities()).containsExactly(TextEntity.of("bold", 0, 2));
        assertThat(clean("<b>a<b>b</b>c</b>").entities()).containsExactly(TextEntity.of("bold", 0, 3));
    }

    @Test
    void linksOutliveStylesAtTheLimit() {
        var html = "<b>a</b> <a href=\"https://a.org/\">b</a> <i>c</i>";

        assertThat(TextCleaner.clean(HtmlParser.parse(html), 2).entities())
                .extracting(TextEntity::type)
                .containsExactly("bold", "text_link");
        assertThat(TextCleaner.clean(HtmlParser.parse(html), 1).entities())
                .extracting(TextEntity::type)
                .containsExactly("text_link");
    }
}
