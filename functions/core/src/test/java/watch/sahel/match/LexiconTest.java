package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LexiconTest {
    @Test
    void theBundledLexiconIsWithoutErrors() {
        assertThat(Lexicon.load(Lexicon::resource).entities()).hasSizeGreaterThan(950);
    }

    @Test
    void everyTypeOfTheLexiconHasEntities() {
        assertThat(Lexicon.bundled().entities())
                .extracting(Entity::type)
                .contains(Arrays.stream(Type.values()).toArray(Type[]::new));
    }

    @Test
    void allErrorsAreNamedWithFileAndLine() {
        var text = """
                stray line
                  en Nothing
                mali = Mali
                  en Mali, , Mal(i
                  xx Mali
                  counts sahel boss, mars place
                  needs @nowhere, @ZZ
                  never Mali
                  unsure Ka*
                empty = Empty
                mali = Again
                  en Mali
                """;
        var thrown = catchThrowableOfType(
                LexiconException.class, () -> Lexicon.load(type -> type == Type.PLACE ? text : ""));
        assertThat(thrown.errors())
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:1").contains("no heading"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:2").contains("belongs to no entity"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:4").contains("empty word"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:4").contains("not closed"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:5").contains("'xx'"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:6").contains("sahel boss"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:3").contains("no topic 'mars'"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:3").contains("@nowhere"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:3").contains("rules itself out"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:3").contains("@ZZ"))
                .anySatisfy(error -> assertThat(error)
                        .startsWith("places.txt:3")
                        .contains("'ka*'")
                        .contains("too short"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:10").contains("no names"))
                .anySatisfy(
                        error -> assertThat(error).startsWith("places.txt:11").contains("stands already"));
    }

    @Test
    void anEntityIsCalledAsItsReadersCallIt() {
        var lexicon = Lexicon.bundled();

        assertThat(lexicon.name(new EntityId("bamako"), "fr")).contains("Bamako");
        assertThat(lexicon.name(new EntityId("kidal"), "ru")).contains("Кидаль");
        assertThat(lexicon.name(new EntityId("bamako"), "ar")).contains("باماكو");
        assertThat(lexicon.name(new EntityId("lake-chad"), "fr")).contains("lac Tchad");
        assertThat(lexicon.name(new EntityId("lake-chad"), "uk")).contains("озеро Чад");
        assertThat(lexicon.name(new EntityId("bamako"), "ja")).contains("Bamako");
        assertThat(lexicon.name(new EntityId("nowhere"), "en")).isEmpty();
    }
}
