package watch.sahel.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import watch.sahel.match.Matcher;
import watch.sahel.match.Passage;

/// How many articles a second one core matches, in four scripts. The peer in the same run is the least that any
/// matcher
/// must do: looking at each character once.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatcherBenchmark {
    private final Matcher matcher = Matcher.bundled();
    private final List<Passage> passages = List.of(
            new Passage(
                    "Convoy ambushed near Djibo", "JNIM fighters attacked an army convoy in Burkina Faso.", "en", ""),
            new Passage(
                    "Embuscade près de Ménaka", "L'armée malienne et Wagner auraient perdu vingt hommes.", "fr", ""),
            new Passage("Колонна ЧВК «Вагнер» попала в засаду", "Бой шёл у Тинзауатена на севере Мали.", "ru", ""),
            new Passage("هجوم على قافلة قرب كيدال", "قال الجيش المالي إن مسلحين هاجموا القافلة.", "ar", ""),
            new Passage("New bakery opens", "Bread is sold from six in the morning.", "en", ""));

    /// Five articles a call.
    @Benchmark
    public int match() {
        var found = 0;
        for (var passage : passages) {
            found += matcher.match(passage).matches().size();
        }
        return found;
    }

    /// The same five, each character looked at once.
    @Benchmark
    public int look() {
        var letters = 0;
        for (var passage : passages) {
            letters += (int) (passage.title() + passage.summary())
                    .chars()
                    .filter(Character::isLetter)
                    .count();
        }
        return letters;
    }
}
