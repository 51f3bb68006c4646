package watch.sahel.checks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import watch.sahel.embedded.template.Function;
import watch.sahel.embedded.template.Role;
import watch.sahel.embedded.template.Trigger;

/// The roles of `template.yaml` against what the functions do in [BusyDays]: all that is called is allowed, and all
/// that is allowed is called, but for what is known to be [#SELDOM]. That what is called is allowed is seen to on
/// every [Stage] as well. What SES asks for is not looked at.
class PermissionsTest {
    /// What may not be called here, as `function action resource key`, by when it is.
    private static final Map<String, Set<String>> SELDOM = Map.ofEntries(
            entry(
                    "a send finds that a group has moved before the update of it came",
                    Set.of(
                            "SendTelegram dynamodb:Query Table SUB#*",
                            "SendTelegram dynamodb:PutItem Table SUB#*",
                            "SendTelegram dynamodb:DeleteItem Table SUB#*",
                            "SendTelegram dynamodb:PutItem Table ATONCE#*",
                            "SendTelegram dynamodb:DeleteItem Table ATONCE#*",
                            "SendTelegram dynamodb:UpdateItem Table WATCHES",
                            "SendTelegram dynamodb:DeleteItem Table WATCHES",
                            "SendTelegram dynamodb:UpdateItem Table WATCHES-VERSION",
                            "SendTelegram dynamodb:UpdateItem Table ADDED-FEEDS",
                            "SendTelegram dynamodb:DeleteItem Table ADDED-FEEDS")),
            entry("a group that moves has deliveries under way", Set.of("AnswerUpdate sqs:SendMessage TelegramQueue")),
            entry(
                    "the rate of sending is limited",
                    Set.of(
                            "AnswerUpdate dynamodb:UpdateItem Table PACE#*",
                            "SendTelegram dynamodb:UpdateItem Table PACE#*")),
            entry(
                    "Telegram takes nothing now",
                    Set.of(
                            "AnswerUpdate sqs:ChangeMessageVisibility UpdatesQueue",
                            "SendTelegram sqs:SendMessage TelegramQueue")),
            entry("a topic is told at once to more than one batch", Set.of("FanOutAlert sqs:SendMessage AlertsQueue")),
            entry(
                    "somebody stops wanting a topic at once just then",
                    Set.of("FanOutAlert dynamodb:DeleteItem Table ATONCE#*")),
            entry("a mailbox is told at once", Set.of("FanOutAlert sqs:SendMessage EmailQueue")),
            entry(
                    "stories are merged or parted",
                    Set.of("FileStory dynamodb:Query Table STORY#*", "FileStory dynamodb:DeleteItem Table STORY#*")),
            entry(
                    "an outlet changes an article",
                    Set.of("PollFeed dynamodb:UpdateItem Table ARTICLE#*", "FileStory dynamodb:GetItem Table STORY#*")),
            entry(
                    "a message got lost",
                    Set.of(
                            "ResumeOverdue sqs:SendMessage ArticlesQueue",
                            "ResumeOverdue sqs:SendMessage AlertsQueue",
                            "ResumeOverdue sqs:SendMessage TelegramQueue",
                            "ResumeOverdue sqs:SendMessage EmailQueue")),
            entry("who is subscribed at the start is told at once", Set.of("Setup dynamodb:PutItem Table ATONCE#*")),
            entry("who is subscribed already shall have a digest now", Set.of("Setup dynamodb:GetItem Table SUB#*")));

    /// What Lambda does in the function's name, whatever the function does.
    private static final Set<String> LOGGING = Set.of("logs:CreateLogStream", "logs:PutLogEvents");

    private static final Set<String> RECEIVING =
            Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    @Test
    void everyFunctionMayDoWhatItDoesAndNothingElse() throws Exception {
        Map<String, Collection<Role.Call>> called;
        try (var days = new BusyDays()) {
            called = days.calls();
        }
        var seldom = SELDOM.values().stream().flatMap(Set::stream).toList();

        assertThat(refused(called)).as("called and not allowed").isEmpty();
        assertThat(unused(called)).as("allowed and not called").isSubsetOf(seldom);
        assertThat(seldom)
                .as("allowed, and seldom called")
                .isSubsetOf(named((_, _) -> true))
                .doesNotHaveDuplicates();
    }

    private static Set<String> refused(Map<String, Collection<Role.Call>> called) {
        var refused = new TreeSet<String>();
        called.forEach((function, calls) -> calls.stream()
                .filter(call -> !Stage.TEMPLATE.role(function).allows(call))
                .forEach(call -> refused.add(function + " " + call)));
        return refused;
    }

    private static Set<String> unused(Map<String, Collection<Role.Call>> called) {
        return named((function, grant) ->
                !grant.isUsedBy(called.getOrDefault(function.id(), Set.of())) && !isLambdas(grant, function));
    }

    private static Set<String> named(BiPredicate<Function, Grant> which) {
        var named = new TreeSet<String>();
        for (var function : Stage.TEMPLATE.functions()) {
            grants(function).stream()
                    .filter(grant -> which.test(function, grant))
                    .forEach(grant -> named.add(function.id() + " " + grant));
        }
        return named;
    }

    /// The least part of a statement.
    private record Grant(String action, String resource, String key) {
        boolean isUsedBy(Collection<Role.Call> calls) {
            return calls.stream()
                    .anyMatch(call -> call.action().equals(action)
                            && Role.meets(call.resource(), resource)
                            && (key.isEmpty() || call.keys().stream().anyMatch(one -> Role.meets(one, key))));
        }

        @Override
        public String toString() {
            return (action + " " + resource.replaceFirst("\\.Arn", "") + " " + key).strip();
        }
    }

    private static List<Grant> grants(Function function) {
        var grants = new ArrayList<Grant>();
        for (var statement : Stage.TEMPLATE.role(function.id()).statements()) {
            var keys = statement.keys().isEmpty() ? Set.of("") : statement.keys();
            statement
                    .actions()
                    .forEach(action -> statement
                            .resources()
                            .forEach(resource -> keys.forEach(key -> grants.add(new Grant(action, resource, key)))));
        }
        assertThat(grants).as("said once by the role of " + function.id()).doesNotHaveDuplicates();
        return grants;
    }

    /// What Lambda itself does with the function's role: it writes the log, receives from the queue that triggers the
    /// function, and puts away what a notice failed at.
    private static boolean isLambdas(Grant grant, Function function) {
        return LOGGING.contains(grant.action())
                || function.triggers().stream().anyMatch(trigger -> switch (trigger) {
                    case Trigger.QueueTrigger queue ->
                        RECEIVING.contains(grant.action()) && grant.resource().equals(queue.queueId() + ".Arn");
                    case Trigger.Notice _ ->
                        grant.action().equals("sqs:SendMessage")
                                && grant.resource().equals("DeadLetters.Arn");
                    default -> false;
                });
    }
}
