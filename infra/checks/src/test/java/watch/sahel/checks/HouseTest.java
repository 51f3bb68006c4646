package watch.sahel.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the house to its plan: the order of the packages, where types of other people's libraries may appear, and
/// where the outside world is read.
class HouseTest {
    /// The flow. A package may use only those that stand before it.
    private static final List<String> FLOW = List.of(
            "text",
            "language",
            "feed",
            "article",
            "match",
            "query",
            "story",
            "archive",
            "subscriber",
            "digest",
            "delivery",
            "bot",
            "web",
            "flow",
            "memory");

    private static final Set<String> ADAPTERS = Set.of("dynamo", "sqs", "ses", "ssm");

    /// Types of a library, and the packages that may see them.
    private static final List<Allowed> LIBRARIES = List.of(
            new Allowed("com.rometools..", "watch.sahel.feed.document..", "watch.sahel.web"),
            new Allowed("org.jdom2..", "watch.sahel.feed.document.."),
            new Allowed("com.ctc.wstx..", "watch.sahel.feed.document.."),
            new Allowed("com.ibm.icu..", "watch.sahel.feed.document..", "watch.sahel.language"),
            new Allowed("org.brotli..", "watch.sahel.feed.fetch.."),
            new Allowed("org.apache.commons.csv..", "watch.sahel.feed.catalogue"),
            new Allowed(
                    "jakarta.mail..",
                    "watch.sahel.subscriber..",
                    "watch.sahel.delivery.email..",
                    "watch.sahel.embedded.mail.."),
            new Allowed(
                    "org.telegram..",
                    "watch.sahel.delivery.telegram..",
                    "watch.sahel.bot..",
                    "watch.sahel.lambda.handler..",
                    "watch.sahel.local"),
            new Allowed("okhttp3..", "watch.sahel.feed.fetch..", "watch.sahel.delivery.telegram.."),
            new Allowed("org.elasticmq..", "watch.sahel.embedded.aws.."),
            new Allowed("com.icegreen..", "watch.sahel.embedded.mail.."),
            new Allowed("picocli..", "watch.sahel.local"));

    private record Allowed(String library, List<String> packages) {
        Allowed(String library, String... packages) {
            this(library, List.of(packages));
        }
    }

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(HouseTest::ours)
            .importPackages("watch.sahel");

    private static boolean ours(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    @Test
    void theHouseIsNotEmpty() {
        assertThat(OURS.size()).isGreaterThan(150);
        assertThat(FLOW)
                .allSatisfy(name -> assertThat(OURS.stream().map(JavaClass::getPackageName))
                        .anyMatch(found -> found.startsWith("watch.sahel." + name)));
    }

    @TestFactory
    List<DynamicTest> aPackageUsesOnlyThoseBeforeItInTheFlow() {
        return FLOW.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var later = FLOW.subList(FLOW.indexOf(name) + 1, FLOW.size()).stream()
                            .map(other -> "watch.sahel." + other + "..")
                            .toArray(String[]::new);
                    var outside =
                            new String[] {"watch.sahel.lambda..", "watch.sahel.local..", "watch.sahel.embedded.."};
                    var home = "watch.sahel." + name + "..";
                    noClasses()
                            .that()
                            .resideInAPackage(home)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(outside)
                            .check(OURS);
                    if (later.length > 0) {
                        noClasses()
                                .that()
                                .resideInAPackage(home)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(later)
                                .check(OURS);
                    }
                }))
                .toList();
    }

    /// A document can be read without a feed, and fetched without being read.
    @Test
    void readingAndFetchingKnowNothingOfEachOtherNorOfFeeds() {
        noClasses()
                .that()
                .resideInAPackage("watch.sahel.feed.document")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("watch.sahel.feed", "watch.sahel.feed.fetch")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("watch.sahel.feed.fetch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("watch.sahel.feed", "watch.sahel.feed.document")
                .check(OURS);
        noClasses()
                .that()
                .resideInAnyPackage("watch.sahel.feed", "watch.sahel.feed.document", "watch.sahel.feed.fetch")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("watch.sahel.feed.catalogue")
                .check(OURS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("watch.sahel.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching("watch.sahel.lambda.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching("watch.sahel.embedded.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void adaptersDoNotKnowOneAnother() {
        for (var adapter : ADAPTERS) {
            var others = ADAPTERS.stream()
                    .filter(other -> !other.equals(adapter))
                    .map(other -> "watch.sahel.lambda." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("watch.sahel.lambda." + adapter + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(OURS);
        }
    }

    @Test
    void theEmbeddedWorldKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("watch.sahel.embedded..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("watch.sahel..").and(not(resideInAnyPackage("watch.sahel.embedded.."))))
                .check(OURS);
    }

    @Test
    void awsTypesStayInTheAdaptersAndTheWiring() {
        noClasses()
                .that(not(resideInAnyPackage(
                                "watch.sahel.lambda..",
                                "watch.sahel.embedded.aws..",
                                "watch.sahel.embedded.mail..",
                                "watch.sahel.local.host..")
                        .or(simpleName("LocalBot"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon.awssdk..", "com.amazonaws..")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("watch.sahel.lambda.handler..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .check(OURS);
    }

    @TestFactory
    List<DynamicTest> aLibraryIsSeenOnlyWhereItsWorkIsDone() {
        return LIBRARIES.stream()
                .map(allowed -> DynamicTest.dynamicTest(
                        allowed.library(),
                        () -> noClasses()
                                .that(not(resideInAnyPackage(allowed.packages().toArray(String[]::new))))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(allowed.library())
                                .check(OURS)))
                .toList();
    }

    @Test
    void theEnvironmentIsReadInOnePlacePerProgram() {
        noClasses()
                .that(not(simpleName("Settings").or(simpleName("Main"))))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(OURS);
    }

    @Test
    void timeIsAnArgument() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
        noClasses()
                .that(not(resideInAnyPackage("watch.sahel.local").or(simpleName("Wiring"))))
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(OURS);
    }
}
