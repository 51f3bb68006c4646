package watch.sahel.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
    private static final String ARTICLES = """
            {"id":"a","title":"Wagner mercenaries killed near Tinzaouaten","lang":"en"}
            {"id":"b","title":"Richard Wagner in Bayreuth","lang":"de"}
            {"id":3,"title":"Junta in Bamako dissolves all parties","summary":"Mali's army rules on.","lang":"en"}
            """;

    private final Path folder;

    MatchCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachArticleIsAnsweredInOrderWithWhatItIsAboutAndWhy() throws IOException {
        var typed = Typed.withInput(ARTICLES, "match", "-");

        assertThat(typed.exit()).isZero();
        assertThat(typed.err()).isEmpty();
        var lines = typed.out().lines().toList();
        assertThat(lines).hasSize(3);
        var first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.path("id").textValue()).isEqualTo("a");
        assertThat(first.path("topics")).extracting(topic -> topic.textValue()).contains("sahel", "wagner");
        assertThat(first.path("entities"))
                .extracting(entity -> entity.textValue())
                .contains("tinzaouatene");
        assertThat(first.path("why")).anySatisfy(why -> {
            assertThat(why.path("what").textValue()).isEqualTo("tinzaouatene");
            assertThat(why.path("field").textValue()).isEqualTo("title");
            assertThat(why.path("start").intValue()).isEqualTo(31);
            assertThat(why.path("end").intValue()).isEqualTo(42);
            assertThat(why.path("text").textValue()).isEqualTo("Tinzaouaten");
        });
        assertThat(lines.get(1)).isEqualTo("{\"id\":\"b\",\"topics\":[],\"entities\":[],\"why\":[]}");
        assertThat(lines.get(2)).startsWith("{\"id\":3,\"topics\":[\"sahel\"");
    }

    @Test
    void whatSettledADoubtIsSaid() throws IOException {
        var typed = Typed.withInput(
                "{\"id\":1,\"title\":\"Prigozhin buried; Wagner goes on\",\"lang\":\"en\"}", "match", "-");

        assertThat(new ObjectMapper().readTree(typed.out()).path("why"))
                .anySatisfy(why -> assertThat(why.path("settledBy").textValue()).isNotEmpty())
                .anySatisfy(why -> assertThat(why.path("settledBy").isNull()).isTrue());
    }

    @Test
    void malformedLinesAndMissingFilesAreToldAndTheRestIsAnswered() throws IOException {
        var file = folder.resolve("articles.jsonl");
        Files.writeString(file, "{\"id\":1,\"title\":\"a\"}\n{\n{\"id\":2,\"title\":\"b\"}\n");

        var typed = Typed.command("match", folder.resolve("none.jsonl").toString(), file.toString());

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out().lines()).hasSize(2);
        assertThat(typed.err())
                .contains("none.jsonl: cannot be read: there is no such file\n")
                .contains("articles.jsonl: line 2: it is no JSON");
    }

    @Test
    void statsAreToldOnStandardErrorSoThatTheAnswersStayJsonLines() {
        var typed = Typed.withInput(ARTICLES, "match", "--stats", "-");

        assertThat(typed.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(typed.err())
                .startsWith("3 items: 2 matched, 1 did not\n")
                .contains("       2  sahel\n", "       1  wagner\n");
    }

    @Test
    void aQueryIsTriedBesideTheTopics() {
        var typed = Typed.withInput(ARTICLES, "match", "--query", "bamako AND parties", "-");

        assertThat(typed.exit()).isZero();
        assertThat(typed.out().lines().skip(2).findFirst()).get().asString().contains("q:bamako AND parties");
        assertThat(typed.out().lines().findFirst()).get().asString().doesNotContain("q:");
    }

    @Test
    void aQueryNobodyCanReadIsRefusedAtOnce() {
        var typed = Typed.withInput(ARTICLES, "match", "--query", "(bamako", "-");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("'(bamako': At character 1: This parenthesis is not closed.");
    }

    @Test
    void whatIsBestLeftOutIsNotProposedAsNothing() {
        var typed = Typed.withInput(ARTICLES, "match", "--query", "bamako OR", "-");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("Something to look for is missing").doesNotContain("Did you mean ?");
    }

    @Test
    void statsNameWhatCameNearestToMatching() {
        var near =
                "{\"id\":7,\"title\":\"Bamako hosts a conference\",\"summary\":\"In Kidal some worry.\",\"lang\":\"en\"}\n";

        var typed = Typed.withInput(near, "match", "--stats", "-");

        assertThat(typed.err()).contains("nearest to matching");
    }

    @Test
    void withoutAFileItSaysWhatToDo() {
        var typed = Typed.command("match");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("Name a file of JSON Lines, or - for standard input");
    }
}
