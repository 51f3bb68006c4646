package watch.sahel.lambda.dynamo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import watch.sahel.feed.document.UpdateHints;

/// What a document said of polling, inside the feed's record: `PT1H|1,2,3|6,7`, mostly `||`.
final class StatedText {
    private StatedText() {}

    static String of(UpdateHints hints) {
        return hints.interval().map(Duration::toString).orElse("")
                + '|'
                + numbers(hints.skipHours())
                + '|'
                + numbers(hints.skipDays().stream().map(DayOfWeek::getValue).toList());
    }

    private static String numbers(Collection<Integer> numbers) {
        return numbers.stream().sorted().map(Object::toString).collect(Collectors.joining(","));
    }

    static UpdateHints read(String text) {
        var parts = text.split("\\|", -1);
        return new UpdateHints(
                parts[0].isEmpty() ? Optional.empty() : Optional.of(Duration.parse(parts[0])),
                values(parts[1], Function.identity()),
                values(parts[2], DayOfWeek::of));
    }

    private static <T> Set<T> values(String list, Function<Integer, T> value) {
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(list.split(",", -1))
                        .map(Integer::valueOf)
                        .map(value)
                        .collect(Collectors.toSet());
    }
}
