package watch.sahel.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import watch.sahel.article.ArticleId;
import watch.sahel.feed.FeedId;
import watch.sahel.feed.Outlet;
import watch.sahel.match.EntityId;
import watch.sahel.match.TopicId;

/// Articles about one event.
///
/// Its id is made of one of its articles, the one that opened it, and stays what it was told by, whatever reports
/// come before or after. What was one story may turn out to be two, and two one: see [Rearrangement].
///
/// @param reports oldest first, at most [#MAX_REPORTS]: what digests look at; the store keeps all
/// @param articles of all reports
/// @param formerly ids of stories that were merged into this one, each made of one of its articles: links to them
///     lead here
/// @param opened when the first report was filed
/// @param lastFiled when it was last given a report, or lost one to another story
/// @param version counts the writings, so that of two writers at once only one succeeds
public record Story(
        StoryId id,
        List<Report> reports,
        Set<ArticleId> articles,
        Set<StoryId> formerly,
        Instant opened,
        Instant lastFiled,
        long version) {
    /// More than any event of the sample had; keeps the record well below a tenth of the 400 kB a table item may
    /// have.
    public static final int MAX_REPORTS = 30;

    private static final Comparator<Report> OLDEST_FIRST = Comparator.comparing(Report::published)
            .thenComparing(report -> report.article().value());

    public Story {
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("story " + id + " has no report");
        }
        reports = reports.stream().sorted(OLDEST_FIRST).toList();
        articles = Set.copyOf(articles);
        formerly = Set.copyOf(formerly);
    }

    public static Story opened(Report first, Instant now) {
        return new Story(
                StoryId.openedBy(first.article()), List.of(first), Set.of(first.article()), Set.of(), now, now, 0);
    }

    /// This story with one more report.
    public Story with(Report report, Instant now) {
        if (contains(report)) {
            return this;
        }
        var more = new ArrayList<>(reports);
        more.add(report);
        var all = new HashSet<>(articles);
        all.add(report.article());
        return new Story(id, telling(more), all, formerly, opened, now, version);
    }

    /// This story as it is when just these are its reports.
    public Story holding(Collection<Report> all, Instant now) {
        var held = all.stream().map(Report::article).collect(Collectors.toSet());
        return new Story(id, telling(all), held, formerly, opened, now, version);
    }

    /// This story with another version of one of its reports.
    public Story revising(Report revised) {
        var kept = reports.stream()
                .map(report -> report.article().equals(revised.article()) ? revised : report)
                .toList();
        return new Story(id, kept, articles, formerly, opened, lastFiled, version);
    }

    public Story formerly(Set<StoryId> ids) {
        return new Story(id, reports, articles, ids, opened, lastFiled, version);
    }

    public Story openedAt(Instant time) {
        return new Story(id, reports, articles, formerly, time, lastFiled, version);
    }

    /// As it would be without some of its reports; empty if none is left.
    public Optional<Story> without(Predicate<Report> unwanted) {
        var left = reports.stream().filter(unwanted.negate()).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        var others = new HashSet<>(articles);
        reports.stream().filter(unwanted).map(Report::article).forEach(others::remove);
        return Optional.of(new Story(id, left, others, formerly, opened, lastFiled, version));
    }

    public Story versioned(long newVersion) {
        return new Story(id, reports, articles, formerly, opened, lastFiled, newVersion);
    }

    /// At most [#MAX_REPORTS] of the reports: the first one, then each outlet's newest, then the newest of the
    /// others.
    private static List<Report> telling(Collection<Report> all) {
        var left = new ArrayList<>(all.stream().sorted(OLDEST_FIRST).toList());
        if (left.size() <= MAX_REPORTS) {
            return left;
        }
        var kept = new LinkedHashSet<Report>();
        kept.add(left.removeFirst());
        var outlets = new HashSet<String>();
        var newestFirst = left.reversed();
        newestFirst.stream()
                .filter(report -> outlets.add(report.outlet().name()))
                .forEach(kept::add);
        kept.addAll(newestFirst);
        return kept.stream().limit(MAX_REPORTS).toList();
    }

    /// All reports ever filed.
    public int reportCount() {
        return articles.size();
    }

    public boolean contains(Report report) {
        return articles.contains(report.article());
    }

    public Set<TopicId> topics() {
        return reports.stream().flatMap(report -> report.topics().stream()).collect(Collectors.toSet());
    }

    public Set<EntityId> entities() {
        var all = new HashSet<EntityId>();
        reports.forEach(report -> all.addAll(report.entities()));
        return all;
    }

    /// The topics under which it is found: those it is on, or, where an added feed tells it, that feed alone.
    public Set<TopicId> logs() {
        return addedFeed().map(TopicId::of).map(Set::of).orElseGet(this::topics);
    }

    /// The feed whose own story this is; empty if it is everybody's.
    public Optional<FeedId> addedFeed() {
        return reports.getFirst().article().addedFeed();
    }

    /// Whether one with these topics may read it, who has its address from wherever.
    public boolean readableWith(Set<TopicId> theirs) {
        return addedFeed().map(TopicId::of).map(theirs::contains).orElse(true);
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
