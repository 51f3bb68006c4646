package watch.sahel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.template.Queue;
import watch.sahel.embedded.template.Template;
import watch.sahel.embedded.template.Trigger;
import watch.sahel.lambda.Settings;
import watch.sahel.lambda.SettingsException;
import watch.sahel.lambda.Wiring;
import watch.sahel.lambda.dynamo.Keys;
import watch.sahel.language.Language;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;

/// Holds `template.yaml` against the code: handlers, environment, keys, queues and routes.
class TemplateTest {
    private static final Template TEMPLATE = Stage.TEMPLATE;
    private static final Set<String> DEAD_LETTERS = Set.of("DeadLetters", "OrderedDeadLetters");

    @Test
    void everyHandlerExistsAndCanBeMade() {
        assertThat(TEMPLATE.functions()).hasSize(16).allSatisfy(function -> {
            var handler = Class.forName(function.handler());
            assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
            assertThat(handler.getConstructor()).isNotNull();
            assertThat(handler.getConstructor(Wiring.class)).isNotNull();
        });
    }

    @Test
    void everyEnvironmentIsOneThatSettingsTake() {
        for (var function : TEMPLATE.functions()) {
            var environment = TEMPLATE.environment(function.id(), (id, _) -> Optional.of("https://example.org/" + id));
            assertThat(Settings.from(environment)).as(function.id()).isNotNull();
        }
    }

    @Test
    void everyVariableOfTheTemplateIsReadBySettings() {
        var stated = TEMPLATE.functions().stream()
                .flatMap(function -> function.environment().stream())
                .collect(Collectors.toSet());
        assertThat(stated).hasSizeGreaterThan(10).allMatch(TemplateTest::makesADifference);
    }

    /// Whether another value is refused, or gives other settings.
    private static boolean makesADifference(String variable) {
        var example = TEMPLATE.environment("SendEmail", (id, _) -> Optional.of("https://example.org/" + id));
        var settings = Settings.from(example);
        return Stream.of("https://other.example/", "PT20M", "other@example.org").anyMatch(value -> {
            var changed = new HashMap<>(example);
            changed.put(variable, value);
            try {
                return !Settings.from(changed).equals(settings);
            } catch (SettingsException _) {
                return true;
            }
        });
    }

    @Test
    void theTableHasTheKeysTheCodeSpells() {
        assertThat(TEMPLATE.tables()).singleElement().satisfies(table -> {
            assertThat(table.keys().toString()).contains(Keys.PK, Keys.SK);
            assertThat(table.indexes().toString()).contains(Keys.DUE, Keys.DUE_AT);
            assertThat(table.ttlAttribute()).contains(Keys.TTL);
        });
    }

