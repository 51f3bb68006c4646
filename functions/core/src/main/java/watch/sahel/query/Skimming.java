package watch.sahel.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watch.sahel.match.Lexicon;
import watch.sahel.match.Matching;
import watch.sahel.match.Mention;
import watch.sahel.match.Passage;

/// Tries one query on many texts of the past, by their outlines; a text itself is read only where the outline leaves
/// a term open: words in a row, terms near one another. [StandingQueries] is for the other way round. Agrees with it,
/// save that an entity of which only the name is kept is near nothing. Immutable and thread-safe.
public final class Skimming {
    private final Query query;
    private final Lexicon lexicon;

    public Skimming(Query query, Lexicon lexicon) {
        this.query = query;
        this.lexicon = lexicon;
    }

    /// A text that can be skimmed, and read if need be.
    public interface Text {
        Outline outline();

        Passage passage();

        /// Of entities in the passage.
        List<Mention> mentions();
    }

    public boolean finds(Text text) {
        return new Look(text, false).holds(query);
    }

    /// Whether the title alone, with what is known of the article as such, is enough to make the query true.
    public boolean findsByTitle(Text text) {
        return new Look(text, true).holds(query);
    }

    /// At one text.
    private final class Look {
        private final Text text;
        private final Outline outline;
        private final boolean titleOnly;
        private @Nullable Evaluation evaluation;

        Look(Text text, boolean titleOnly) {
            this.text = text;
            this.outline = text.outline();
            this.titleOnly = titleOnly;
        }

        boolean holds(Query query) {
            return switch (query) {
                case Query.All(var parts) -> {
                    for (var part : parts) {
                        if (!holds(part)) {
                            yield false;
                        }
                    }
                    yield true;
                }
                case Query.Any(var parts) -> {
                    for (var part : parts) {
                        if (holds(part)) {
                            yield true;
                        }
                    }
                    yield false;
                }
                case Query.Not(var term) -> !holds(term);
                case Phrase phrase -> shown(phrase) && (phrase.pieces().size() == 1 || read(narrowed(phrase)));
                case Mentioned mentioned -> shown(mentioned);
                case Near near -> shown(near.left()) && shown(near.right()) && read(near);
                case InCountry(var code) -> outline.countries().contains(code);
                case InLanguage(var code) -> outline.language().equals(code);
                case OnTopic(var topic) -> outline.topics().contains(topic);
            };
        }

        private boolean shown(Placed term) {
            return switch (term) {
                case Phrase phrase -> {
                    for (var piece : phrase.pieces()) {
                        if (!outline.shows(piece, scope(phrase.scope()))) {
                            yield false;
                        }
                    }
                    yield true;
                }
                case Mentioned mentioned ->
                    (scope(mentioned.scope()) == Scope.TITLE ? outline.inTitle() : outline.entities())
                            .contains(mentioned.entity());
            };
        }

        private Scope scope(Scope asked) {
            return titleOnly && asked == Scope.ANYWHERE ? Scope.TITLE : asked;
        }

        private Phrase narrowed(Phrase phrase) {
            return new Phrase(scope(phrase.scope()), phrase.pieces());
        }

        private boolean read(Term term) {
            if (evaluation == null) {
                evaluation =
                        new Evaluation(new Reading(text.passage(), new Matching(text.mentions(), List.of()), lexicon));
            }
            return evaluation.holds(term);
        }
    }
}
