package watch.sahel.embedded.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.template.Table.Attribute;
import watch.sahel.embedded.template.Table.Index;
import watch.sahel.embedded.template.Table.Keys;
import watch.sahel.embedded.template.Table.Projection;
import watch.sahel.embedded.template.Table.ProjectionType;

final class TemplateTest {
    private final Template template = Template.read(newsroom());

    @Nested
    class Functions {
        @Test
        void handlerIsTheClassWithoutItsMethod() {
            assertThat(function("Poll").handler()).isEqualTo("watch.example.Poll");
        }

        @Test
        void ownPropertyReplacesTheGlobalOne() {
            assertThat(function("Poll").timeout()).isEqualTo(Duration.ofSeconds(45));
            assertThat(function("Tick").timeout()).isEqualTo(Duration.ofSeconds(20));
            assertThat(function("Tick").memoryMegabytes()).isEqualTo(512);
        }

        @Test
        void functionWhoseConditionFailsIsNotThere() {
            assertThat(template.functions()).extracting(Function::id).containsExactly("Poll", "Tick", "Pages");
        }

        @Test
        void givenParametersDecideConditions() {
            var busy = Template.read(newsroom(), Map.of("Mode", "busy", "Contact", "https://example.org"));
            assertThat(busy.functions()).extracting(Function::id).contains("Rush");
        }
    }

    @Nested
    class Triggers {
        @Test
        void ratesAreDurationsAndInputIsKept() {
            assertThat(function("Tick").triggers())
                    .containsExactly(
                            new Trigger.Schedule("Minute", Duration.ofMinutes(1), ""),
                            new Trigger.Schedule("Later", Duration.ofHours(12), "{\"overdueBy\":\"PT15M\"}"));
        }

        @Test
        void queueTriggerNamesItsQueueAndDisabledOnesAreLeftOut() {
            assertThat(function("Poll").triggers())
                    .containsExactly(new Trigger.QueueTrigger("Polls", 1, true, OptionalInt.empty()));
        }

        @Test
        void batchSizeMayComeFromAMapping() {
            var busy = Template.read(newsroom(), Map.of("Mode", "busy"));
            assertThat(busy.functions().getFirst().triggers())
                    .containsExactly(new Trigger.QueueTrigger("Polls", 5, true, OptionalInt.empty()));
        }

        @Test
        void routesKeepTheirPathParametersAndOneWithoutAPathTakesTheRest() {
            assertThat(function("Pages").triggers())
                    .containsExactly(
                            new Trigger.Route("GET", "/"),
                            new Trigger.Route("GET", "/story/{id}"),
                            new Trigger.Route("ANY", "$default"));
        }
    }

    @Nested
    class Stores {
        @Test
        void queuesHaveTheirAttributesAndDeadLetters() {
            assertThat(template.queues())
                    .contains(
                            new Queue(
                                    "Polls",
                                    false,
                                    false,
                                    Duration.ofSeconds(270),
                                    Duration.ofDays(4),
                                    Duration.ZERO,
                                    Optional.of(new Queue.Redrive("PollsDead", 3))),
                            new Queue(
                                    "Filed",
                                    true,
                                    false,
                                    Duration.ofSeconds(30),
                                    Duration.ofDays(4),
                                    Duration.ofSeconds(2),
                                    Optional.of(new Queue.Redrive("FiledDead", 5))));
        }

        @Test
        void tableHasItsKeysIndexesAndExpiry() {
            var pk = new Attribute("pk", Table.Type.S);
            var sk = new Attribute("sk", Table.Type.S);
            var due = new Keys(new Attribute("due", Table.Type.S), Optional.of(new Attribute("dueAt", Table.Type.N)));
            assertThat(template.tables())
                    .containsExactly(new Table(
                            "Table",
                            new Keys(pk, Optional.of(sk)),
                            List.of(
                                    new Index("due", due, new Projection(ProjectionType.KEYS_ONLY, List.of())),
                                    new Index(
                                            "bySort",
                                            new Keys(sk, Optional.empty()),
                                            new Projection(ProjectionType.INCLUDE, List.of("seen", "title")))),
                            Optional.of("ttl")));
        }
    }

