package watch.sahel.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Queries made ready to be tried: each different term has a number, so that of an article it is looked up once and
/// then known by its number, however many queries have it. Immutable.
final class Plan {
    private static final byte UNKNOWN = 0;
    private static final byte TRUE = 1;
    private static final byte FALSE = 2;

    private static final Comparator<Hit> BY_PLACE =
            Comparator.comparing(Hit::place).thenComparingInt(Hit::start).thenComparingInt(Hit::end);

    private final List<Term> terms = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /// A query, or a part of one.
    private sealed interface Step {
        record All(List<Step> parts) implements Step {}

        record Any(List<Step> parts) implements Step {}

        record Not(One term) implements Step {}

        record One(int term) implements Step {}
    }

    /// Numbers queries as the list does.
    Plan(List<Query> queries) {
        var numbers = new HashMap<Term, Step.One>();
        for (var query : queries) {
            steps.add(step(query, numbers));
        }
    }

    private Step step(Query query, Map<Term, Step.One> numbers) {
        return switch (query) {
            case Query.All(var parts) -> new Step.All(steps(parts, numbers));
            case Query.Any(var parts) -> new Step.Any(steps(parts, numbers));
            case Query.Not(var term) -> new Step.Not(one(term, numbers));
            case Term term -> one(term, numbers);
        };
    }

    private List<Step> steps(List<Query> parts, Map<Term, Step.One> numbers) {
        return parts.stream().map(part -> step(part, numbers)).toList();
    }

    private Step.One one(Term term, Map<Term, Step.One> numbers) {
        return numbers.computeIfAbsent(term, fresh -> {
            terms.add(fresh);
            return new Step.One(terms.size() - 1);
        });
    }

    /// The queries tried on one article. For one thread.
    Trial on(Reading reading) {
        return new Trial(new Evaluation(reading));
    }

    final class Trial {
        private final Evaluation evaluation;
        private final byte[] known = new byte[terms.size()];

        private Trial(Evaluation evaluation) {
            this.evaluation = evaluation;
        }

        boolean holds(int query) {
            return holds(steps.get(query));
        }

        private boolean holds(Step step) {
            return switch (step) {
                case Step.One(var term) -> holdsTerm(term);
                case Step.Not(var term) -> !holdsTerm(term.term());
                case Step.All(var parts) -> {
                    for (var part : parts) {
                        if (!holds(part)) {
                            yield false;
                        }
                    }
                    yield true;
                }
                case Step.Any(var parts) -> {
                    for (var part : parts) {
                        if (holds(part)) {
                            yield true;
                        }
                    }
                    yield false;
                }
            };
        }

        private boolean holdsTerm(int term) {
            if (known[term] == UNKNOWN) {
                known[term] = evaluation.holds(terms.get(term)) ? TRUE : FALSE;
            }
            return known[term] == TRUE;
        }

        /// The first place of each term by which a query that holds does so, in order of the text.
        List<Hit> because(int query) {
            var hits = new ArrayList<Hit>(2);
            collect(steps.get(query), hits);
            hits.sort(BY_PLACE);
            return hits;
        }

        private void collect(Step step, List<Hit> hits) {
            switch (step) {
                case Step.One(var term) -> add(evaluation.because(terms.get(term)), hits);
                case Step.Not _ -> {}
                case Step.All(var parts) -> {
                    for (var part : parts) {
                        collect(part, hits);
                    }
                }
                case Step.Any(var parts) -> {
                    for (var part : parts) {
                        if (holds(part)) {
                            collect(part, hits);
                        }
                    }
                }
            }
        }

        private static void add(List<Hit> found, List<Hit> hits) {
            for (var hit : found) {
                if (!hits.contains(hit)) {
                    hits.add(hit);
                }
            }
        }
    }
}
