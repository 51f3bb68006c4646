package watch.sahel.embedded.template;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a function may do, as its role states it. Resources stand for themselves: `Table.Arn/index/due`,
/// `PollsQueue.Arn`. Judges calls as IAM does: what no single statement allows in full is refused.
public record Role(List<Statement> statements) {
    /// May do nothing.
    static final Role NONE = new Role(List.of());

    public Role {
        statements = List.copyOf(statements);
    }

    /// One call, or one part of a transaction.
    ///
    /// @param action such as `dynamodb:PutItem`
    /// @param keys the partition keys it names, of the index where it asks one
    public record Call(String action, String resource, Set<String> keys) {
        public Call {
            keys = Set.copyOf(keys);
        }
    }

    /// Allows each of the actions on each of the resources.
    ///
    /// @param keys patterns; a call may name only partition keys that meet one of them. Without any, it may name
    // all.
    public record Statement(Set<String> actions, Set<String> resources, Set<String> keys) {
        public Statement {
            actions = Set.copyOf(actions);
            resources = Set.copyOf(resources);
            keys = Set.copyOf(keys);
        }

        boolean allows(Call call) {
            return actions.contains(call.action())
                    && meetsOne(call.resource(), resources)
                    && (keys.isEmpty() || call.keys().stream().allMatch(key -> meetsOne(key, keys)));
        }
    }

    public boolean allows(Call call) {
        return statements.stream().anyMatch(statement -> statement.allows(call));
    }

    /// Whether it allows this on anything at all.
    public boolean names(String action) {
        return statements.stream().anyMatch(statement -> statement.actions().contains(action));
    }

    private static boolean meetsOne(String text, Set<String> patterns) {
        return patterns.stream().anyMatch(pattern -> meets(text, pattern));
    }

    /// `StringLike`: `*` stands for any characters, `?` for one.
    public static boolean meets(String text, String pattern) {
        var regex = pattern.codePoints()
                .mapToObj(Character::toString)
                .map(character -> switch (character) {
                    case "*" -> ".*";
                    case "?" -> ".";
                    default -> Pattern.quote(character);
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }
}
