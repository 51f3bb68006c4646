package watch.sahel.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import watch.sahel.match.TopicId;
import watch.sahel.story.OpenStories;
import watch.sahel.story.Revision;
import watch.sahel.story.Story;
import watch.sahel.story.StoryStore;

/// The open stories, kept in memory from one filing to the next as long as nobody else files: to read them all is
/// the dearest thing that filing does. Another process that files, or filed in between, is noticed by the store's
/// revision. Not thread-safe.
final class WarmStories {
    /// Read so much further back than needed: most reports are seen within hours of being published, and each needs
    /// the stories of the time before that.
    static final Duration MARGIN = Duration.ofHours(6);
    /// Then they are read again, to let go of those that were closed meanwhile.
    static final Duration KEPT_FOR = Duration.ofHours(6);
    /// The most recently told ones. The sample's busiest three days have a tenth of it.
    static final int MAX_STORIES = 1_000;

    private final StoryStore store;
    private final InstantSource clock;
    private Optional<View> kept = Optional.empty();

    /// Stories as the store has them at a revision.
    ///
    /// @param since all that were filed since then are here
    /// @param read when
    record View(OpenStories stories, Revision revision, Instant since, Instant read) {}

    WarmStories(StoryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The stories filed since then, and perhaps some older ones. They are kept no more until [#keep] says that they
    /// are what is stored: whoever fails on the way has changed them for nothing.
    View take(Instant since) {
        var taken = kept.filter(view -> serves(view, since)).orElseGet(() -> read(since.minus(MARGIN)));
        kept = Optional.empty();
        return taken;
    }

    private boolean serves(View view, Instant since) {
        return !view.since().isAfter(since)
                && clock.instant().isBefore(view.read().plus(KEPT_FOR))
                && view.revision().equals(store.revision());
    }

    /// The stories filed since then and no others, read anew.
    View read(Instant since) {
        var revision = store.revision();
        var stories = new OpenStories();
        for (var story : store.filedSince(Set.of(TopicId.ANY), since, MAX_STORIES)) {
            var whole = story.reportCount() == story.reports().size();
            stories.add(story, whole ? story.reports() : store.reports(story.id()));
        }
        return new View(stories, revision, since, clock.instant());
    }

    void keep(View view) {
        kept = Optional.of(view);
    }

    /// @param written what was written since the view was taken, as for [Revision#after]
    void keep(View view, Story written) {
        keep(new View(view.stories(), view.revision().after(written), view.since(), view.read()));
    }
}