    @Nested
    class Environment {
        private final Resolver real = (id, attribute) -> Optional.of("<" + id + " " + attribute + ">");

        @Test
        void globalAndOwnVariablesAreMergedAndResolved() {
            assertThat(template.environment("Poll", real))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "TABLE_NAME", "<Table Ref>",
                            "POLLS_QUEUE_URL", "<Polls Ref>",
                            "PLACE", "overridden",
                            "ARCHIVE", "<Filed QueueName>|${kept}|<Archive Arn>",
                            "LANGUAGES", "fr+ru+ar",
                            "SECOND", "two"));
        }

        @Test
        void pseudoParametersHaveValuesAndCanBeGiven() {
            var given = Template.read(newsroom(), Map.of("AWS::Region", "af-south-1", "AWS::StackName", "tide"));
            assertThat(template.environment("Tick", real))
                    .containsEntry("PLACE", "eu-central-1/000000000000/sahelwatch");
            assertThat(given.environment("Tick", real)).containsEntry("PLACE", "af-south-1/000000000000/tide");
        }

        @Test
        void variableOfNoValueIsAbsentButItsNameIsKnown() {
            assertThat(template.environment("Tick", real)).doesNotContainKey("CONTACT");
            assertThat(function("Tick").environment()).contains("CONTACT");
        }

        @Test
        void resolversAreAskedInTurn() {
            Resolver table = (id, attribute) -> id.equals("Table") ? Optional.of("news") : Optional.empty();
            assertThat(template.environment("Tick", table.or(real)))
                    .containsEntry("TABLE_NAME", "news")
                    .containsEntry("POLLS_QUEUE_URL", "<Polls Ref>");
        }

        @Test
        void parameterWithoutValueIsAnErrorOnlyWhereItIsUsed() {
            assertThatThrownBy(() -> template.environment("Pages", real))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("needs the parameter TokenName, which has no Default");
            var given = Template.read(newsroom(), Map.of("TokenName", "/news/token"));
            assertThat(given.environment("Pages", real)).containsEntry("TOKEN", "/news/token");
        }

        @Test
        void resourceNobodyKnowsIsNamed() {
            assertThatThrownBy(() -> template.environment("Tick", (id, attribute) -> Optional.empty()))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("Globals.Function.Environment.Variables.TABLE_NAME: refers to Table");
        }
    }

    @Nested
    class Roles {
        private final Role poll = template.role("Poll");

        @Test
        void aRoleTellsWhatItsFunctionMayDo() {
            assertThat(poll.names("sqs:SendMessage")).isTrue();
            assertThat(poll.names("dynamodb:GetItem")).isTrue();
            assertThat(poll.names("sqs:ChangeMessageVisibility")).isFalse();
            assertThat(template.role("Tick").names("sqs:SendMessage")).isFalse();
        }

        @Test
        void whatIsAllowedOnOneResourceIsNotOnAnother() {
            assertThat(poll.allows(new Role.Call("sqs:ReceiveMessage", "Polls.Arn", Set.of())))
                    .isTrue();
            assertThat(poll.allows(new Role.Call("sqs:ReceiveMessage", "Filed.Arn", Set.of())))
                    .isFalse();
        }

        @Test
        void everyKeyOfACallMustMeetAPatternOfOneStatement() {
            assertThat(get("FEED#1", "FEED#2")).isTrue();
            assertThat(get("FEED#1", "FEEDS")).isFalse();
            assertThat(get("NEWS", "FEED#1")).as("allowed by two statements").isFalse();
            assertThat(get("FEEDS")).isFalse();
        }

        private boolean get(String... keys) {
            return poll.allows(new Role.Call("dynamodb:GetItem", "Table.Arn", Set.of(keys)));
        }
    }

    @Test
    void parametersTellTheirValuesHere() {
        assertThat(Template.read(newsroom(), Map.of("Mode", "busy")).parameters())
                .containsEntry("Mode", "busy")
                .containsEntry("AWS::Region", "eu-central-1")
                .doesNotContainKey("TokenName");
    }

    private Function function(String id) {
        return template.functions().stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Path newsroom() {
        try {
            return Path.of(Objects.requireNonNull(TemplateTest.class.getResource("newsroom.yaml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
