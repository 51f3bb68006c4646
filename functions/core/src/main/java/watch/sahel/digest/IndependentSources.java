package watch.sahel.digest;

import java.util.Collection;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.story.Report;

/// How many sources tell something by themselves: outlets by name, without those that only pass on. Copies of one
/// agency report under several names still count each.
final class IndependentSources {
    private IndependentSources() {}

    static int of(Collection<Report> reports) {
        return Math.toIntExact(reports.stream()
                .map(Report::outlet)
                .filter(outlet -> outlet.affiliation() != Affiliation.AGGREGATOR)
                .map(Outlet::name)
                .distinct()
                .count());
    }
}
