package watch.sahel.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Finds the entities and topics of a passage. Pure: the same passage has the same matching. Thread-safe; build one
/// and share it.
public final class Matcher {
    private final Lexicon lexicon;

    public Matcher(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The matcher of the project's own lexicon, built when first asked for.
    public static Matcher bundled() {
        return Bundled.MATCHER;
    }

    private static final class Bundled {
        private static final Matcher MATCHER = new Matcher(Lexicon.bundled());
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Matching match(Passage passage) {
        var fields = List.of(
                FieldText.read(passage, Field.TITLE, lexicon.vocabulary()),
                FieldText.read(passage, Field.SUMMARY, lexicon.vocabulary()));
        var mentions = new ArrayList<Mention>();
        for (var settled : new Settling(lexicon, passage, fields).settle()) {
            mentions.add(mention(passage, settled));
        }
        var weighed = Evidence.weigh(lexicon, mentions, fields).stream()
                .collect(Collectors.partitioningBy(match -> match.score() >= Match.ENOUGH));
        return new Matching(
                mentions,
                weighed.getOrDefault(true, List.of()),
                weighed.getOrDefault(false, List.of()),
                notes(passage));
    }

    private Mention mention(Passage passage, Settling.Settled settled) {
        var candidate = settled.candidate();
        var written = passage.text(candidate.field()).substring(candidate.start(), candidate.end());
        var id = lexicon.entry(candidate.name().entry()).entity().id();
        return new Mention(id, candidate.field(), candidate.start(), candidate.end(), written, settled.by());
    }

    private static List<String> notes(Passage passage) {
        return passage.tooLong()
                ? List.of("only the first " + Passage.MAX_TITLE_CHARS + " characters of the title and "
                        + Passage.MAX_SUMMARY_CHARS + " of the text were read")
                : List.of();
    }
}
