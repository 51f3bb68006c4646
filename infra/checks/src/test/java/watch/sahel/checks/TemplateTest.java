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

/// Holds `template.yaml` against the code: handlers, environment, keys, queues and routes.
class TemplateTest {
    private static final Template TEMPLATE = Stage.TEMPLATE;
    private static final Set<String> DEAD_LETTERS = Set.of("DeadLetters", "OrderedDeadLetters");

    @Test
    void everyHandlerExistsAndCanBeMade() {
        assertThat(TEMPLATE.functions()).hasSize(15).allSatisfy(function -> {
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
