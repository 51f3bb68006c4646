package watch.sahel.query;

import java.util.List;
import java.util.stream.Collectors;

/// Words that follow one another; often only one.
public record Phrase(Scope scope, List<Piece> pieces) implements Placed {
    /// A word, or the beginning of one.
    ///
    /// @param folded as `Words` gives it
    public record Piece(String folded, boolean beginning) {
        /// Fewer letters would be the beginning of half a language.
        public static final int SHORTEST_BEGINNING = 3;

        public Piece {
            if (folded.isEmpty() || (beginning && folded.length() < SHORTEST_BEGINNING)) {
                throw new IllegalArgumentException("too short: '" + folded + "'");
            }
        }

        @Override
        public String toString() {
            return beginning ? folded + "*" : folded;
        }
    }

    public Phrase {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a phrase without words");
        }
        pieces = List.copyOf(pieces);
    }

    @Override
    public String bare() {
        return pieces.size() == 1
                ? pieces.getFirst().toString()
                : pieces.stream().map(Piece::toString).collect(Collectors.joining(" ", "\"", "\""));
    }

    @Override
    public String toString() {
        return scope.prefix() + bare();
    }
}
