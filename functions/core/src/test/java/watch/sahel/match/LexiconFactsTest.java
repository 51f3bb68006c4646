package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watch.sahel.Corpus;
import watch.sahel.text.Proclitics;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Compares the lexicon with the list of facts it was made from: every entity, every name, in every language.
class LexiconFactsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Left out on purpose: plain words for mercenaries belong to two entities of their own, the towns that are
    /// called like their country are named with "city" or "capital", an article is no part of a name, and these
    /// words mean something else nearly always.
    private static final Set<String> ELSEWHERE = Set.of("mercenaries", "algiers");

    private static final Set<String> LEFT_OUT = Set.of(
            "the Orchestra",
            "The Bears",
            "The Kyiv Post",
            "the Sahel",
            "INPACT",
            "collectif INPACT",
            "OpenFacto",
            "Patriot");

    @Test
    void everyNameOfTheFactsIsInTheLexicon() throws IOException {
        var missing = new ArrayList<String>();
        var facts = facts();
        for (var fact : facts) {
            var id = new EntityId(fact.path("id").asText());
            var entry = entry(id);
            names(fact)
                    .filter(name -> !ELSEWHERE.contains(id.value()) && !LEFT_OUT.contains(name))
                    .filter(name -> !has(entry, name))
                    .forEach(name -> missing.add(id + ": " + name));
        }
        assertThat(facts).hasSize(958);
        assertThat(missing).isEmpty();
    }

    private static List<JsonNode> facts() throws IOException {
        var facts = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(Corpus.file("data/lexicon.jsonl"))) {
            facts.add(JSON.readTree(line));
        }
        return facts;
    }

    private static Entry entry(EntityId id) {
        var lexicon = Lexicon.bundled();
        var number = lexicon.entities().stream().map(Entity::id).toList().indexOf(id);
        assertThat(number).as(id.value()).isNotNegative();
        return lexicon.entry(number);
    }

    private static Stream<String> names(JsonNode fact) {
        return Stream.of("names", "inflected")
                .flatMap(kind -> fact.path(kind).valueStream())
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText);
    }

    private static boolean has(Entry entry, String name) {
        var spellings = new HashSet<List<String>>();
        entry.names()
                .forEach((tongue, list) -> list.stream()
                        .flatMap(spelling -> spelling.in(tongue).stream())
                        .forEach(spelling -> spellings.add(folded(spelling.words()))));
        var words = folded(Words.of(name));
        return spellings.contains(words)
                || Proclitics.without(words.getFirst()).stream()
                        .anyMatch(rest -> spellings.contains(with(rest, words)));
    }

    private static List<String> with(String first, List<String> words) {
        var changed = new ArrayList<>(words);
        changed.set(0, first);
        return changed;
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }
}
