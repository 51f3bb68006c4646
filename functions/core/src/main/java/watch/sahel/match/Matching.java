package watch.sahel.match;

import java.util.List;
import java.util.Optional;

/// All that was found in one passage.
///
/// @param mentions entities that are meant, in order of the text, title first
/// @param matches topics it belongs to; often none
/// @param nearly topics it nearly belongs to, with what speaks for them
/// @param notes what the reader should know about the matching itself, such as that a text was cut
public record Matching(List<Mention> mentions, List<Match> matches, List<Match> nearly, List<String> notes) {
    public Matching {
        mentions = List.copyOf(mentions);
        matches = List.copyOf(matches);
        nearly = List.copyOf(nearly);
        notes = List.copyOf(notes);
    }

    public Matching(List<Mention> mentions, List<Match> matches) {
        this(mentions, matches, List.of(), List.of());
    }

    /// Each entity once, in the order in which they are first mentioned.
    public List<EntityId> entities() {
        return mentions.stream().map(Mention::entity).distinct().toList();
    }

    public Optional<Match> match(TopicId topic) {
        return matches.stream().filter(match -> match.topic().equals(topic)).findAny();
    }

    public boolean about(TopicId topic) {
        return match(topic).isPresent();
    }
}
