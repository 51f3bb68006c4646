package watch.sahel.story;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

/// How well a story is attested: how many outlets tell it, from how many sources, in which languages, on whose
/// behalf, and which numbers they give. It counts what is said; who is right it does not say.
///
/// @param outlets how many there are, by name
/// @param independent from how many sources they have it: copies of one agency's report are one
/// @param languages primary codes, in alphabetical order
/// @param sides the outlets' names by who stands behind them, each alphabetical
/// @param onlySide the country of the state or party whose outlets alone tell the story; empty when others tell it
///     too
/// @param tolls who states which numbers, with the outlets that report it; in order of kind, victims and number
public record Corroboration(
        int outlets,
        int independent,
        Set<String> languages,
        Map<Affiliation, Set<String>> sides,
        Optional<String> onlySide,
        Map<Toll, Set<String>> tolls) {

    /// Title and text apart: a title has no full stop, and who speaks in the text does not speak in the title.
    private static final PerReport<Set<Toll>> TOLLS = new PerReport<>(Corroboration::stated);

    public static Corroboration of(Collection<Report> reports) {
        var outlets = reports.stream()
                .map(Report::outlet)
                .collect(Collectors.toMap(Outlet::name, outlet -> outlet, (one, _) -> one, TreeMap::new));
        return new Corroboration(
                outlets.size(),
                independent(reports),
                reports.stream()
                        .map(Report::primaryLanguage)
                        .filter(language -> !language.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)),
                sides(outlets.values()),
                onlySide(outlets.values()),
                tolls(reports));
    }

    /// How many sources tell it by themselves: those of one outlet, copies of one agency's report and nearly the
    /// same texts are one, and who only passes on is none.
    public static int independent(Collection<Report> reports) {
        return Sources.number(reports.stream()
                .filter(report -> report.outlet().affiliation() != Affiliation.AGGREGATOR)
                .toList());
    }

    /// The tolls against which another number of the same is stated. A number of people of whom it is not said who
    /// they were is one of soldiers if all others are, and of nobody in particular if there are also others of
    /// civilians.
    public Set<Toll> disputed() {
        return tolls.keySet().stream()
                .filter(toll -> tolls(toll.kind()).stream().anyMatch(other -> contradict(toll, other)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// An outlet that has two numbers from one speaker has counted two things, or once more; it does not contradict
    /// itself.
    private boolean contradict(Toll one, Toll other) {
        return one.count() != other.count()
                && counted(one) == counted(other)
                && (one.speaker() != other.speaker()
                        || Collections.disjoint(
                                tolls.getOrDefault(one, Set.of()), tolls.getOrDefault(other, Set.of())));
    }

    private Toll.Victims counted(Toll toll) {
        var named = tolls(toll.kind()).stream()
                .map(Toll::victims)
                .filter(victims -> victims != Toll.Victims.PEOPLE)
                .distinct()
                .toList();
        return toll.victims() == Toll.Victims.PEOPLE && named.size() == 1 ? named.getFirst() : toll.victims();
    }

    private static Map<Affiliation, Set<String>> sides(Collection<Outlet> outlets) {
        return outlets.stream()
                .collect(Collectors.groupingBy(
                        Outlet::affiliation,
                        TreeMap::new,
                        Collectors.mapping(Outlet::name, Collectors.toCollection(TreeSet::new))));
    }

    /// An outlet of which nothing is known may be anybody's, so it makes no second side, but it leaves the first in
    /// doubt.
    private static Optional<String> onlySide(Collection<Outlet> outlets) {
        var partial = outlets.stream().allMatch(outlet -> speaksForAState(outlet.affiliation()));
        var countries = outlets.stream().map(Outlet::country).distinct().toList();
        return partial && countries.size() == 1
                ? Optional.of(countries.getFirst()).filter(country -> !country.isEmpty())
                : Optional.empty();
    }

    private static boolean speaksForAState(Affiliation affiliation) {
        return affiliation == Affiliation.STATE_AFFILIATED || affiliation == Affiliation.PARTY_TO_THE_CONFLICT;
    }

    private static Map<Toll, Set<String>> tolls(Collection<Report> reports) {
        var tolls = new TreeMap<Toll, Set<String>>(Comparator.comparing(Toll::kind)
                .thenComparing(Toll::victims)
                .thenComparing(Toll::count)
                .thenComparing(Toll::speaker));
        for (var report : reports) {
            TOLLS.of(report)
                    .forEach(toll -> tolls.computeIfAbsent(toll, _ -> new TreeSet<>())
                            .add(report.outlet().name()));
        }
        return new LinkedHashMap<>(tolls);
    }

    /// What one report states, each number as well as it says it. Title and text are read apart: a title has no full
    /// stop, and who speaks in the text does not speak in the title.
    private static Set<Toll> stated(Report report) {
        var all = Stream.of(report.title(), report.lead())
                .flatMap(text -> TollReader.read(text, report.primaryLanguage()).stream())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(toll -> all.stream().noneMatch(toll::isSaidBetterBy))
                .collect(Collectors.toSet());
    }

    /// The numbers of one kind.
    public List<Toll> tolls(Toll.Kind kind) {
        return tolls.keySet().stream().filter(toll -> toll.kind() == kind).toList();
    }
}
