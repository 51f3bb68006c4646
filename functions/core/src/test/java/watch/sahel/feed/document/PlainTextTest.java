package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT&T",
                "Q&A: what now?",
                "a < b",
                "5 <6",
                "I <3 Gao",
                "a <b and c> d",
                "<<une paix durable>> dit-il",
                "<sic>",
                "desk <desk@kati.example>",
                "see <https://kati.example/a>",
                "?a=1&copy=2&region=3",
                "&doesnotexist; &; &#; &#x; &",
                "<",
                "a <",
                "</",
                "a <b",
                "<!",
                "<?",
                "فريق",
                "Кати, 4 марта",
            })
    void textThatNeverWasHtmlLosesNothing(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <b>Bold</b> move                             | Bold move
            Bo<b>ld</b>                                  | Bold
            <P>One</P><p>Two<br/>Three<BR>Four           | One Two Three Four
            <ul><li>a</li><li>b</li></ul>                | a b
            <table><tr><td>a</td><td>b</td></tr></table> | a b
            <img src="x" alt="picture"/>caption          | caption
            a<!-- <b>never</b> -->b                      | ab
            a<!-- never                                  | a
            <script>if (a<b) evil("</b>")</script>ok     | ok
            <style>p {}</style>ok<style>cut off          | ok
            safe<object data="x"> <b>words</b>           | safe words
            <audio>get a browser</audio>ok               | ok
            <svg><title>icon</title></svg>ok             | ok
            <iframe>never closed, so shown               | never closed, so shown
            <a href="a>b" title='c>d'>e</a>              | e
            <a href="never closed>e</a> f                | e f
            cut off <a href="https://kati.exam           | cut off
            <o:p></o:p>word<wbr>break                    | wordbreak
            <x-card>in</x-card> <foo bar="1">out         | in out
            <![CDATA[in <b>CDATA</b>]]>                  | in CDATA
            <?xml version="1.0"?><!DOCTYPE html>a        | a
            <html><head><title>t</title></head><body>a   | a
            """)
    void markupIsReadAsABrowserShowsIt(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p hidden>never</p>seen                                    | seen
            <div style="display: none"><div>never</div>never</div>seen | seen
            <span style='visibility:hidden'>never</span>seen           | seen
            <p style="overflow: hidden">seen</p>                       | seen
            <p class="hidden-phone" aria-hidden="true">seen</p>        | seen
            <p hidden>never closed, so seen                            | never closed, so seen
            """)
    void whatAPageHidesIsNotRead(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            R&amp;D &#8211; x                | R&D – x
            1 &lt; 2                         | 1 < 2
            it&#8217;s &#x2019;&#X2019;      | it’s ’’
            &eacute;&laquo;&raquo;&NotEqual; | é«»≠
            a&nbsp;&nbsp;b                   | a b
            Tom &amp Jerry &copy 2026        | Tom & Jerry © 2026
            don&#146;t &#0; &#1114112;       | don’t � �
            &#128512; &#xD800;x              | 😀 x
            &#9999999999999;                 | &#9999999999999;
            """)
    void referencesAreResolved(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @Test
    void aTagIsLookedThroughForBeingHiddenUpToItsBound() {
        var start = " class='";
        var margin = "x".repeat(HtmlText.MAX_STYLE_CHARS - start.length() - "' hidden>".length());
        assertThat(PlainText.of("<p" + start + margin + "' hidden>never</p>seen"))
                .isEqualTo("seen");
        assertThat(PlainText.of("<p" + start + margin + "x' hidden>seen</p>")).isEqualTo("seen");
    }

    @Nested
    class EscapedTwice {
        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                L&amp;#8217;arm&amp;eacute;e                       | L’armée
                <p>L&amp;#8217;arm&amp;eacute;e</p>                | L’armée
                &lt;b&gt;Mali&lt;/b&gt;: seven dead                | Mali: seven dead
                &lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;      | One two
                &lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;       | One Two
                One&lt;br /&gt;two                                 | One two
                &lt;a href="https://kati.example/"&gt;One&lt;/a&gt; | One
                &lt;img src='a.png'&gt;One                         | One
                """)
        void htmlIsReadTwice(String html, String text) {
            assertThat(PlainText.of(html)).isEqualTo(text);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                History of the &lt;blink&gt; tag                  | History of the <blink> tag
                &lt;p&gt;Title&lt;/p&gt;                          | <p>Title</p>
                With &lt;tag&gt; inside                           | With <tag> inside
                <p>The &lt;b&gt;bold&lt;/b&gt; tag</p>            | The <b>bold</b> tag
                <code>&lt;br /&gt;</code>                         | <br />
                &lt;3                                             | <3
                """)
        void textAboutTagsIsNot(String html, String text) {
            assertThat(PlainText.of(html)).isEqualTo(text);
        }

        @Test
        void aBareElementAroundAHeadlineStaysAndAroundMoreGoes() {
            var longest = "x".repeat(HtmlSample.MAX_SAMPLE_CHARS - "<p></p>".length());
            assertThat(PlainText.of("&lt;p>" + longest + "&lt;/p>")).isEqualTo("<p>" + longest + "</p>");
            assertThat(PlainText.of("&lt;p>" + longest + "x&lt;/p>")).isEqualTo(longest + "x");
        }
    }

    @Nested
    class Characters {
        @Test
        void whiteSpaceOfEveryKindIsFolded() {
            assertThat(PlainText.of("\n a\t\r\n\u00A0b\u2009\u3000c\u2028d "))
                    .isEqualTo("a b c d")
                    .isEqualTo(PlainText.ofText("\n a\t\r\n\u00A0b\u2009\u3000c\u2028d "));
        }

        @Test
        void theInvisibleIsDropped() {
            assertThat(PlainText.of("\uFEFFso\u00ADft Wag\u200Bner \u0000\u0007\u007Fa\u2060b\uFFFE\uFFFC"))
                    .isEqualTo("soft Wagner ab");
        }

        @Test
        void joinersStayWhereLettersJoin() {
            assertThat(PlainText.of("می\u200Cخواهم 👨\u200D👩")).isEqualTo("می\u200Cخواهم 👨\u200D👩");
            assertThat(PlainText.of("Wag\u200Cner Вагн\u200Dер")).isEqualTo("Wagner Вагнер");
        }

        @Test
        void directionMarksStayAndWhatNeedsClosingGoes() {
            assertThat(PlainText.of("\u200Fحدود\u200E \u202Eabc\u202C \u2067d\u2069"))
                    .isEqualTo("\u200Fحدود\u200E abc d");
        }

        @Test
        void controlsThatWereWindows1252AreRead() {
            assertThat(PlainText.of("don\u0092t \u0093x\u0094 \u0080\u0081")).isEqualTo("don’t “x” €");
        }

        @Test
        void halfOfAPairIsDropped() {
            assertThat(PlainText.of("a\uD83Db\uDE00c 😀")).isEqualTo("abc 😀");
        }
    }

    @Test
    void inPlainTextNothingIsMarkup() {
        assertThat(PlainText.ofText(" 1 < 2 <b>\n&amp; ")).isEqualTo("1 < 2 <b> &amp;");
        assertThat(PlainText.ofText(null)).isEmpty();
        assertThat(PlainText.of(null)).isEmpty();
    }

    @Test
    void textThatIsFoldedIsNotCopied() {
        var text = "Seven dead near Kati, Кати, كاتي – “sources”";
        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @Test
    void whatIsLongerThanTheBoundIsCut() {
        assertThat(PlainText.of("a".repeat(PlainText.MAX_CHARS))).hasSize(PlainText.MAX_CHARS);
        assertThat(PlainText.of("a".repeat(PlainText.MAX_CHARS) + "b"))
                .hasSize(PlainText.MAX_CHARS)
                .doesNotContain("b");
        assertThat(PlainText.ofText("a".repeat(PlainText.MAX_CHARS) + "b")).hasSize(PlainText.MAX_CHARS);
    }

    @Test
    void namesNumbersAndAttributesCountUpToTheirBounds() {
        var name = "x-" + "y".repeat(HtmlTags.MAX_NAME_CHARS - 2);
        assertThat(PlainText.of("<" + name + ">a")).isEqualTo("a");
        assertThat(PlainText.of("<" + name + "y>a")).isEqualTo("<" + name + "y>a");
        var attribute = "z".repeat(HtmlTags.MAX_ATTRIBUTE_CHARS);
        assertThat(PlainText.of("<foo " + attribute + "=1>a")).isEqualTo("a");
        assertThat(PlainText.of("<foo " + attribute + "z=1>a")).isEqualTo("<foo " + attribute + "z=1>a");
        var zeros = "0".repeat(HtmlReferences.MAX_DIGITS - 2);
        assertThat(PlainText.of("&#" + zeros + "65;")).isEqualTo("A");
        assertThat(PlainText.of("&#0" + zeros + "65;")).isEqualTo("&#0" + zeros + "65;");
        assertThat("CounterClockwiseContourIntegral").hasSize(HtmlReferences.MAX_NAME_CHARS);
        assertThat(PlainText.of("&CounterClockwiseContourIntegral;")).isEqualTo("∳");
    }

    @Test
    void aCutLeavesNoHalfOfAPair() {
        assertThat(PlainText.cut("abc", 3)).isEqualTo("abc");
        assertThat(PlainText.cut("ab😀", 3)).isEqualTo("ab");
        assertThat(PlainText.cut("ab😀", 4)).isEqualTo("ab😀");
    }

    @Test
    void whateverIsReadIsFoldedText() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var pieces = "< > </ b p script svg > & ; &amp &lt; # x 12 \" ' = <!-- --> <![CDATA[ ]]> hidden style= a"
                .split(" ", -1);
        for (var round = 0; round < 20_000; round++) {
            var html = new StringBuilder();
            for (var i = random.nextInt(25); i > 0; i--) {
                html.append(
                        random.nextInt(4) == 0
                                ? (char) random.nextInt(0x10000)
                                : pieces[random.nextInt(pieces.length)]);
            }
            var text = PlainText.of(html.toString());
            assertThat(PlainText.ofText(text)).as("seed %d: %s", seed, html).isEqualTo(text);
        }
    }
}
