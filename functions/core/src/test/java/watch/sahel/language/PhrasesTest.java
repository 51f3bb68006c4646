package watch.sahel.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watch.sahel.language.Phrase.Argument;

class PhrasesTest {
    private static final Path SOURCES = Path.of("src/main/java/watch/sahel");
    private static final Path WORDINGS = Path.of("src/main/resources/watch/sahel/language");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseIsThereOnceAndNothingElse(Language language) throws IOException {
        var keys = Files.readAllLines(WORDINGS.resolve(language.tag() + ".properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" = ", 2)[0])
                .toList();

        assertThat(keys)
                .containsExactlyElementsOf(
                        Arrays.stream(Phrase.values()).map(Phrase::key).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordingTakesWhatItsPhraseDeclares(Language language) {
        for (var phrase : Phrase.values()) {
            assertThat(arguments(phrase, language))
                    .as("%s in %s", phrase, language)
                    .isEqualTo(declared(phrase));
        }
    }

    /// `0 plural` for a count, `1 none` for a text or a number.
    private static List<String> declared(Phrase phrase) {
        return IntStream.range(0, phrase.arguments().size())
                .mapToObj(i -> i + (phrase.arguments().get(i) == Argument.COUNT ? " plural" : " none"))
                .toList();
    }

    private static List<String> arguments(Phrase phrase, Language language) {
        var pattern = new MessagePattern(Phrases.in(language).pattern(phrase));
        var found = new TreeSet<String>();
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                found.add(pattern.getSubstring(pattern.getPart(i + 1)) + " "
                        + (part.getArgType() == ArgType.PLURAL ? "plural" : "none"));
            }
        }
        return List.copyOf(found);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCountHasAllPluralFormsOfTheLanguage(Language language) {
        var forms =
                PluralRules.forLocale(ULocale.forLanguageTag(language.tag())).getKeywords();
        for (var phrase : Phrase.values()) {
            if (phrase.arguments().contains(Argument.COUNT)) {
                assertThat(selectors(phrase, language))
                        .as("%s in %s", phrase, language)
                        .containsExactlyInAnyOrderElementsOf(forms);
            }
        }
    }

    private static List<String> selectors(Phrase phrase, Language language) {
        var pattern = new MessagePattern(Phrases.in(language).pattern(phrase));
        var found = new ArrayList<String>();
        for (var i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                found.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return found;
    }

    /// ICU begins to quote at an apostrophe before a brace, and people write the other one anyway.
    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordingHasATypewriterApostropheOrSpaceAtItsEnds(Language language) {
        for (var phrase : Phrase.values()) {
            assertThat(Phrases.in(language).pattern(phrase))
                    .as("%s in %s", phrase, language)
                    .isNotEmpty()
                    .isEqualTo(Phrases.in(language).pattern(phrase).strip())
                    .doesNotContain("'");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPhraseCanBeSaid(Language language) {
        var phrases = Phrases.in(language);
        for (var phrase : Phrase.values()) {
            for (var number : List.of(0, 1, 2, 3, 5, 11, 21, 100, 1_000_000)) {
                var arguments = phrase.arguments().stream()
                        .map(argument -> argument == Argument.TEXT ? "<x>" : number)
                        .toArray();
                assertThat(phrases.say(phrase, arguments)).doesNotContain("{", "}", "#");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSaidAsIcusMessageFormatSaysIt(Language language) {
        var locale = ULocale.forLanguageTag(language.tag() + "-u-nu-latn");
        for (var phrase : Phrase.values()) {
            var icu = new MessageFormat(Phrases.in(language).pattern(phrase), locale);
            for (var number = 0; number < 130; number++) {
                var count = number;
                var arguments = phrase.arguments().stream()
                        .map(argument -> argument == Argument.TEXT ? "-" : count)
                        .toArray();
                assertThat(Phrases.in(language).say(phrase, arguments)).isEqualTo(icu.format(arguments));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pluralRulesAreThoseOfIcusData(Language language) {
        var ours = language.plurals();
        var icus = PluralRules.forLocale(ULocale.forLanguageTag(language.tag()));

        assertThat(ours.getKeywords()).isEqualTo(icus.getKeywords());
        IntStream.concat(IntStream.rangeClosed(0, 1_200), IntStream.of(10_000, 1_000_000, 1_000_011, 2_000_000))
                .forEach(n -> assertThat(ours.select(n)).as("%d", n).isEqualTo(icus.select(n)));
    }

    @Test
    void aPhraseNobodySaysIsNotKept() throws IOException {
        String code;
        try (var files = Files.walk(SOURCES)) {
            code = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Phrase.java"))
                    .map(PhrasesTest::read)
                    .collect(Collectors.joining());
        }

        assertThat(Phrase.values())
                .allSatisfy(phrase -> assertThat(Pattern.compile("\\bPhrase\\." + phrase.name() + "\\b")
                                .matcher(code)
                                .find())
                        .as(phrase.name())
                        .isTrue());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void argumentsMustFit() {
        var english = Phrases.in(Language.ENGLISH);

        assertThatThrownBy(() -> english.say(Phrase.STORIES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> english.say(Phrase.STORIES, "12")).hasMessage("STORIES takes [COUNT], not [12]");
        assertThatThrownBy(() -> english.say(Phrase.ALSO, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsAgreeWithTheirWords() {
        assertThat(count(Language.ENGLISH, 1, 2)).containsExactly("1 story", "2 stories");
        assertThat(count(Language.FRENCH, 0, 1, 2)).containsExactly("0 événement", "1 événement", "2 événements");
        assertThat(count(Language.RUSSIAN, 1, 3, 5, 11, 21))
                .containsExactly("1 событие", "3 события", "5 событий", "11 событий", "21 событие");
        assertThat(count(Language.UKRAINIAN, 1, 3, 5, 11, 21))
                .containsExactly("1 подія", "3 події", "5 подій", "11 подій", "21 подія");
        assertThat(count(Language.ARABIC, 0, 1, 2, 3, 11, 100))
                .containsExactly("لا أخبار", "خبر واحد", "خبران", "3 أخبار", "11 خبرًا", "100 خبر");
    }

    private static List<String> count(Language language, int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> Phrases.in(language).say(Phrase.STORIES, number))
                .toList();
    }

    @Test
    void aTextThatLooksLikeAPatternIsTakenAsItIs() {
        assertThat(Phrases.in(Language.ENGLISH).say(Phrase.BECAUSE, "it's {0} '{1}' #"))
                .isEqualTo("because: it's {0} '{1}' #");
    }

    @Test
    void namesInsideALineOfTheOtherDirectionAreIsolated() {
        assertThat(Phrases.in(Language.ARABIC).say(Phrase.BECAUSE, "Kati")).isEqualTo("السبب: \u2068Kati\u2069");
        assertThat(Phrases.in(Language.ARABIC).list(List.of("Kati", "كاتي"))).isEqualTo("\u2068Kati\u2069، كاتي");
        assertThat(Phrases.in(Language.ENGLISH).say(Phrase.BECAUSE, "كاتي")).isEqualTo("because: \u2068كاتي\u2069");
    }

    @Test
    void aListEndsWithTheLanguagesAnd() {
        assertThat(Phrases.in(Language.FRENCH).enumeration(List.of("a", "b"))).isEqualTo("a et b");
        assertThat(Phrases.in(Language.UKRAINIAN).enumeration(List.of("a", "b")))
                .isEqualTo("a і b");
    }
}
