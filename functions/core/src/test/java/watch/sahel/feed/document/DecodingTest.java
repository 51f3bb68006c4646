package watch.sahel.feed.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
    private static final String RUSSIAN =
            "Военные сообщили о засаде у деревни на севере страны, семь человек погибли, переговоры продолжаются";

    private static Decoded decode(byte[] bytes) {
        return Decoding.decode(bytes, "");
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static String declared(String encoding, String title) {
        return "<?xml version='1.0' encoding='" + encoding + "'?>\n<rss><channel><title>" + title
                + "</title></channel></rss>";
    }

    @Nested
    class Signs {
        static Stream<Charset> wide() {
            return Stream.of(UTF_8, UTF_16BE, UTF_16LE, UTF_32BE, UTF_32LE);
        }

        @ParameterizedTest
        @MethodSource("wide")
        void aByteOrderMarkBeatsEveryDeclaration(Charset charset) {
            var text = declared("koi8-r", "Café 😀");
            assertThat(Decoding.decode(("\uFEFF" + text).getBytes(charset), "text/xml; charset=windows-1251"))
                    .isEqualTo(new Decoded(text, charset.name(), List.of()));
        }

        @ParameterizedTest
        @MethodSource("wide")
        void withoutAMarkTheZeroBytesTell(Charset charset) {
            var text = declared("utf-8", "Café 😀");
            assertThat(decode(text.getBytes(charset))).isEqualTo(new Decoded(text, charset.name(), List.of()));
            assertThat(decode("{\"title\":\"Café\"}".getBytes(charset)).encoding())
                    .isEqualTo(charset.name());
        }

        @Test
        void aSecondMarkGoesToo() {
            assertThat(decode("\uFEFF\uFEFF<rss/>".getBytes(UTF_8)).text()).isEqualTo("<rss/>");
        }

        @Test
        void strayZeroBytesAreNoPattern() {
            assertThat(decode("\0\0\0<rss>é</rss>".getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        }

        @Test
        void ebcdicIsReadOnItsOwnCodePage() {
            var text = declared("ibm500", "Kati [1]");
            assertThat(decode(bytes(text, "IBM500"))).isEqualTo(new Decoded(text, "IBM500", List.of()));
            var undeclared = "<?xml version='1.0'?><rss/>";
            assertThat(decode(bytes(undeclared, "IBM037")).text()).isEqualTo(undeclared);
        }
    }

    @Nested
    class Declarations {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text/xml; charset=windows-1251",
                    "text/xml;charset=\"Windows-1251\"",
                    "application/rss+xml; q=1; CHARSET = 'cp1251' ; x=y",
                    "text/xml; charset=win-1251",
                })
        void httpTells(String contentType) {
            var text = "<rss><title>Кати</title></rss>";
            assertThat(Decoding.decode(bytes(text, "windows-1251"), contentType))
                    .isEqualTo(new Decoded(text, "windows-1251", List.of()));
        }

        @Test
        void httpBeatsTheDocument() {
            var text = declared("windows-1252", "Кати");
            assertThat(Decoding.decode(bytes(text, "windows-1251"), "text/xml; charset=windows-1251")
                            .text())
                    .isEqualTo(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "text/xml", "text/xml; charset=", "text/xml; charset:utf-8", ";;", "charset=koi8-r"})
        void withoutACharsetInHttpTheDocumentTells(String contentType) {
            var text = declared("windows-1251", "Кати");
            assertThat(Decoding.decode(bytes(text, "windows-1251"), contentType))
                    .isEqualTo(new Decoded(text, "windows-1251", List.of()));
        }

        @Test
        void aPageTellsInItsMetaElement() {
            var text = "<!doctype html><html><head><meta charset=windows-1251><title>Кати</title>";
            assertThat(decode(bytes(text, "windows-1251")).text()).isEqualTo(text);
        }

        @Test
        void latin1IsReadAsWindows1252() {
            var text = declared("iso-8859-1", "Café “cité” – 5 €");
            assertThat(decode(bytes(text, "windows-1252"))).isEqualTo(new Decoded(text, "windows-1252", List.of()));
        }

        @Test
        void sevenBitEncodingsAreReadFromTheirDeclaration() {
            var text = declared("iso-2022-jp", "今日のニュース");
            assertThat(decode(bytes(text, "ISO-2022-JP"))).isEqualTo(new Decoded(text, "ISO-2022-JP", List.of()));
        }

        @Test
        void anUnknownLabelIsNotedAndSkipped() {
            var text = declared("windows-1251", "Кати");
            assertThat(Decoding.decode(bytes(text, "windows-1251"), "text/xml; charset=bogus-8"))
                    .isEqualTo(new Decoded(
                            text, "windows-1251", List.of("declared encoding \"bogus-8\" is no known encoding")));
        }

        @Test
        void aDeclarationIsFoundUpToItsBound() {
            var declaration = "<?xml version='1.0' encoding='windows-1251'?>";
            var last = EncodingDeclarations.MAX_BYTES - declaration.length() + "?>".length();
            assertThat(EncodingDeclarations.all((" ".repeat(last) + declaration).getBytes(UTF_8), ""))
                    .hasSize(1);
            assertThat(EncodingDeclarations.all((" ".repeat(last + 1) + declaration).getBytes(UTF_8), ""))
                    .isEmpty();
        }
    }

    @Nested
    class WrongDeclarations {
        @ParameterizedTest
        @ValueSource(strings = {"iso-8859-1", "us-ascii", "windows-1251", "shift_jis", "utf-16"})
        void validUtf8IsUtf8WhateverIsDeclared(String label) {
            var text = declared(label, "Café – Кати");
            var decoded = Decoding.decode(text.getBytes(UTF_8), "");
            assertThat(decoded.text()).isEqualTo(text);
            assertThat(decoded.encoding()).isEqualTo("UTF-8");
            assertThat(decoded.notes()).containsExactly("declared encoding \"" + label + "\" is wrong: it is UTF-8");
        }

        @ParameterizedTest
        @ValueSource(strings = {"windows-1251", "KOI8-U", "ISO-8859-5"})
        void whatIsNotUtf8IsGuessedFromItsLetters(String charset) {
            var text = declared("utf-8", RUSSIAN);
            var decoded = Decoding.decode(bytes(text, charset), "text/xml; charset=utf-8");
            assertThat(decoded.text()).isEqualTo(text);
            assertThat(decoded.notes())
                    .containsExactly(
                            "declared encoding \"utf-8\" is wrong: the bytes do not fit",
                            "no declared encoding fits: read as " + charset);
        }

        @Test
        void westernTextDeclaredAsUtf8IsWindows1252() {
            var text = declared("utf-8", "L’armée a annoncé “sept” morts près de Kati");
            assertThat(decode(bytes(text, "windows-1252")).text()).isEqualTo(text);
        }

        @Test
        void cyrillicDeclaredAsLatin1IsGuessedFromItsLetters() {
            var text = declared("iso-8859-1", RUSSIAN);
            assertThat(decode(bytes(text, "windows-1251")).text()).isEqualTo(text);
        }

        @Test
        void aMultiByteEncodingThatBreaksIsNotBelieved() {
            var text = declared("euc-jp", RUSSIAN);
            assertThat(decode(bytes(text, "windows-1251")).text()).isEqualTo(text);
        }

        @Test
        void theDocumentIsBelievedWhereHttpIsWrong() {
            var text = declared("windows-1256", "قتل سبعة");
            assertThat(Decoding.decode(bytes(text, "windows-1256"), "text/xml; charset=utf-8")
                            .text())
                    .isEqualTo(text);
        }

        @Test
        void utf8EncodedTwiceStaysAsItIs() {
            var mojibake = new String("déjà".getBytes(UTF_8), ISO_8859_1);
            assertThat(decode(declared("utf-8", mojibake).getBytes(UTF_8)).text())
                    .contains(mojibake);
        }
    }

    @Nested
    class Damage {
        private byte[] damaged(int sound, String label) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(declared(label, "é".repeat(sound)).getBytes(UTF_8));
            bytes.write(0xC3);
            return bytes.toByteArray();
        }

        @Test
        void aCharacterCutInTheMiddleDoesNotMakeItAnotherEncoding() {
            var decoded = decode(damaged(40, "utf-8"));
            assertThat(decoded.encoding()).isEqualTo("UTF-8");
            assertThat(decoded.text()).endsWith("</rss>\uFFFD");
            assertThat(decoded.notes()).containsExactly("malformed characters replaced: 1");
        }

        @Test
        void againstADeclarationMoreMustBeSound() {
            assertThat(decode(damaged(Decoding.SOUND_AGAINST_DECLARATION, "windows-1251"))
                            .encoding())
                    .isEqualTo("UTF-8");
            assertThat(decode(damaged(Decoding.SOUND_AGAINST_DECLARATION - 1, "windows-1251"))
                            .encoding())
                    .isEqualTo("windows-1251");
            assertThat(decode(damaged(Decoding.SOUND_BY_DEFAULT, "utf-8")).encoding())
                    .isEqualTo("UTF-8");
            assertThat(decode(damaged(Decoding.SOUND_BY_DEFAULT - 1, "utf-8")).encoding())
                    .isNotEqualTo("UTF-8");
        }

        @Test
        void anEncodingFitsUpToItsShareOfBrokenCharacters() {
            var fitting = new byte[EncodingTrial.BYTES_PER_BROKEN];
            Arrays.fill(fitting, (byte) 0xE0);
            fitting[0] = (byte) 0x81;
            assertThat(EncodingTrial.of(Charset.forName("windows-1252"), fitting, 0)
                            .fits(fitting))
                    .isTrue();
            var worse = Arrays.copyOf(fitting, fitting.length - 1);
            assertThat(EncodingTrial.of(Charset.forName("windows-1252"), worse, 0)
                            .fits(worse))
                    .isFalse();
        }
    }

    @Test
    void jsonIsUtf8() {
        var text = "{\"title\": \"Кати\"}";
        assertThat(Decoding.decode(text.getBytes(UTF_8), "application/feed+json"))
                .isEqualTo(new Decoded(text, "UTF-8", List.of()));
        assertThat(decode(("\uFEFF" + text).getBytes(UTF_8)).text()).isEqualTo(text);
    }

    @Test
    void nothingIsReadAsNothing() {
        assertThat(decode(new byte[0])).isEqualTo(new Decoded("", "UTF-8", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"'',0", "<a>ascii</a><b>,0", "<a>caf\u00E9</a><b>x</b>,5"})
    void aSampleHoldsTheTextsWithForeignBytesOnly(String document, int length) {
        assertThat(EncodingSample.of(document.getBytes(ISO_8859_1)).bytes()).hasSize(length);
    }

    @Test
    void aSampleIsBounded() {
        var letters = "\u00E9".repeat(EncodingSample.MAX_BYTES).getBytes(ISO_8859_1);
        assertThat(EncodingSample.of(letters).bytes()).hasSize(EncodingSample.MAX_BYTES);
        assertThat(EncodingSample.of((new String(letters, ISO_8859_1) + "x").getBytes(ISO_8859_1))
                        .bytes())
                .hasSize(EncodingSample.MAX_BYTES);
        var far = "<".repeat(EncodingSample.MAX_SCANNED_BYTES - 1);
        assertThat(EncodingSample.of((far + "\u00E9").getBytes(ISO_8859_1)).bytes())
                .hasSize(2);
        assertThat(EncodingSample.of((far + "<\u00E9").getBytes(ISO_8859_1)).bytes())
                .isEmpty();
    }

    @Test
    void aFewForeignLettersAreNoForeignScript() {
        var few = "\u00E9".repeat(EncodingSample.FEW - 1);
        assertThat(EncodingSample.of(few.getBytes(ISO_8859_1)).isForeign()).isFalse();
        assertThat(EncodingSample.of((few + "\u00E9").getBytes(ISO_8859_1)).isForeign())
                .isTrue();
        assertThat(EncodingSample.of((few + "\u00E9" + "a".repeat(EncodingSample.FEW)).getBytes(ISO_8859_1))
                        .isForeign())
                .isFalse();
    }

    @Test
    void anyBytesCanBeDecoded() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var types = List.of(
                "", "text/xml; charset=utf-8", "text/xml; charset=gb18030", "x; charset=iso-2022-jp", "; charset=\"");
        for (var round = 0; round < 2_000; round++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            var type = types.get(random.nextInt(types.size()));
            assertThat(Decoding.decode(bytes, type)).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void anyTextSurvivesUtf8() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var text = random.ints(1 + random.nextInt(60), 1, Character.MAX_CODE_POINT + 1)
                    .filter(letter -> letter != 0xFEFF && (letter < 0xD800 || letter > 0xDFFF))
                    .collect(() -> new StringBuilder("<"), StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(decode(text.getBytes(UTF_8)).text()).as("seed %d", seed).isEqualTo(text);
        }
    }
}
