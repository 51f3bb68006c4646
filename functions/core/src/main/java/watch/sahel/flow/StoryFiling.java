package watch.sahel.flow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import watch.sahel.article.Article;
import watch.sahel.article.ArticleId;
import watch.sahel.article.ArticleStore;
import watch.sahel.article.Filing;
import watch.sahel.digest.AlertOrder;
import watch.sahel.digest.AlertQueue;
import watch.sahel.match.TopicId;
import watch.sahel.story.Alert;
import watch.sahel.story.Filed;
import watch.sahel.story.OpenStories;
import watch.sahel.story.Placement;
import watch.sahel.story.Report;
import watch.sahel.story.Story;
import watch.sahel.story.StoryStore;

/// Files matched articles into stories, one writer at a time (the FIFO queue sees to that); a second writer is
/// refused
/// by the store and looks again. Filing an article twice changes nothing.
public final class StoryFiling {
    /// A story that nobody reported on for so long is closed: the next report opens another one.
    public static final Duration OPEN_FOR = Duration.ofDays(3);
    /// The most recently told ones. The sample's busiest three days have a tenth of it.
    static final int MAX_OPEN_STORIES = 1_000;

    private static final int ATTEMPTS = 3;

    private final ArticleStore articles;
    private final StoryStore stories;
    private final TopicMatching topics;
    private final AlertQueue alerts;
    private final Journal journal;
    private final InstantSource clock;

    /// @param alerts is told of each filing; one it did not get is found by its mark in the store
    public StoryFiling(
            ArticleStore articles,
            StoryStore stories,
            TopicMatching topics,
            AlertQueue alerts,
            Journal journal,
            InstantSource clock) {
        this.articles = articles;
        this.stories = stories;
        this.topics = topics;
        this.alerts = alerts;
        this.journal = journal;
        this.clock = clock;
    }

    /// A run of articles that share one look at the open stories.
    public Run run() {
        return new Run();
    }

    /// Files articles one after the other. Not thread-safe.
    public final class Run {
        private Optional<OpenStories> open = Optional.empty();

        /// Does nothing if the article is unknown, unwanted or filed already.
        public void file(ArticleId id) {
            articles.find(id).filter(kept -> kept.filing() == Filing.AWAITED).ifPresent(kept -> file(kept.article()));
        }

        private void file(Article article) {
            var matching = topics.match(article);
            if (matching.matches().isEmpty()) {
                articles.amend(article, Filing.UNWANTED);
                return;
            }
            var report = Report.of(article, matching);
            for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (place(report) != Filed.OVERTAKEN) {
                    return;
                }
                open = Optional.empty();
            }
            throw new IllegalStateException(
                    "article " + article.id() + ": its story is changed by others all the time");
        }

        private Filed place(Report report) {
            var now = clock.instant();
            return switch (open().place(report)) {
                case Placement.Joins(Story story, double likeness) -> {
                    var filed = write(story.with(report, now), report);
                    if (filed == Filed.WRITTEN) {
                        journal.record(new Journal.StoryJoined(story.id(), report.article(), likeness));
                    }
                    yield filed;
                }
                case Placement.Opens _ -> {
                    var story = Story.opened(report, now);
                    var filed = write(story, report);
                    if (filed == Filed.WRITTEN) {
                        journal.record(new Journal.StoryOpened(story.id(), report.article()));
                    }
                    yield filed;
                }
            };
        }

        private Filed write(Story story, Report report) {
            var filed = stories.file(story, report);
            if (filed == Filed.WRITTEN) {
                open().keep(story.versioned(story.version() + 1));
                alerts.alert(List.of(AlertOrder.first(Alert.of(story))));
            }
            return filed;
        }

        private OpenStories open() {
            var stories = open.orElseGet(this::load);
            open = Optional.of(stories);
            return stories;
        }

        private OpenStories load() {
            return new OpenStories(
                    stories.filedSince(Set.of(TopicId.ANY), clock.instant().minus(OPEN_FOR), MAX_OPEN_STORIES));
        }
    }
}
