package watch.sahel.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watch.sahel.match.EntityId;
import watch.sahel.query.Sign.Kind;

/// Finds the queries that an article may make true: those of which it shows a sign they cannot do without.
/// Immutable.
final class QueryIndex {
    private final Map<Kind, Map<String, int[]>> bySign = new EnumMap<>(Kind.class);
    private final Beginnings<int[]> beginnings = new Beginnings<>();

    /// Numbers queries as the list does.
    QueryIndex(List<Query> queries) {
        var requirement = new Requirement(askedFor(queries));
        var numbers = new HashMap<Sign, List<Integer>>();
        for (var i = 0; i < queries.size(); i++) {
            for (var sign : requirement.of(queries.get(i))) {
                numbers.computeIfAbsent(sign, _ -> new ArrayList<>(2)).add(i);
            }
        }
        numbers.forEach((sign, list) ->
                put(sign, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static Map<Sign, Integer> askedFor(List<Query> queries) {
        var askedFor = new HashMap<Sign, Integer>();
        for (var query : queries) {
            Requirement.signs(query, sign -> askedFor.merge(sign, 1, Integer::sum));
        }
        return askedFor;
    }

    private void put(Sign sign, int[] numbers) {
        if (sign.kind() == Kind.BEGINNING) {
            beginnings.put(sign.text(), numbers);
        } else {
            bySign.computeIfAbsent(sign.kind(), _ -> new HashMap<>()).put(sign.text(), numbers);
        }
    }

    BitSet candidates(Reading reading) {
        var candidates = new BitSet();
        var words = bySign.getOrDefault(Kind.WORD, Map.of());
        for (var word : reading.words()) {
            mark(candidates, words.get(word));
            beginnings.of(word, numbers -> mark(candidates, numbers));
        }
        var entities = bySign.getOrDefault(Kind.ENTITY, Map.of());
        for (EntityId entity : reading.mentions().keySet()) {
            mark(candidates, entities.get(entity.value()));
        }
        var countries = bySign.getOrDefault(Kind.COUNTRY, Map.of());
        reading.countries().keySet().forEach(country -> mark(candidates, countries.get(country)));
        var topics = bySign.getOrDefault(Kind.TOPIC, Map.of());
        reading.topics().forEach(topic -> mark(candidates, topics.get(topic)));
        mark(candidates, bySign.getOrDefault(Kind.LANGUAGE, Map.of()).get(reading.language()));
        return candidates;
    }

    private static void mark(BitSet candidates, int @Nullable [] numbers) {
        if (numbers != null) {
            for (var number : numbers) {
                candidates.set(number);
            }
        }
    }
}
