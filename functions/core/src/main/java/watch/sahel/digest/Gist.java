package watch.sahel.digest;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;
import watch.sahel.story.Report;
import watch.sahel.story.Story;

/// As much of what a story told as it takes to see later whether it has real news. The ledger keeps it with each
/// telling.
///
/// @param sources how many independent ones; 0 if it is not known what was told
/// @param numbers of all headlines
/// @param sides who reports: see [#side]
/// @param languages with two letters
/// @param articles told of, by [#mark]: stories may be merged and parted after they were told
public record Gist(int sources, Set<Integer> numbers, Set<String> sides, Set<String> languages, Set<String> articles) {
    /// Of a telling from before gists were kept: nothing is news to it.
    public static final Gist UNKNOWN = new Gist(0, Set.of(), Set.of(), Set.of(), Set.of());

    /// Of an article's id. One reader was told some thousand articles: that another one has the same beginning
    /// happens to one story in 10^5.
    private static final int MARK_DIGITS = 8;

    private static final String APART = "apart";

    public Gist {
        numbers = Set.copyOf(numbers);
        sides = Set.copyOf(sides);
        languages = Set.copyOf(languages);
        articles = Set.copyOf(articles);
    }

    public static Gist of(Story story) {
        var reports = story.reports();
        return new Gist(
                // A story that only an aggregator tells has been told all the same.
                Math.max(1, IndependentSources.of(reports)),
                reports.stream()
                        .flatMap(report -> HeadlineNumbers.of(report).stream())
                        .collect(Collectors.toSet()),
                reports.stream()
                        .map(Report::outlet)
                        .map(Gist::side)
                        .filter(side -> !side.isEmpty())
                        .collect(Collectors.toSet()),
                story.languages(),
                reports.stream().map(Gist::mark).collect(Collectors.toSet()));
    }

    /// The beginning of its article's id.
    static String mark(Report report) {
        return report.article().value().substring(0, MARK_DIGITS);
    }

    Gist withSources(int count) {
        return new Gist(count, numbers, sides, languages, articles);
    }

    /// All that these tellings told.
    public static Gist ofAll(Collection<Gist> told) {
        return told.stream().reduce(Gist::and).orElse(UNKNOWN);
    }

    /// What two tellings of one story told.
    public Gist and(Gist other) {
        return new Gist(
                Math.max(sources, other.sources),
                union(numbers, other.numbers),
                union(sides, other.sides),
                union(languages, other.languages),
                union(articles, other.articles));
    }

    /// What a story of this gist has that a reader who was `told` does not know.
    public Set<News> newsTo(Gist told) {
        var news = EnumSet.noneOf(News.class);
        if (told.sources == 0) {
            return news;
        }
        if (sources >= 2 * told.sources) {
            news.add(News.SOURCES);
        }
        if (!told.numbers.containsAll(numbers)) {
            news.add(News.NUMBER);
        }
        if (!told.sides.containsAll(sides)) {
            news.add(News.SIDE);
        }
        if (!told.languages.containsAll(languages)) {
            news.add(News.LANGUAGE);
        }
        return news;
    }

    /// The country of a state's or a party's own outlet, `apart` for one that is nobody's mouthpiece; empty where
    /// that is not known.
    private static String side(Outlet outlet) {
        if (outlet.affiliation().standsApart()) {
            return APART;
        }
        var mouthpiece = outlet.affiliation() == Affiliation.STATE_AFFILIATED
                || outlet.affiliation() == Affiliation.PARTY_TO_THE_CONFLICT;
        return mouthpiece ? outlet.country() : "";
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
