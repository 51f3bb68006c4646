package watch.sahel.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import watch.sahel.match.Topic;
import watch.sahel.match.Topics;
import watch.sahel.text.Nearest;

/// Reads single terms: what a word, phrase or name means in its field.
final class Values {
    /// What NEAR without a number is taken to mean: about a sentence.
    private static final int USUAL_BETWEEN = 10;

    private static final int MOST_DIGITS = 3;

    private final Naming naming;
    private final PhraseReader phrases;
    private final List<Problem> problems;

    Values(EntityNames names, List<Problem> problems, List<Note> notes) {
        this.naming = new Naming(names, problems, notes);
        this.phrases = new PhraseReader(problems, notes);
        this.problems = problems;
    }

    Optional<Term> read(FieldName field, Token token) {
        return switch (field) {
            case ANYWHERE, TITLE ->
                token.is(Token.Kind.ENTITY)
                        ? naming.entity(token).map(id -> new Mentioned(field.scope(), id))
                        : phrase(field, token);
            case SOURCE -> token.is(Token.Kind.ENTITY) ? misplaced(token) : phrase(field, token);
            case LANG -> token.is(Token.Kind.ENTITY) ? misplaced(token) : language(token);
            case COUNTRY ->
                token.is(Token.Kind.ENTITY)
                        ? misplaced(token)
                        : naming.country(token).map(InCountry::new);
            case TOPIC -> token.is(Token.Kind.ENTITY) ? misplaced(token) : topic(token);
        };
    }

    private Optional<Term> phrase(FieldName field, Token token) {
        return phrases.pieces(token).map(pieces -> new Phrase(field.scope(), pieces));
    }

    private Optional<Term> misplaced(Token token) {
        return refused(token, Why.NOT_IN_THIS_FIELD, List.of(quoted(token.text())));
    }

    static String quoted(String text) {
        return text.chars().allMatch(Character::isLetterOrDigit) ? text : "\"" + text + "\"";
    }

    private <T> Optional<T> refused(Token token, Why why, List<String> suggestions) {
        problems.add(new Problem(token.start(), token.end() - token.start(), why, suggestions));
        return Optional.empty();
    }

    FieldName field(Token token) {
        return FieldName.named(token.text()).orElseGet(() -> {
            var meant = FieldName.nearest(token.text()).stream().map(name -> name + ":");
            refused(
                    token,
                    Why.UNKNOWN_FIELD,
                    Stream.concat(meant, Stream.of(token.text() + " ")).toList());
            return FieldName.ANYWHERE;
        });
    }

    /// The number of a NEAR.
    OptionalInt between(Token near) {
        var digits = near.text().substring(Math.min(near.text().length(), "NEAR/".length()));
        var isNumber = !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
        var number = isNumber && digits.length() <= MOST_DIGITS ? Integer.parseInt(digits) : Near.MOST_BETWEEN + 1;
        if (isNumber && number >= Near.LEAST_BETWEEN && number <= Near.MOST_BETWEEN) {
            return OptionalInt.of(number);
        }
        var meant = isNumber ? Math.clamp(number, Near.LEAST_BETWEEN, Near.MOST_BETWEEN) : USUAL_BETWEEN;
        refused(near, Why.NEAR_WITHOUT_NUMBER, List.of("NEAR/" + meant));
        return OptionalInt.empty();
    }

    private Optional<Term> language(Token token) {
        var written = token.text().strip().toLowerCase(Locale.ROOT);
        return Languages.isCode(written)
                ? Optional.of(new InLanguage(written))
                : refused(token, Why.UNKNOWN_LANGUAGE, Languages.like(written));
    }

    private Optional<Term> topic(Token token) {
        var written = token.text().strip().toLowerCase(Locale.ROOT);
        return Topics.builtIn().stream()
                .map(Topic::id)
                .filter(id -> id.value().equals(written))
                .findAny()
                .<Term>map(OnTopic::new)
                .or(() -> refused(token, Why.UNKNOWN_TOPIC, topicsLike(written)));
    }

    private static List<String> topicsLike(String written) {
        var ids = Topics.builtIn().stream().map(topic -> topic.id().value()).toList();
        var alike = ids.stream()
                .filter(id -> id.startsWith(written) || Nearest.alike(written, id))
                .toList();
        return alike.isEmpty() ? ids : alike;
    }
}
