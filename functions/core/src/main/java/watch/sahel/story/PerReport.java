package watch.sahel.story;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/// What is read out of a report's text, read once for as long as the report is in memory: a thousand digests of the
/// same minute are made of the same reports. Thread-safe.
///
/// @param <T> must not lead back to the report
public final class PerReport<T> {
    private final Map<Report, T> known = Collections.synchronizedMap(new WeakHashMap<>());
    private final Function<Report, T> reading;

    /// @param reading always the same for the same report
    public PerReport(Function<Report, T> reading) {
        this.reading = reading;
    }

    public T of(Report report) {
        var before = known.get(report);
        if (before != null) {
            return before;
        }
        var read = reading.apply(report);
        known.put(report, read);
        return read;
    }
}
