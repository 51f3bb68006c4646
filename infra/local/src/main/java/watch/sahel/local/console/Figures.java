package watch.sahel.local.console;

import java.util.List;
import java.util.Map;

/// What has happened so far, in numbers.
///
/// @param counts by what is counted, in the order they are shown
/// @param failing what fails, with the reason, a line each
public record Figures(Map<String, Long> counts, List<String> failing) {}
