package watch.sahel.bench;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watch.sahel.embedded.aws.CapacityMeter.Used;
import watch.sahel.local.host.Functions.Usage;

/// What a stretch of a run used of an account, or several of them together.
///
/// @param table calls to the table and units, by operation and record
/// @param queues requests that functions made to queues, by operation and queue
/// @param functions by logical id
/// @param logged bytes
/// @param inTable bytes of items that are there since
/// @param inIndexes bytes of their copies
record Recorded(
        Map<String, Amount> table,
        Map<String, Amount> queues,
        Map<String, Work> functions,
        double logged,
        double inTable,
        double inIndexes) {
    /// @param calls of one operation
    /// @param units of reading or writing that they took
    record Amount(double calls, double units) {
        static Amount of(Used used) {
            return new Amount(used.calls(), used.units());
        }

        Amount plus(Amount other) {
            return new Amount(calls + other.calls, units + other.units);
        }

        Amount times(double factor) {
            return new Amount(calls * factor, units * factor);
        }
    }

    /// @param seconds from the first moment of each invocation to its last
    /// @param computing seconds of them in which its thread had a processor
    record Work(double invocations, double seconds, double computing) {
        static Work between(@Nullable Usage known, Usage after) {
            var before = known == null ? new Usage(0, Duration.ZERO, Duration.ZERO) : known;
            return new Work(
                    after.invocations() - before.invocations(),
                    seconds(after.took().minus(before.took())),
                    seconds(after.cpu().minus(before.cpu())));
        }

        private static double seconds(Duration time) {
            return time.toNanos() / 1e9;
        }

        Work plus(Work other) {
            return new Work(invocations + other.invocations, seconds + other.seconds, computing + other.computing);
        }

        Work times(double factor) {
            return new Work(invocations * factor, seconds * factor, computing * factor);
        }
    }

    Recorded times(double factor) {
        return new Recorded(
                each(table, amount -> amount.times(factor)),
                each(queues, amount -> amount.times(factor)),
                each(functions, work -> work.times(factor)),
                logged * factor,
                inTable * factor,
                inIndexes * factor);
    }

    Recorded plus(Recorded other) {
        return new Recorded(
                both(table, other.table, Amount::plus),
                both(queues, other.queues, Amount::plus),
                both(functions, other.functions, Work::plus),
                logged + other.logged,
                inTable + other.inTable,
                inIndexes + other.inIndexes);
    }

    private static <T> Map<String, T> each(Map<String, T> amounts, UnaryOperator<T> change) {
        return amounts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> change.apply(entry.getValue())));
    }

    private static <T> Map<String, T> both(Map<String, T> one, Map<String, T> other, BinaryOperator<T> plus) {
        return Stream.of(one, other)
                .flatMap(amounts -> amounts.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, plus, TreeMap::new));
    }
}
