package watch.sahel.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watch.sahel.query.Token.Kind;

/// Puts tokens together: NOT before NEAR before AND before OR. Tokens that [Operators] refuses are passed over, so
/// that what is wrong with single terms is found as well.
///
///     query = and { OR and }
///     and   = not { [AND] not }
///     not   = { NOT } near
///     near  = term [NEAR/n term]
///     term  = [field:] ( word | "phrase" | @entity | ( query ) )
final class Grammar {
    private final List<Token> tokens;
    private final List<Problem> problems;
    private final Values values;
    private int at;

    Grammar(List<Token> tokens, List<Problem> problems, Values values) {
        this.tokens = tokens;
        this.problems = problems;
        this.values = values;
    }

    /// Empty when no term could be read.
    Optional<Query> query() {
        var parts = new ArrayList<Query>();
        while (!peek().is(Kind.END)) {
            any(FieldName.ANYWHERE).ifPresent(parts::add);
            if (peek().is(Kind.CLOSE)) {
                at++;
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Query.all(parts));
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Optional<Query> any(FieldName field) {
        var branches = new ArrayList<Query>();
        all(field).ifPresent(branches::add);
        while (peek().is(Kind.OR)) {
            at++;
            all(field).ifPresent(branches::add);
        }
        return branches.isEmpty() ? Optional.empty() : Optional.of(Query.any(branches));
    }

    private Optional<Query> all(FieldName field) {
        var parts = new ArrayList<Query>();
        while (!peek().is(Kind.OR) && !peek().is(Kind.CLOSE) && !peek().is(Kind.END)) {
            if (peek().is(Kind.AND)) {
                at++;
            } else {
                not(field).ifPresent(parts::add);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Query.all(parts));
    }

    private Optional<Query> not(FieldName field) {
        var negative = false;
        while (peek().is(Kind.NOT)) {
            at++;
            negative = !negative;
        }
        var query = near(field);
        return negative ? query.map(Query::not) : query;
    }

    private Optional<Query> near(FieldName field) {
        var start = peek().start();
        var read = term(field);
        var last = read;
        while (peek().is(Kind.NEAR)) {
            var operator = tokens.get(at++);
            var next = term(field);
            var between = values.between(operator);
            if (read.isPresent() && next.isPresent() && between.isPresent()) {
                var pair = new Nearness(between.getAsInt(), read.get(), last.orElseThrow(), next.get());
                read = pair.query();
                if (read.isEmpty()) {
                    var end = tokens.get(at - 1).end();
                    problems.add(new Problem(start, end - start, pair.fault(), pair.suggestions()));
                }
            }
            last = next;
        }
        return read;
    }

    private Optional<Query> term(FieldName field) {
        return switch (peek().kind()) {
            case WORD, QUOTED, ENTITY -> values.read(field, tokens.get(at++)).map(term -> term);
            case FIELD -> field(field, tokens.get(at++));
            case OPEN -> group(field);
            case NEAR -> {
                at++;
                yield Optional.empty();
            }
            case AND, OR, NOT, CLOSE, END -> Optional.empty();
        };
    }

    private Optional<Query> group(FieldName field) {
        at++;
        var inner = any(field);
        if (peek().is(Kind.CLOSE)) {
            at++;
        }
        return inner;
    }

    private Optional<Query> field(FieldName outer, Token name) {
        if (outer != FieldName.ANYWHERE) {
            problems.add(new Problem(name.start(), name.end() - name.start(), Why.FIELD_IN_FIELD, List.of("")));
        }
        return switch (peek().kind()) {
            case WORD, QUOTED, ENTITY, OPEN, FIELD -> term(values.field(name));
            case AND, OR, NOT, NEAR, CLOSE, END -> Optional.empty();
        };
    }
}
