package watch.sahel.embedded.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlParserTest {
    @ParameterizedTest
    @CsvSource({
        "b, bold",
        "strong, bold",
        "i, italic",
        "em, italic",
        "u, underline",
        "ins, underline",
        "s, strikethrough",
        "strike, strikethrough",
        "del, strikethrough",
        "tg-spoiler, spoiler",
        "code, code",
        "pre, pre",
        "blockquote, blockquote",
        "B, bold"
    })
    void everyTagOfTheManualIsAnEntity(String tag, String type) {
        var parsed = HtmlParser.parse("а<" + tag + ">bc</" + tag + ">d");

        assertThat(parsed.text()).isEqualTo("аbcd");
        assertThat(parsed.entities()).containsExactly(TextEntity.of(type, 1, 2));
    }

    @Test
    void attributesChangeTheEntity() {
        assertThat(HtmlParser.parse("<span class=\"tg-spoiler\">x</span>").entities())
                .containsExactly(TextEntity.of("spoiler", 0, 1));
        assertThat(HtmlParser.parse("<blockquote expandable>x</blockquote>").entities())
                .containsExactly(TextEntity.of("expandable_blockquote", 0, 1));
        assertThat(HtmlParser.parse("<pre><code class=\"language-java\">x</code></pre>")
                        .entities())
                .containsExactly(new TextEntity("pre", 0, 1, "java"));
        assertThat(HtmlParser.parse("<tg-emoji emoji-id=\"5368324170671202286\">x</tg-emoji>")
                        .entities())
                .containsExactly(new TextEntity("custom_emoji", 0, 1, "5368324170671202286"));
        assertThat(HtmlParser.parse("<a  href = 'https://example.org/?a=1&amp;b=2' >x</a>")
                        .entities())
                .containsExactly(new TextEntity("text_link", 0, 1, "https://example.org/?a=1&b=2"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "https://example.org?q=1, https://example.org/?q=1",
        "example.org/a, http://example.org/a",
        "tg://user?id=5, tg://user?id=5",
        "mailto:desk@example.org, mailto:desk@example.org"
    })
    void linksAreKeptAsTelegramWritesThem(String url, String kept) {
        assertThat(HtmlParser.parse("<a href=\"" + url + "\">x</a>").entities())
                .containsExactly(new TextEntity("text_link", 0, 1, kept));
    }

    @Test
    void aLinkToNowhereIsPlainText() {
        assertThat(HtmlParser.parse("<a href=\"javascript:alert(1)\">x</a>")).isEqualTo(HtmlParser.parse("x"));
        assertThat(HtmlParser.parse("<a>x</a>")).isEqualTo(HtmlParser.parse("x"));
    }

    @Test
    void referencesAreDecodedAndOthersLeftAlone() {
        assertThat(HtmlParser.parse("&lt;&gt;&amp;&quot;&#39;&#x1F600;&lt &nbsp; & &#0;")
                        .text())
                .isEqualTo("<>&\"'😀< &nbsp; & &#0;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <b|Unclosed start tag at byte offset 2",
                "é <b|Unclosed start tag at byte offset 3",
                "<b>x|Can't find end tag corresponding to start tag b",
                "<p>x</p>|Unsupported start tag \"p\" at byte offset 0",
                "1 < 2|Unsupported start tag \"\" at byte offset 2",
                "<br/>|Unsupported start tag \"br/\" at byte offset 0",
                "x</b>|Unexpected end tag at byte offset 1",
                "<b>x</b|Unclosed end tag at byte offset 4",
                "<b><i>x</b></i>|Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
                "<a href>x</a>|Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0",
                "<a =x>x</a>|Empty attribute name in the tag \"a\" at byte offset 0",
                "<a href=http://x.org>x</a>|Unexpected end of name token at byte offset 8",
                "<a href=\"http://x.org>x</a>|Unclosed start tag at byte offset 0",
                "<span>x</span>|Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"
            })
    void brokenMarkupIsRefusedWithItsPlace(String html, String why) {
        assertThatThrownBy(() -> HtmlParser.parse(html))
                .isInstanceOf(Refusal.class)
                .hasMessage("400 Bad Request: can't parse entities: " + why);
    }

    @Test
    void anyTextIsParsedOrRefused() {
        long seed = 20_261_123L;
        var random = new Random(seed);
        var pieces = new String[] {
            "<", ">", "</", "b", "a href", "=", "\"", "'", " ", "&", "#x", ";", "lt", "😀", "\0", "x", "/"
        };
        for (int i = 0; i < 20_000; i++) {
            var html = new StringBuilder();
            random.ints(random.nextInt(12), 0, pieces.length).forEach(piece -> html.append(pieces[piece]));
            try {
                var parsed = HtmlParser.parse(html.toString());
                assertThat(parsed.entities())
                        .allMatch(entity -> entity.end() <= parsed.text().length());
            } catch (Refusal refusal) {
                assertThat(refusal.code()).as("seed %s, text %s", seed, html).isEqualTo(400);
            }
        }
    }
}
