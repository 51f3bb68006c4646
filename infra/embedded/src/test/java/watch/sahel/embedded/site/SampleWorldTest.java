package watch.sahel.embedded.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/// Reads every outlet once at the start and once when all news has broken, and holds what was read against the
/// tables.
class SampleWorldTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration ALL_HAS_BROKEN = Duration.ofMinutes(8);
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "ru", "uk", "ar", "de", "es");

    private static final Map<Outlet, List<Reader.Item>> atStart = new LinkedHashMap<>();
    private static final Map<Outlet, List<Reader.Item>> later = new LinkedHashMap<>();
    private static final SampleLabels labels = SampleLabels.bundled();
    private static final Map<String, Manners> manners =
            OutletRow.all().stream().collect(Collectors.toMap(OutletRow::id, OutletRow::manners));

    @BeforeAll
    static void readEverything() throws IOException, InterruptedException, SAXException {
        var clock = new HandClock(START);
        try (var site = FeedSite.start(clock, Duration.ZERO);
                var reader = new Reader()) {
            atStart.putAll(readThrough(site, reader));
            clock.advance(ALL_HAS_BROKEN);
            later.putAll(readThrough(site, reader));
        }
    }

    @AfterAll
    static void forget() {
        atStart.clear();
        later.clear();
    }

    /// Documents that reach a strict parser whole, wherever they are and after the first failures.
    private static Map<Outlet, List<Reader.Item>> readThrough(FeedSite site, Reader reader)
            throws IOException, InterruptedException, SAXException {
        var read = new LinkedHashMap<Outlet, List<Reader.Item>>();
        for (var outlet : site.outlets()) {
            switch (manners(outlet.id())) {
                case GOOD, SLOW, MISLABELLED -> read.put(outlet, reader.items(outlet));
                case MOVED -> {
                    var moved = reader.get(outlet.feed());
                    var place = site.base()
                            .resolve(moved.headers().firstValue("Location").orElseThrow());
                    read.put(
                            outlet,
                            Reader.items(outlet.format(), reader.get(place).body()));
                }
                case HEALS -> {
                    while (reader.get(outlet.feed()).statusCode() == 500) {
                        assertThat(site.requests(outlet.feed().getPath())).isLessThan(10);
                    }
                    read.put(outlet, reader.items(outlet));
                }
                case GONE, MISSING, HTML, TRUNCATED -> {}
            }
        }
        return read;
    }

    @Test
    void thereAreEnoughDocumentsAndItemsInAllSevenLanguagesAndFourFormats() {
        var steady = later.keySet().stream()
                .filter(outlet -> Set.of(Manners.GOOD, Manners.MISLABELLED).contains(manners.get(outlet.id())))
                .toList();

        assertAll(
                () -> assertThat(steady).hasSizeGreaterThanOrEqualTo(14),
                () -> assertThat(steady).flatMap(later::get).hasSizeGreaterThanOrEqualTo(165),
                () -> assertThat(steady).extracting(Outlet::language).containsAll(LANGUAGES),
                () -> assertThat(steady).extracting(Outlet::format).contains(FeedFormat.values()));
    }

    @Test
    void everyItemServedIsLabelledAndEveryLabelIsServed() {
        var served = new TreeSet<String>();
        later.forEach((outlet, items) -> items.forEach(item -> served.add(outlet.id() + " " + item.id())));
        var labelled = labels.items().stream()
                .filter(item -> manners.get(item.outlet()) != Manners.TRUNCATED)
                .map(item -> item.outlet() + " " + item.id())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(labelled);
    }

    @Test
    void labelsOfTheTruncatedDocumentAreItsItemsToo() throws IOException, SAXException {
        for (var row : OutletRow.all()) {
            if (row.manners() == Manners.TRUNCATED) {
                var feed = FeedDocument.parse(row.format(), SampleFiles.text("documents/" + row.document()));
                var whole = new SampleFeed(row, feed).document(START, START);

                assertThat(Reader.items(row.format(), whole.bytes()))
                        .extracting(Reader.Item::id)
                        .containsExactlyInAnyOrderElementsOf(labels.items().stream()
                                .filter(item -> item.outlet().equals(row.id()))
                                .map(SampleLabels.Item::id)
                                .toList());
            }
        }
    }

    @Test
    void noTwoItemsShareAnIdOrALink() {
        var links = later.values().stream()
                .flatMap(List::stream)
                .map(Reader.Item::link)
                .toList();

        assertThat(links).doesNotHaveDuplicates();
        later.values()
                .forEach(items -> assertThat(items).extracting(Reader.Item::id).doesNotHaveDuplicates());
    }

    @Test
    void overSixtyItemsAreOnTopicAndOverAHundredAreNot() {
        var sahel = labels.items().stream().filter(about("sahel")).toList();
        var wagner = labels.items().stream().filter(about("wagner")).toList();
        var neither =
                labels.items().stream().filter(item -> item.topics().isEmpty()).toList();

        assertThat(sahel).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wagner).hasSizeGreaterThanOrEqualTo(15);
        assertThat(neither).hasSizeGreaterThanOrEqualTo(100);
        assertThat(labels.items().stream().flatMap(item -> item.topics().stream()))
                .containsOnly("sahel", "wagner");
    }

    @Test
    void everyEventIsToldByThreeOutletsInThreeLanguages() {
        assertThat(labels.events()).hasSizeGreaterThanOrEqualTo(17);
        labels.events()
                .forEach((event, tellings) -> assertAll(
                        event,
                        () -> assertThat(outlets(tellings)).hasSizeGreaterThanOrEqualTo(3),
                        () -> assertThat(languages(tellings)).hasSizeGreaterThanOrEqualTo(3)));
    }

    @Test
    void twelveEventsStandOnThreeOutletsAndLanguagesBeforeAnyNewsBreaks() {
        var ids = ids(atStart);
        var standing = labels.events().values().stream()
                .map(tellings -> tellings.stream()
                        .filter(telling -> ids.contains(telling.outlet() + " " + telling.item()))
                        .toList())
                .filter(tellings ->
                        outlets(tellings).size() >= 3 && languages(tellings).size() >= 3);

        assertThat(standing).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void noEventNeedsAnOutletThatMayFail() {
        assertThat(labels.tellings())
                .extracting(telling -> manners.get(telling.outlet()))
                .containsOnly(Manners.GOOD, Manners.MISLABELLED);
    }

    @Test
    void everyTellingIsAnItemOnATopic() {
        var onTopic = labels.items().stream()
                .filter(item -> !item.topics().isEmpty())
                .map(item -> item.outlet() + " " + item.id())
                .collect(Collectors.toSet());

        assertThat(labels.tellings())
                .extracting(telling -> telling.outlet() + " " + telling.item())
                .doesNotHaveDuplicates()
                .isSubsetOf(onTopic);
    }

    @Test
    void oneEventIsCarriedNearlyWordForWordByTwoOutletsOfOneLanguage() {
        var boucle = item("boucle", "kati-citernes").summary();
        var cinq = item("cinq", "kati-camions-citernes").summary().replaceAll("<[^>]+>", "");

        assertThat(boucle).contains("Kora Presse");
        assertThat(cinq).contains("Kora Presse");
        assertThat(words(boucle)).hasSizeGreaterThan(25);
        var shared = new HashSet<>(words(boucle));
        shared.retainAll(words(cinq));
        assertThat(shared).hasSizeGreaterThan(words(boucle).size() * 9 / 10);
    }

    @Test
    void newsOnTheTopicsIsOfTheLastTwoDaysAndAllOtherOfTheLastFive() {
        var onTopic = labels.items().stream()
                .filter(item -> !item.topics().isEmpty())
                .map(item -> item.outlet() + " " + item.id())
                .collect(Collectors.toSet());
        later.forEach((outlet, items) -> items.forEach(item -> {
            var days = onTopic.contains(outlet.id() + " " + item.id()) ? 2 : 5;
            item.date()
                    .ifPresent(date -> assertThat(date)
                            .as(item.title())
                            .isBetween(START.minus(Duration.ofDays(days)), START.plus(ALL_HAS_BROKEN)));
        }));
    }

    @Test
    void onlyOneItemHasNoDateAndOnlyOneNoGuid() {
        var all = later.values().stream().flatMap(List::stream).toList();
        var rss2WithoutGuid = later.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals("cordillera"))
                .flatMap(entry -> entry.getValue().stream())
                .filter(item -> item.id().equals(item.link()));

        assertThat(all).filteredOn(item -> item.date().isEmpty()).hasSize(1);
        assertThat(rss2WithoutGuid).hasSize(1);
    }

    @Test
    void newsDatedAfterTheStartIsHeldBackUntilItsTime() {
        var breaking = new HashSet<>(ids(later));
        breaking.removeAll(ids(atStart));
        var told = labels.tellings().stream()
                .filter(telling -> breaking.contains(telling.outlet() + " " + telling.item()))
                .toList();

        assertThat(breaking).hasSizeGreaterThanOrEqualTo(6);
        assertThat(told).hasSameSizeAs(breaking);
        assertThat(told)
                .extracting(SampleLabels.Telling::event)
                .contains("hostage-free", "kati-convoy", "djibo-convoy");
        atStart.values()
                .forEach(items -> items.forEach(
                        item -> item.date().ifPresent(date -> assertThat(date).isBefore(START))));
    }

    @Test
    void noPlaceholderIsLeftInAnyText() {
        later.values()
                .forEach(items -> items.forEach(item ->
                        assertThat(item.title() + item.summary() + item.id()).doesNotContain("@{")));
    }

    @Test
    void wordpressTailsDoubleEscapesAndMarkupArriveAsTheOutletsWriteThem() {
        assertThat(item("ledger", "harmattan-haze").summary())
                .contains("The post <a href=")
                .contains("appeared first on");
        assertThat(item("cordillera", "cuy-gourmet").summary()).startsWith("&lt;p&gt;");
        assertThat(item("ledger", "guinea-pigs-school").title()).contains("’");
        assertThat(item("gavia", "arlit-uranio").link()).contains("?utm_source=rss&utm_medium=feed");
    }

    private static Manners manners(String outlet) {
        return Optional.ofNullable(manners.get(outlet)).orElseThrow();
    }

    private static Predicate<SampleLabels.Item> about(String topic) {
        return item -> item.topics().contains(topic);
    }

    private static Set<String> outlets(List<SampleLabels.Telling> tellings) {
        return tellings.stream().map(SampleLabels.Telling::outlet).collect(Collectors.toSet());
    }

    private static Set<String> languages(List<SampleLabels.Telling> tellings) {
        var language = new HashMap<String, String>();
        later.keySet().forEach(outlet -> language.put(outlet.id(), outlet.language()));
        return tellings.stream().map(telling -> language.get(telling.outlet())).collect(Collectors.toSet());
    }

    private static Set<String> ids(Map<Outlet, List<Reader.Item>> read) {
        var ids = new HashSet<String>();
        read.forEach((outlet, items) -> items.forEach(item -> ids.add(outlet.id() + " " + item.id())));
        return ids;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.split("[^\\p{L}\\p{N}]+")));
    }

    private static Reader.Item item(String outlet, String slug) {
        var found = new ArrayList<Reader.Item>();
        later.forEach((served, items) -> items.stream()
                .filter(item -> served.id().equals(outlet) && item.link().contains("/" + slug))
                .forEach(found::add));
        return Optional.of(found)
                .filter(items -> items.size() == 1)
                .orElseThrow()
                .getFirst();
    }
}