    @Test
    void everyQueueHasDeadLettersAndTimeForItsFunction() {
        var queues = TEMPLATE.queues().stream().collect(Collectors.toMap(Queue::id, Function.identity()));
        assertThat(queues.values().stream()
                        .flatMap(queue -> queue.redrive().stream())
                        .map(Queue.Redrive::deadLetterQueueId)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(DEAD_LETTERS);
        for (var function : TEMPLATE.functions()) {
            of(function.triggers(), Trigger.QueueTrigger.class).forEach(trigger -> {
                var queue = queues.get(trigger.queueId());
                assertThat(trigger.reportsItemFailures()).as(function.id()).isTrue();
                assertThat(queue.visibilityTimeout())
                        .as(queue.id())
                        .isGreaterThanOrEqualTo(function.timeout().multipliedBy(6));
            });
        }
    }

    /// Each costs 0.10 USD a month beyond the ten that are free; two more where there is mail.
    @Test
    void alarmsLookAtNoMoreMetricsThanTheBillSays() throws IOException {
        var template = Files.readString(Stage.ROOT.resolve("template.yaml"));
        assertThat(template.split("MetricName: ", -1).length - 1).isEqualTo(15 + 2);
    }

    /// In the operator's chat both, by mail only that one began.
    @Test
    void everyAlarmIsToldWhenItBeginsAndWhenItIsOver() throws IOException {
        var template = Files.readString(Stage.ROOT.resolve("template.yaml"));
        var alarms = count(template, "Type: AWS::CloudWatch::Alarm\n");
        assertThat(alarms).isGreaterThan(10);
        assertThat(count(template, "\n      AlarmActions: [!Ref Alarms]\n")).isEqualTo(alarms);
        assertThat(count(template, "\n      OKActions: [!Ref Alarms]\n")).isEqualTo(alarms);
        assertThat(template).contains("FilterPolicy: { NewStateValue: [ALARM] }");
        assertThat(TEMPLATE.functions())
                .filteredOn(function -> function.triggers().contains(new Trigger.Notice("Alarms")))
                .extracting(function -> function.id())
                .containsExactly("TellOperator");
    }

    /// AWS takes no longer description of a version, and refuses the deployment then.
    @Test
    void noDescriptionOfAVersionOutgrowsWhatAwsTakes() throws IOException {
        var template = Files.readString(Stage.ROOT.resolve("template.yaml"));
        var most = new HashMap<String, Integer>();
        Pattern.compile("(?m)^  (\\w+):\n(?:    (?!MaxLength).*\n)*    MaxLength: (\\d+)$")
                .matcher(template)
                .results()
                .forEach(parameter -> most.put(parameter.group(1), Integer.valueOf(parameter.group(2))));
        var descriptions = Pattern.compile("VersionDescription: (?:!Sub \"(.*)\"|!Ref (.*))")
                .matcher(template)
                .results()
                .map(found -> found.group(1) == null ? "${" + found.group(2) + "}" : found.group(1))
                .toList();

        assertThat(descriptions).hasSizeGreaterThan(5).allSatisfy(description -> {
            var named = Pattern.compile("\\$\\{(\\w+)}");
            assertThat(named.matcher(description).results().map(one -> one.group(1)))
                    .as("parameters with a MaxLength")
                    .isSubsetOf(most.keySet());
            var longest = named.matcher(description).replaceAll(one -> "x".repeat(most.getOrDefault(one.group(1), 0)));
            assertThat(longest).hasSizeLessThanOrEqualTo(256);
        });
    }

    /// What `/privacy` says in every language.
    @Test
    void whatPeopleWriteIsKeptAsLongAsTheyAreTold() throws IOException {
        var template = Files.readString(Stage.ROOT.resolve("template.yaml"));
        assertThat(retention(template, "UpdatesQueue")).isEqualTo(Duration.ofDays(1));
        assertThat(retention(template, "OrderedDeadLetters")).isEqualTo(Duration.ofDays(14));
        for (var language : Language.values()) {
            assertThat(Phrases.in(language).say(Phrase.PRIVACY)).contains("14", "90");
        }
    }

    private static Duration retention(String template, String queue) {
        var stated = Pattern.compile("(?s)\n  " + queue + ":\n.*?MessageRetentionPeriod: (\\d+)\n")
                .matcher(template);
        assertThat(stated.find()).isTrue();
        return Duration.ofSeconds(Long.parseLong(stated.group(1)));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void storiesHaveOneWriter() {
        assertThat(TEMPLATE.queues())
                .filteredOn(Queue::fifo)
                .extracting(Queue::id)
                .contains("ArticlesQueue");
    }

    @Test
    void schedulesAndRoutesAreThoseTheDocumentationNames() {
        var schedules = TEMPLATE.functions().stream()
                .flatMap(function -> of(function.triggers(), Trigger.Schedule.class)
                        .map(schedule -> function.id() + " " + schedule.every()))
                .toList();
        var routes = TEMPLATE.functions().stream()
                .flatMap(function ->
                        of(function.triggers(), Trigger.Route.class).map(route -> route.method() + " " + route.path()))
                .toList();

        assertThat(schedules)
                .containsExactlyInAnyOrder(
                        "SchedulePolls " + Duration.ofMinutes(1),
                        "ScheduleDigests " + Duration.ofMinutes(1),
                        "ResumeOverdue " + Duration.ofMinutes(5),
                        "SealArchive " + Duration.ofHours(1));
        assertThat(routes)
                .containsExactlyInAnyOrder(
                        "POST /telegram",
                        "GET /",
                        "GET /story/{id}",
                        "GET /search",
                        "GET /email",
                        "POST /email",
                        "GET /confirm",
                        "POST /confirm",
                        "GET /preferences",
                        "POST /preferences",
                        "GET /unsubscribe",
                        "POST /unsubscribe",
                        "ANY $default");
    }

    private static <T> Stream<T> of(List<Trigger> triggers, Class<T> kind) {
        return triggers.stream().filter(kind::isInstance).map(kind::cast);
    }
}
