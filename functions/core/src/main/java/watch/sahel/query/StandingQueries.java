package watch.sahel.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntConsumer;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matching;
import watch.sahel.match.Passage;

/// All watches, ready to be run against articles; equal ones are run once. Immutable and thread-safe: when watches
/// change, build it anew.
public final class StandingQueries {
    private final Lexicon lexicon;
    private final List<Query> queries;
    private final QueryIndex index;
    private final Plan plan;

    /// @throws IllegalArgumentException if a query asks for nothing: see [Soundness]
    public StandingQueries(Lexicon lexicon, Collection<Query> queries) {
        this.lexicon = lexicon;
        this.queries = List.copyOf(new LinkedHashSet<>(queries));
        this.index = new QueryIndex(this.queries);
        this.plan = new Plan(this.queries);
    }

    /// How many different queries there are.
    public int size() {
        return queries.size();
    }

    /// The queries that are true of an article, in the order they were given in.
    ///
    /// @param matching what the matcher found in the same passage, by the same lexicon
    public List<Found> match(Passage passage, Matching matching) {
        var reading = new Reading(passage, matching, lexicon);
        var run = new Run(reading);
        index.candidates(reading).stream().forEach(run);
        return run.found;
    }

    /// The same by trying every query: what [#match] is measured against and must agree with.
    public List<Found> matchOneByOne(Passage passage, Matching matching) {
        var run = new Run(new Reading(passage, matching, lexicon));
        for (var i = 0; i < queries.size(); i++) {
            run.accept(i);
        }
        return run.found;
    }

    /// The queries of one article as they are tried.
    private final class Run implements IntConsumer {
        private final Plan.Trial trial;
        private final List<Found> found = new ArrayList<>();

        Run(Reading reading) {
            this.trial = plan.on(reading);
        }

        @Override
        public void accept(int number) {
            if (trial.holds(number)) {
                found.add(new Found(queries.get(number), trial.because(number)));
            }
        }
    }
}
