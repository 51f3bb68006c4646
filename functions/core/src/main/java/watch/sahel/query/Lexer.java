package watch.sahel.query;

import java.util.ArrayList;
import java.util.List;
import watch.sahel.query.Token.Kind;

/// Cuts a query into tokens, one look at each character. What they mean together is the parser's.
final class Lexer {
    private final String text;
    private final List<Problem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
    }

    /// @param problems what is wrong is added here
    static List<Token> tokens(String text, List<Problem> problems) {
        var lexer = new Lexer(text, problems);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            var sign = text.charAt(at);
            if (Quotes.blank(sign)) {
                at++;
            } else if (Quotes.opensGroup(sign)) {
                add(Kind.OPEN, at, at + 1, "(");
            } else if (Quotes.closesGroup(sign)) {
                add(Kind.CLOSE, at, at + 1, ")");
            } else if (Quotes.opens(sign)) {
                quoted(Kind.QUOTED, at, at);
            } else if (sign == '@' && at + 1 < text.length() && Quotes.opens(text.charAt(at + 1))) {
                quoted(Kind.ENTITY, at, at + 1);
            } else if (Quotes.minus(sign) && at + 1 < text.length() && !blankOrClosing(text.charAt(at + 1))) {
                add(Kind.NOT, at, at + 1, "-");
            } else {
                word();
            }
        }
        add(Kind.END, at, at, "");
    }

    private static boolean blankOrClosing(char sign) {
        return Quotes.blank(sign) || Quotes.closesGroup(sign);
    }

    private void add(Kind kind, int start, int end, String content) {
        tokens.add(new Token(kind, start, end, content));
        at = end;
    }

    private void quoted(Kind kind, int start, int open) {
        var close = open + 1;
        while (close < text.length() && !Quotes.closes(text.charAt(open), text.charAt(close))) {
            close++;
        }
        var content = text.substring(open + 1, close);
        if (close == text.length()) {
            var meant = text.substring(start, open) + '"' + content.strip() + '"';
            problems.add(new Problem(start, close - start, Why.UNCLOSED_QUOTE, List.of(meant)));
        }
        add(kind, start, Math.min(close + 1, text.length()), content);
    }

    private void word() {
        var end = at + 1;
        while (end < text.length() && !Quotes.ends(text.charAt(end)) && !endsField(end)) {
            end++;
        }
        var word = text.substring(at, end);
        if (end < text.length() && Quotes.colon(text.charAt(end))) {
            add(Kind.FIELD, at, end + 1, word);
        } else if (word.startsWith("@")) {
            add(Kind.ENTITY, at, end, word.substring(1));
        } else {
            add(operator(word), at, end, word);
        }
    }

    /// A colon after letters only; in `10:30` it is part of the word.
    private boolean endsField(int colon) {
        return Quotes.colon(text.charAt(colon))
                && text.substring(at, colon).chars().allMatch(Character::isLetter);
    }

    private static Kind operator(String word) {
        return switch (word) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> word.equals("NEAR") || word.startsWith("NEAR/") ? Kind.NEAR : Kind.WORD;
        };
    }
}
