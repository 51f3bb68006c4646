package watch.sahel.delivery;

import java.util.List;
import java.util.stream.Collectors;

/// Numbers as a line of bars, `▁▂▃▅▇`, for where no picture can be.
public final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇";

    private Sparkline() {}

    /// One bar each. The lowest bar is nothing at all, the highest the largest number.
    public static String of(List<Integer> numbers) {
        var most = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        return numbers.stream().map(number -> bar(number, most)).collect(Collectors.joining());
    }

    private static String bar(int number, int most) {
        var highest = BARS.length() - 1;
        var height = number <= 0 ? 0 : Math.max(1, Math.round((float) number * highest / most));
        return String.valueOf(BARS.charAt(height));
    }
}
