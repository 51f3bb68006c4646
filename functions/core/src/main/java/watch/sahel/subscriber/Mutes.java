package watch.sahel.subscriber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import watch.sahel.story.Report;
import watch.sahel.story.Story;

/// What a subscriber does not want to hear of, for a while or for good.
///
/// @param all oldest first; those that ended count no more and go with the next change
public record Mutes(List<Mute> all) {
    public static final Mutes NONE = new Mutes(List.of());
    /// Each is looked for in every story of a digest; the longest list of the sample has a dozen.
    public static final int MAX = 50;

    public Mutes {
        if (all.size() > MAX) {
            throw new IllegalArgumentException("at most " + MAX + " are muted, not " + all.size());
        }
        all = List.copyOf(all);
    }

    public List<Mute> at(Instant now) {
        return all.stream().filter(mute -> mute.lasts(now)).toList();
    }

    /// With one more, or with another end of one there is; empty if no more are taken.
    public Optional<Mutes> with(Mute mute, Instant now) {
        var more = others(now, mute::sameAs);
        more.add(mute);
        return more.size() > MAX ? Optional.empty() : Optional.of(new Mutes(more));
    }

    public Mutes without(Mute mute, Instant now) {
        return new Mutes(others(now, mute::sameAs));
    }

    private List<Mute> others(Instant now, Predicate<Mute> except) {
        return new ArrayList<>(at(now).stream().filter(except.negate()).toList());
    }

    /// The story as far as it is told by reports that are not muted; empty if there are none.
    public Optional<Story> heard(Story story, Instant now) {
        var lasting = at(now);
        Predicate<Report> muted = report -> lasting.stream().anyMatch(mute -> mute.covers(report));
        return lasting.isEmpty() ? Optional.of(story) : story.without(muted);
    }
}
