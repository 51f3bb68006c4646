package watch.sahel.digest;

import java.util.Collection;
import watch.sahel.story.Corroboration;
import watch.sahel.story.Report;

/// How many sources tell something by themselves.
final class IndependentSources {
    private IndependentSources() {}

    static int of(Collection<Report> reports) {
        return Corroboration.independent(reports);
    }
}
