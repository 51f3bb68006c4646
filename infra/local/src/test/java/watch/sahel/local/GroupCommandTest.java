package watch.sahel.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupCommandTest {
    private static final List<String> ARTICLES = List.of("""
            {"id":"wire","title":"Gunmen kill 14 at Bankass market in Mali","summary":"Gunmen on motorcycles killed 14 people at the market of Bankass, officials said.","lang":"en","published":"2026-11-20T09:00:00Z"}
            """, """
            {"id":"copy","title":"Gunmen kill 14 at Bankass market","summary":"Gunmen on motorcycles killed 14 people at the market of Bankass, officials said on Friday.","lang":"en","published":"2026-11-20T10:30:00Z"}
            """, """
            {"id":3,"title":"Orchestra of the lake opens its season","summary":"Two hundred listeners came to the first concert.","lang":"en","published":"2026-11-20T11:00:00Z"}
            """, """
            {"id":"undated","title":"Millet prices fall in Zinder","lang":"en"}
            """);

    @Test
    void reportsOfOneEventAreInOneStoryAndOthersAreNot() throws IOException {
        var stories = stories(Typed.withInput(String.join("", ARTICLES), "group", "-"));

        assertThat(stories).hasSize(4);
        assertThat(stories.get("\"wire\"")).isEqualTo(stories.get("\"copy\""));
        assertThat(Map.copyOf(stories).values().stream().distinct()).hasSize(3);
    }

    @Test
    void anotherOrderOfTheFileChangesNothing() throws IOException {
        var shuffled = new ArrayList<>(ARTICLES);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(stories(Typed.withInput(String.join("", shuffled), "group", "-")))
                .isEqualTo(stories(Typed.withInput(String.join("", ARTICLES), "group", "-")));
    }

    @Test
    void aMalformedLineIsToldAndTheOthersAreGrouped() {
        var typed = Typed.withInput("{\n" + ARTICLES.getFirst(), "group", "-");

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("-: line 1: it is no JSON");
        assertThat(typed.out().lines()).hasSize(1);
    }

    @Test
    void nothingIsGroupedIntoNothing() {
        assertThat(Typed.withInput("", "group", "-")).isEqualTo(new Typed(0, "", ""));
    }

    @Test
    void withoutAFileItSaysWhatToDo() {
        assertThat(Typed.command("group").err()).contains("Name a file of JSON Lines, or - for standard input");
    }

    /// From ids, as they are written in JSON, to stories.
    private static Map<String, String> stories(Typed typed) throws IOException {
        var stories = new HashMap<String, String>();
        for (var line : typed.out().lines().toList()) {
            var json = new ObjectMapper().readTree(line);
            stories.put(json.path("id").toString(), json.path("story").textValue());
        }
        return stories;
    }
}
