package watch.sahel.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import watch.sahel.feed.Outlet;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;

/// Articles about one event.
///
/// @param reports oldest first, at most [#MAX_REPORTS]: what grouping and digests look at; the store keeps all
/// @param reportCount all reports ever filed
/// @param opened when the first report was filed
/// @param lastFiled when the newest report was filed
/// @param version counts the filings, so that of two writers at once only one succeeds
public record Story(
        StoryId id, List<Report> reports, int reportCount, Instant opened, Instant lastFiled, long version) {
    /// More than any event of the sample had; keeps the record well below a tenth of the 400 kB a table item may
    /// have.
    public static final int MAX_REPORTS = 30;

    public Story {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("story " + id + " has no report");
        }
        reports = reports.stream()
                .sorted(Comparator.comparing(Report::published)
                        .thenComparing(report -> report.article().value()))
                .toList();
    }

    public static Story opened(Report first, Instant now) {
        return new Story(StoryId.openedBy(first.article()), List.of(first), 1, now, now, 0);
    }

    /// This story with one more report. When it is full, the record keeps the first reports; the store keeps all.
    public Story with(Report report, Instant now) {
        if (contains(report)) {
            return this;
        }
        var all = new ArrayList<>(reports);
        if (all.size() < MAX_REPORTS) {
            all.add(report);
        }
        return new Story(id, all, reportCount + 1, opened, now, version);
    }

    public Story versioned(long newVersion) {
        return new Story(id, reports, reportCount, opened, lastFiled, newVersion);
    }

    public boolean contains(Report report) {
        return reports.stream().anyMatch(known -> known.article().equals(report.article()));
    }

    public Set<TopicId> topics() {
        return reports.stream().flatMap(report -> report.topics().stream()).collect(Collectors.toSet());
    }

    public Set<EntityId> entities() {
        var all = new HashSet<EntityId>();
        reports.forEach(report -> all.addAll(report.entities()));
        return all;
    }

    /// By name, in alphabetical order: an outlet with three feeds is one outlet.
    public List<Outlet> outlets() {
        var names = new HashSet<String>();
        return reports.stream()
                .map(Report::outlet)
                .filter(outlet -> names.add(outlet.name()))
                .sorted(Comparator.comparing(Outlet::name))
                .toList();
    }

    public Set<String> languages() {
        return reports.stream()
                .map(Report::primaryLanguage)
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Instant firstPublished() {
        return reports.getFirst().published();
    }

    public Instant lastPublished() {
        return reports.getLast().published();
    }
}
