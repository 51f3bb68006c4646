package watch.sahel.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import watch.sahel.query.Token.Kind;

/// Checks that tokens stand in a row that can be read: operators between terms, groups opened and closed, values
/// after fields. After this the grammar has no errors to report.
final class Operators {
    private final String text;
    private final List<Token> tokens;
    private final List<Problem> problems;
    private final Deque<Token> open = new ArrayDeque<>();

    private Operators(String text, List<Token> tokens, List<Problem> problems) {
        this.text = text;
        this.tokens = tokens;
        this.problems = problems;
    }

    /// @param problems what is wrong is added here
    static void check(String text, List<Token> tokens, List<Problem> problems) {
        new Operators(text, tokens, problems).run();
    }

    private void run() {
        var at = 0;
        while (at < tokens.size()) {
            var token = tokens.get(at);
            switch (token.kind()) {
                case AND, OR, NEAR, NOT -> at = operators(at) - 1;
                case OPEN -> open(token, at);
                case CLOSE -> close(token);
                case FIELD -> field(token, tokens.get(at + 1));
                case WORD, QUOTED, ENTITY, END -> {}
            }
            at++;
        }
        open.forEach(this::unclosed);
    }

    /// One that holds something is closed; one with nothing in it is taken away, and the operators before it.
    private void unclosed(Token group) {
        if (text.substring(group.start() + 1).isBlank()) {
            refuse(operatorsBefore(group), text.length(), Why.UNCLOSED_GROUP, "");
        } else {
            refuse(
                    group.start(),
                    text.length(),
                    Why.UNCLOSED_GROUP,
                    text.substring(group.start()).stripTrailing() + ")");
        }
    }

    private int operatorsBefore(Token group) {
        var first = tokens.indexOf(group);
        while (first > 0
                && (tokens.get(first - 1).joins() || tokens.get(first - 1).is(Kind.NOT))) {
            first--;
        }
        return tokens.get(first).start();
    }

    /// @return the token after the last operator of the row that begins at `from`
    private int operators(int from) {
        var to = from;
        while (tokens.get(to).joins() || tokens.get(to).is(Kind.NOT)) {
            to++;
        }
        var row = tokens.subList(from, to);
        var start = row.getFirst().start();
        var end = row.getLast().end();
        if (beginsGroup(from) && row.getFirst().joins()) {
            refuse(start, end, Why.OPERATOR_WITHOUT_TERM, rest(row));
        } else if (endsGroup(to)) {
            refuse(start, end, Why.OPERATOR_WITHOUT_TERM, "");
        } else if (row.size() == 2
                && row.getFirst().is(Kind.NEAR)
                && row.getLast().is(Kind.NOT)) {
            refuse(start, end, Why.NEAR_WITHOUT_TERMS, "NOT");
        } else if (row.stream().filter(Token::joins).count() > 1
                || row.stream().skip(1).anyMatch(Token::joins)) {
            refuse(start, end, Why.OPERATORS_IN_A_ROW, eachOf(row));
        }
        return to;
    }

    /// A row of several that join, with only one of them: AND, or OR.
    private static String[] eachOf(List<Token> row) {
        return row.stream()
                .filter(token -> token.joins() && !token.is(Kind.NEAR))
                .map(join -> (join.text() + " " + rest(row)).strip())
                .distinct()
                .toArray(String[]::new);
    }

    /// What remains of a row without what joins: NOT, or nothing.
    private static String rest(List<Token> row) {
        return row.stream().anyMatch(token -> token.is(Kind.NOT)) ? "NOT" : "";
    }

    private boolean beginsGroup(int at) {
        return at == 0 || tokens.get(at - 1).is(Kind.OPEN);
    }

    private boolean endsGroup(int at) {
        return tokens.get(at).is(Kind.CLOSE) || tokens.get(at).is(Kind.END);
    }

    private void open(Token group, int at) {
        open.push(group);
        if (open.size() == Limits.MAX_DEPTH + 1) {
            refuse(group.start(), group.end(), Why.TOO_DEEP);
        }
        if (tokens.get(at + 1).is(Kind.CLOSE)) {
            refuse(group.start(), tokens.get(at + 1).end(), Why.EMPTY_GROUP, "");
        }
    }

    private void close(Token group) {
        if (open.isEmpty()) {
            refuse(group.start(), group.end(), Why.UNOPENED_GROUP, "");
        } else {
            open.pop();
        }
    }

    private void field(Token field, Token value) {
        var hasValue =
                switch (value.kind()) {
                    case WORD, QUOTED, ENTITY, OPEN, FIELD -> true;
                    case CLOSE, AND, OR, NOT, NEAR, END -> false;
                };
        if (!hasValue) {
            refuse(field.start(), field.end(), Why.FIELD_WITHOUT_VALUE, "");
        }
    }

    private void refuse(int start, int end, Why why, String... suggestions) {
        problems.add(new Problem(start, end - start, why, List.of(suggestions)));
    }
}
